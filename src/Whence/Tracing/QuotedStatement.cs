using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Whether a report lives on a statement that is in the pile.</summary>
internal static class QuotedStatement
{
    /// <summary>A proposition with these log-odds to one of the statement's says the same.</summary>
    private const float Same = -1;

    /// <summary>The stretch of the report and the one of the statement that show it; null where none do.</summary>
    public static (TextSpan Span, TextSpan Source, string Why)? Find(StoryTrace story, int statement, int report)
    {
        Proposition[] theirs = story.Readings[statement].Propositions, own = story.Readings[report].Propositions;
        OutletName body = story.Outlets[statement]!;
        string text = story.Readings[statement].Document.Text;
        (TextSpan, TextSpan, string)? best = null;
        float bestOdds = Same;
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i].Voice is not { } voice || voice.IsOutlet) continue;
            bool named = (voice.Source is { } source && body.IsMeantBy(source)) || (voice.Name is { } name && (body.IsMeantBy(name) || Names(text, name)));
            if (!named) continue;
            int unit = story.Groups.Story.UnitOf[report][i], group = story.Groups.GroupOf(unit);
            for (int k = 0; k < theirs.Length; k++)
            {
                int other = story.Groups.Story.UnitOf[statement][k];
                float odds = unit == other ? 20 : Math.Max(story.Groups.Pairs[unit, other], story.Groups.GroupOf(other) == group ? 0 : PairTable.Unrelated);
                if (odds <= bestOdds) continue;
                bestOdds = odds;
                best = (own[i].Span, theirs[k].Span, unit == other ? "the words stand in the statement" : $"{voice.Source} is given with what the statement says");
            }
        }
        return best;
    }

    private static bool Names(string text, string name)
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
