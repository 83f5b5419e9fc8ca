using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>“I did not see a drop”, “we heard nothing of it”: the negation is of what was perceived, or of the perceiving.</summary>
internal static class PerceivedNothing
{
    private static readonly uint[] Verbs = [Term.KeyOf("see"), Term.KeyOf("hear"), Term.KeyOf("notice")];

    private static readonly WordSet Nothing = new("nothing no nobody none neither");

    private static readonly WordSet Speaker = new("i we i've we've"), Auxiliary = new("have had did haven't hadn't didn't i've we've"), Not = new("not never haven't hadn't didn't");

    /// <summary>Whether a proposition says so.</summary>
    public static bool Is(Place place)
    {
        const int MaxBetween = 2;
        uint[] negated = place.Proposition.Negated;
        if (Array.Exists(Verbs, verb => Array.IndexOf(negated, verb) >= 0)) return true;
        ReadOnlySpan<char> text = place.Proposition.Span.In(place.Reading.Document.Text);
        int left = 0;
        foreach (Range range in text.SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> word = Bare(text[range]);
            if (StanceWords.Perceived.Has(word)) left = MaxBetween;
            else if (left-- > 0 && Nothing.Has(word)) return true;
        }
        return false;
    }

    /// <summary>Whether it begins with that, in the first person and of what is past: “I haven't seen or heard anything of it”, and not “I don't want to hear of it”, “we have never seen anything like it”.</summary>
    public static bool BeginsSo(ReadOnlySpan<char> text)
    {
        const int MaxWords = 4;
        bool past = false, not = false, perceived = false;
        int words = 0;
        foreach (Range range in text.SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> bare = Bare(text[range]);
            if (perceived) return not ? !bare.Equals("of", StringComparison.OrdinalIgnoreCase) && !IsOfItsKind(text) : Nothing.Has(bare);
            if (words++ == 0 && !Speaker.Has(bare)) return false;
            past |= Auxiliary.Has(bare);
            not |= Not.Has(bare);
            perceived = (past || !not) && StanceWords.Perceived.Has(bare);
            if (words == MaxWords && !perceived) return false;
        }
        return perceived && not;
    }

    private static bool IsOfItsKind(ReadOnlySpan<char> text) => text.Contains("thing like ", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Trim(".,;:!?\"“”");
}
