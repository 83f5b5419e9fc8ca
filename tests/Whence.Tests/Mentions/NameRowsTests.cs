using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Mentions;

public sealed class NameRowsTests
{
    private static readonly AnalysisPipeline Stages = new(new TokenStage(), new TagStage());

    [Theory]
    [InlineData("Best regards, Anna Hill Peter Wood Susan Cole", "Anna Hill Peter Wood Susan Cole", "Anna Hill|Peter Wood|Susan Cole")]
    [InlineData("It was Anna Hill Peter Wood Greg who came.", "Anna Hill Peter Wood Greg", "Anna Hill|Peter Wood|Greg")]
    [InlineData("It was Maria Lopez Zubizarreta Ocampo who came.", "Maria Lopez Zubizarreta Ocampo", "Maria Lopez Zubizarreta Ocampo")]
    [InlineData("It was Peter Van Peter Borg who came.", "Peter Van Peter Borg", "Peter Van Peter Borg")]
    [InlineData("It was Anna Hill Peter T. Wood who came.", "Anna Hill Peter T. Wood", "Anna Hill|Peter T. Wood")]
    [InlineData("It was Anna B. Peter Wood who came.", "Anna B. Peter Wood", "Anna B. Peter Wood")]
    public void Names_in_full_that_stand_in_a_row_are_one_each(string text, string found, string parted) => Parted(text, found, EntityType.Person).ShouldBe(parted);

    [Theory]
    [InlineData("It looks much better. Peter Susan, This is for you.", "Peter Susan", "Peter|Susan")]
    [InlineData("It looks much better. Peter Wood, This is for you.", "Peter Wood", "Peter Wood")]
    [InlineData("She asked Peter Susan, This is for you.", "Peter Susan", "Peter Susan")]
    public void Who_wrote_and_who_is_spoken_to_are_two(string text, string found, string parted) => Parted(text, found, EntityType.Person).ShouldBe(parted);

    [Theory]
    [InlineData("They moved to San Jose California last year.", "San Jose California", "San Jose|California")]
    [InlineData("They moved to Lyon France last year.", "Lyon France", "Lyon|France")]
    [InlineData("They moved to New Mexico last year.", "New Mexico", "New Mexico")]
    [InlineData("They moved to South Florida last year.", "South Florida", "South Florida")]
    [InlineData("They moved to Baja California last year.", "Baja California", "Baja California")]
    [InlineData("They moved to Toledo, OH last year.", "Toledo", "Toledo|OH")]
    [InlineData("They moved to Toledo, or so they say.", "Toledo", "Toledo")]
    public void A_place_and_the_state_that_it_lies_in_are_two(string text, string found, string parted) => Parted(text, found, EntityType.Place).ShouldBe(parted);

    [Theory]
    [InlineData("\"Hill, Peter\" <peter@hill.example> wrote it.", "Hill", "Hill, Peter")]
    [InlineData("\"Thanks, Peter\" was all that he said.", "Peter", "Peter")]
    public void Family_name_and_first_name_with_a_comma_in_quotation_marks_are_one(string text, string found, string joined) => Parted(text, found, EntityType.Person).ShouldBe(joined);

    private static string Parted(string text, string found, EntityType type)
    {
        Analysis analysis = Stages.Run(Document.AsText("d", text));
        TagModel tags = TagModel.Shipped;
        NameTokens tokens = new(analysis, tags, NameModel.Shipped.Listed, new(tags));
        byte[] labels = new byte[analysis.Tokens.Length];
        int start = text.IndexOf(found, StringComparison.Ordinal);
        for (int i = 0; i < labels.Length; i++)
        {
            TextSpan span = analysis.Tokens[i].Span;
            if (span.Start >= start && span.End <= start + found.Length) labels[i] = (byte)(NameLabels.Begin(type) + (span.Start == start ? 0 : 1));
        }
        NameRows.Part(tokens, labels);
        return string.Join('|', NameSpans.Of(analysis, labels).Select(name => name.Span.In(text).ToString()));
    }
}
