using Whence.Quantities;
using Whence.Text;

namespace Whence.Times;

/// <summary>Reads the tense of the clause around a time from its nearest verb.</summary>
internal static class TenseReader
{
    private const int MaxSteps = 14;

    /// <summary>The nearest verb before the time decides, else the nearest behind it.</summary>
    public static Tense Read(LexemeText text, TagView tags, int first, int end)
    {
        for (int at = first - 1, steps = 0; at >= 0 && steps < MaxSteps; at--, steps++)
        {
            if (text.MarkAt(at) is ';' or '"' or '“' or '”') break;
            if (Of(text, tags, at) is not Tense.Unknown and Tense tense) return tense;
        }
        for (int at = end, steps = 0; at < text.Count && steps < MaxSteps; at++, steps++)
        {
            if (text.MarkAt(at) is ';' or '"' or '“' or '”') break;
            if (Of(text, tags, at) is not Tense.Unknown and Tense tense) return tense;
        }
        return Tense.Unknown;
    }

    private static Tense Of(LexemeText text, TagView tags, int at)
    {
        if (!text.IsWord(at)) return Tense.Unknown;
        Word word = text.WordAt(at);
        if (word == Word.Will || text.IsText(at, "shall") || text.IsText(at, "ll")) return Tense.Future;
        if (text.IsText(at, "scheduled") || text.IsText(at, "expected") || text.IsText(at, "due") || text.IsText(at, "plans") || text.IsText(at, "planned") || text.IsText(at, "slated") || text.IsText(at, "set") && text.WordAt(at + 1) is Word.To or Word.For) return Tense.Future;
        // “the trial opens Monday”: what is planned is told in the present
        if (!text.IsCapital(at) && text.TextAt(at) is "begins" or "opens" or "starts" or "ends" or "expires" or "resumes" or "reopens" or "faces" or "hosts") return Tense.Future;
        string penn = tags.PennAt(at);
        if (penn.Length > 0)
        {
            if (penn == "VBD") return Tense.Past;
            if (penn == "VBN") return text.WordAt(at - 1) == Word.Be || text.WordAt(at - 2) == Word.Be ? Tense.Unknown : Tense.Past;
            if (penn == "VB" && text.WordAt(at - 1) == Word.To) return Tense.Future;
            return Tense.Unknown;
        }
        if (word is Word.Was or Word.Were or Word.Began) return Tense.Past;
        return tags.TagAt(at) == PartOfSpeech.Verb && !text.IsCapital(at) && (text.TextAt(at).EndsWith("ed", StringComparison.Ordinal) || tags.TokenAt(at) < 0 && text[at].Length <= 5 && !text.TextAt(at).EndsWith("ing", StringComparison.Ordinal)) ? Tense.Past : Tense.Unknown;
    }
}
