using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Finds the entity that a source means.</summary>
internal static class Speakers
{
    /// <summary>Index of the entity of the mention at the source's head; -1 if none.</summary>
    internal static int Of(ReportText text, Draft draft)
    {
        int mention = MentionOf(text, draft.SourceHead);
        if (mention < 0) return -1;
        int entity = text.Analysis.Mentions[mention].Entity;
        // “he” is no place and no body
        bool person = text.Is(draft.SourceHead, "he") || text.Is(draft.SourceHead, "she");
        return person && text.Analysis.Entities[entity].Type is EntityType.Place or EntityType.Organization ? -1 : entity;
    }

    /// <summary>Index of the mention that a token is in, a name before a nominal; -1 if none.</summary>
    internal static int MentionOf(ReportText text, int token)
    {
        if (token < 0) return -1;
        TextSpan span = text.Tokens[token].Span;
        var mentions = text.Analysis.Mentions;
        int low = TextOrder.First(mentions.AsSpan(), span.End, static mention => mention.Span.Start);
        int best = -1;
        for (int i = low - 1; i >= 0 && i >= low - 12; i--)
        {
            Mention m = mentions[i];
            if (!m.Span.Overlaps(span) || m.Entity < 0) continue;
            if (best < 0 || Rank(m) > Rank(mentions[best])) best = i;
        }
        return best;
    }

    private static int Rank(Mention mention) => mention.Form == MentionForm.Name ? 2 : mention.Form == MentionForm.Nominal ? 1 : 0;
}
