using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Pipeline;
using Whence.Tests.Quantities;
using Whence.Text;

namespace Whence.Tests.Language;

/// <summary>Runs the rows of <c>specs/language</c>; its README says how they are written.</summary>
public sealed class LanguageSpecs
{
    private static readonly IAnalysisStage[] Stages = [new TokenStage(), new TagStage(), new TreeStage()];

    public static IEnumerable<TheoryDataRow<string, int, string, string>> Rows => SpecTable.Read("language");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_read_as_its_row_says(string file, int line, string text, string reads)
    {
        Analysis analysis = new(Document.AsText("d", text.Replace("¶", "\n\n", StringComparison.Ordinal).Replace('↵', '\n')));
        foreach (IAnalysisStage stage in Stages) analysis = stage.Run(analysis);
        string found = file switch
        {
            "tokens.md" => string.Join(' ', analysis.Tokens.Select(token => Word(analysis, token))),
            "sentences.md" => string.Join(" ‖ ", analysis.Sentences.Select(sentence => analysis.TextOf(sentence.Span).ToString().ReplaceLineEndings(" "))),
            "languages.md" => analysis.NotRead?.Replace("language: ", "", StringComparison.Ordinal) ?? "read",
            _ => string.Join("; ", reads.Split("; ").Select(wanted => Part(file, analysis, wanted.Split(' ')[0]))),
        };
        found.ShouldBe(reads, $"{file}:{line}");
    }

    private static string Part(string file, Analysis analysis, string word)
    {
        Token? token = analysis.Tokens.Where(t => Word(analysis, t) == word).Select(t => (Token?)t).FirstOrDefault();
        if (token is not { } found) return word + " is no token";
        if (file == "tags.md") return $"{word} {found.Tag.ToString().ToUpperInvariant()} {found.Lemma}";
        return $"{word} {found.Relation} {(found.Head == Token.Root ? "-" : Word(analysis, analysis.Tokens[found.Head]))}";
    }

    private static string Word(Analysis analysis, Token token) => token.Span.Of(analysis.Document.Text);
}
