using System.Collections.Frozen;
using Whence.Attributions.Lexicon;

namespace Whence.Attributions.Finding;

/// <summary>Tells whether what something is called calls it untrue: “labelled the reports as false”, “called the claim a lie”.</summary>
internal static class Falsehood
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "false", "untrue", "wrong", "fake", "lie", "lies", "lying", "hoax", "fabrication", "fabrications", "fabricated", "baseless", "unfounded", "groundless", "untruth", "untruths", "falsehood", "falsehoods",
        "fiction", "nonsense", "rubbish", "bogus", "disinformation", "misinformation", "incorrect", "inaccurate", "invention", "inventions", "invented", "myth", "forgery", "forgeries", "forged", "falsification", "slander",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the predicate at the end of the content is a word for untruth that is not negated.</summary>
    internal static bool Says(ReportText text, Draft draft)
    {
        if (draft.Frame != CueFrames.Predicate || draft.Content.IsEmpty) return false;
        bool found = false;
        for (int i = Math.Max(draft.Content.First + 1, draft.Content.End - 8); i < draft.Content.End; i++)
        {
            if (CueWords.IsNegation(text, i)) return false;
            if (text.Tokens[i].Span.Length <= 14) found |= Words.Contains(text.Word(i).ToString().ToLowerInvariant());
        }
        return found;
    }
}
