using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Finds who is interviewed: the person that the report brings in before its questions. Walks over the mentions once, however often it is asked. Not for more than one thread.</summary>
internal sealed class InterviewedPerson(ReportText text)
{
    private int next, best = -1;
    private bool told;

    /// <summary>The last token of the name of the person that stands before a token, one of an “interview with” before others; -1 if none.</summary>
    /// <param name="before">The token; never before that of the last call.</param>
    internal int Before(int before)
    {
        if (before >= text.Tokens.Length) return -1;
        for (; next < text.Analysis.Mentions.Length && text.Analysis.Mentions[next].Span.Start < text.Tokens[before].Span.Start; next++)
        {
            Mention mention = text.Analysis.Mentions[next];
            if (mention.Form != MentionForm.Name || mention.Type is EntityType.Organization or EntityType.Place || mention.Entity >= 0 && text.Analysis.Entities[mention.Entity].IsOutlet) continue;
            string name = mention.Span.Of(text.Text);
            if (Chains.OutletNames.LooksLikeOne(name) || text.Analysis.Document.Outlet is { } outlet && Chains.OutletNames.AreSame(outlet, name)) continue;
            int token = TokenAt(mention.Span.End - 1);
            int first = TokenAt(mention.Span.Start);
            bool with = Asked(first);
            if (best >= 0 && (told || !with)) continue;
            // a full name, or a person who is asked: not “Internet” and “President”
            if (token == first && !(with && mention.Type == EntityType.Person) || mention.Type == EntityType.Other && !with) continue;
            (best, told) = (token, with);
        }
        return best;
    }

    // “an interview with X”, “we spoke to X”, “X answers our questions” opens more surely than a mere name.
    private bool Asked(int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 6); i--)
            if (text.Is(i, "interview") || text.Tokens[i].Lemma is "interview" or "speak" or "ask" or "talk") return true;
        return false;
    }

    private int TokenAt(int offset) => Math.Min(TextOrder.TokenFrom(text.Tokens, offset), text.Tokens.Length - 1);
}
