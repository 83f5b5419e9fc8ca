using Whence.Attributions.Lexicon;

namespace Whence.Attributions.Finding;

/// <summary>Which drafts are sure enough to be given.</summary>
internal static class Selection
{
    internal static bool Keeps(Draft draft, bool nested)
    {
        if (draft.Content.IsEmpty) return false;
        if (!nested) return true;
        return draft.Frame is CueFrames.Clause or CueFrames.Question or CueFrames.Quotation && !draft.Source.IsEmpty && draft.FoundBy is "verb" or "verb before quotation" or "verb after quotation" or "according to";
    }
}
