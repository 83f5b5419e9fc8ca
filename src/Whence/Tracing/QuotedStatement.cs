using Whence.Attributions;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Whether a report lives on a statement that is in the pile.</summary>
internal static class QuotedStatement
{
    /// <summary>A proposition with these log-odds to one of the statement's says the same.</summary>
    private const float Same = -1;

    /// <summary>What others say whom the statement names has to be nearer to it: they speak elsewhere too. On the read piles right ones have .9 and more, wrong ones .3 at most.</summary>
    private const float SameOfOthers = 0.5f;

    /// <summary>What a body is given with in the days after its statement needs to be less near to it: “the museum claims that the thing was working”.</summary>
    private const float SameOfFresh = -2.2f;

    private const int FreshDays = 3;

    /// <summary>So many reports before a statement are asked for its words.</summary>
    private const int MaxEarlier = 64;

    private const int MaxCommon = 10;

    /// <summary>The stretch of the report and the one of the statement that show it; null where none do.</summary>
    public static (TextSpan Span, TextSpan Source, string Why)? Find(StoryTrace story, int statement, int report)
    {
        Document theirs = story.Readings[statement].Document, own = story.Readings[report].Document;
        if (SharedQuotation.Find(own.Text, theirs.Text) is { } words && IsFirst(story, statement, words.Quotation.In(own.Text))) return (words.Quotation, words.Source, "the quotation stands in the statement");
        if (Spoken(story, statement, report) is { } spoken) return spoken;
        return theirs.Published is { } published && DatedStatement.Find(own.Text, published.Date) is { } dated
            ? (dated, story.Readings[statement].Propositions is [var first, ..] ? first.Span : default, "the statement is named by its day") : null;
    }

    /// <summary>Whether no report before the statement has these words: what a statement repeats in order to reject it is not quoted from there.</summary>
    private static bool IsFirst(StoryTrace story, int statement, ReadOnlySpan<char> words)
    {
        for (int other = 0; other < Math.Min(statement, MaxEarlier); other++)
        {
            if (story.IsBefore(other, statement) == true && story.Readings[other].Document.Text.AsSpan().Contains(words, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    /// <summary>What is given as said by the body, or by somebody whom the statement names, and stands there.</summary>
    private static (TextSpan Span, TextSpan Source, string Why)? Spoken(StoryTrace story, int statement, int report)
    {
        Proposition[] theirs = story.Readings[statement].Propositions, own = story.Readings[report].Propositions;
        OutletName body = story.Outlets[statement]!;
        string text = story.Readings[statement].Document.Text;
        (TextSpan, TextSpan, string)? best = null;
        float bestOdds = Same;
        bool isFresh = IsFresh(story, statement, report);
        for (int i = 0; i < own.Length; i++)
        {
            // Nor is a figure that it gives later than its statement.
            if (own[i].Voice is not { IsOutlet: false, Standing: not Standing.Declined, FoundBy: not "figure given" } voice) continue;
            // What the body grants later is not what it had stated, and what it told this outlet is not in its statement.
            if ((voice.Contact & (Contact.Own | Contact.Concedes)) != 0) continue;
            bool isBody = IsBody(voice, body), isFirm = !isBody && IsFirm(voice);
            if (!isBody && !isFirm && !(voice.Name is { } name && IsNamedIn(text, name))) continue;
            if (isBody && SpokeToOutlet(own, own[i].Paragraph, body)) continue;
            if ((isBody || isFirm) && best is null && SharedFigure(story.Readings[report], i, story.Readings[statement]) is { } figure) best = (own[i].Span, figure, $"{voice.Source} is given with a figure of the statement");
            float least = isBody ? (isFresh && best is null && !own[i].Is(PropositionTraits.Quotation) ? SameOfFresh : bestOdds) : Math.Max(bestOdds, SameOfOthers);
            int unit = story.Groups.Story.UnitOf[report][i], group = story.Groups.GroupOf(unit);
            for (int k = 0; k < theirs.Length; k++)
            {
                int other = story.Groups.Story.UnitOf[statement][k];
                float odds = unit == other ? 20 : Math.Max(story.Groups.Pairs[unit, other], story.Groups.GroupOf(other) == group ? 0 : PairTable.Unrelated);
                if (odds <= least) continue;
                bestOdds = least = odds;
                best = (own[i].Span, theirs[k].Span, unit == other ? "the words stand in the statement" : $"{voice.Source} is given with what the statement says");
            }
        }
        return best;
    }

    /// <summary>Whether a report followed a statement so soon that what the body is given with is most likely from there.</summary>
    private static bool IsFresh(StoryTrace story, int statement, int report) =>
        story.Readings[statement].Document.Published is { } issued && story.Readings[report].Document.Published is { } published && published.Date.DayNumber - issued.Date.DayNumber is >= 0 and <= FreshDays;

    /// <summary>Whether a voice is the body's: named as it is, or by its noun alone (“the museum”); “a player of Sporting Vassmere” is not the club.</summary>
    private static bool IsBody(Voice voice, OutletName body)
    {
        if (voice.Name is { } name && body.IsMeantBy(name)) return voice.Source is not { } written || !IsMember(written);
        if (voice.Source is not { } source || IsMember(source)) return false;
        if (body.IsMeantBy(source)) return true;
        string bare = WithoutLowerCase(source);
        return bare.Length > 0 ? body.IsMeantBy(bare) : IsNoun(source, body);
    }

    private static bool IsMember(string source) =>
        source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || source.Contains("former ", StringComparison.OrdinalIgnoreCase) || source.Contains(" who ", StringComparison.Ordinal);

    /// <summary>“The airline has said”: a body that the report has named before.</summary>
    private static bool IsFirm(Voice voice) => voice.Name is null && voice.Source is { } source && source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && SourceNames.Firms.Has(source.AsSpan(4).TrimEnd(',').ToString());

    /// <summary>Where a statement gives a figure that stands in a proposition of a report; null where it gives none. Numbers up to ten are too common to know again.</summary>
    private static TextSpan? SharedFigure(Reading report, int proposition, Reading statement)
    {
        foreach (Figure figure in report.Figures)
        {
            if (figure.Proposition != proposition || figure.IsRelative || figure.Quantity.Low <= MaxCommon) continue;
            foreach (Figure other in statement.Figures)
            {
                if (other.Quantity.Low == figure.Quantity.Low && other.Quantity.High == figure.Quantity.High && other.Quantity.IsMeasure == figure.Quantity.IsMeasure) return statement.Propositions[other.Proposition].Span;
            }
        }
        return null;
    }

    /// <summary>“The society Corvane” without what is no name.</summary>
    private static string WithoutLowerCase(string source) =>
        string.Join(' ', source.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0]) && word is not "The" and not "Its" and not "A").Select(word => word.Trim(',')));

    private static bool IsNoun(string source, OutletName body)
    {
        if (!source.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return false;
        string noun = source[4..].TrimEnd(',', '.');
        return Array.Exists(body.Words, word => word.Equals(noun, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the body says something to the outlet itself in a paragraph: “Hydrel told us that …”.</summary>
    private static bool SpokeToOutlet(Proposition[] propositions, int paragraph, OutletName body) =>
        Array.Exists(propositions, said => said.Paragraph == paragraph && said.Voice is { } voice && (voice.Contact & Contact.Own) != 0 && IsBody(voice, body));

    private static bool IsNamedIn(string text, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length < 3) return false;
        for (int at = text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = text.IndexOf(last, at + 1, StringComparison.Ordinal))
        {
            int end = at + last.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
