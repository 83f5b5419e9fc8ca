using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;

namespace Whence.Attributions.Finding;

/// <summary>Adverbs that say a clause with distance: “allegedly”, “reportedly”.</summary>
internal static class AdverbCues
{
    /// <summary>The attribution by an adverb; null where the word is none of them or hangs on no verb.</summary>
    internal static Draft? Find(ReportText text, int token)
    {
        if (!CueLexicon.Default.IsHedge(text.Tokens[token].Lemma)) return null;
        int head = text.Trees.Heads[token];
        if (head < 0) return null;
        var draft = new Draft(token, "adverb") { Frame = CueFrames.Clause, Standing = Standing.Hedged, Score = 0.4 };
        draft.Cue.Add(new(token, token + 1));
        draft.Content.Add(text.Trees.Extent(head));
        return VerbCues.Finish(text, draft);
    }
}
