using System.Buffers;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds near a place where a report shows that its outlet saw a document, picture or message itself.</summary>
internal static class OwnSight
{
    private const int Reach = 220;

    private const int Before = 5, Behind = 3;

    private static readonly WordSet Sighted = new("seen obtained read reviewed viewed examined inspected heard photographed checked studied acquired verified");

    private static readonly WordSet FirstPerson = new("saw obtained read reviewed found counted looked measured tested downloaded watched filmed photographed examined checked compared listened hold");

    private static readonly WordSet Shown = new("shown showed shows sent gave given handed sold leaked shared passed played");

    private static readonly WordSet Held = new("holds has have had hold");

    private static readonly WordSet Copies = new("hands possession copy copies");

    private static readonly WordSet OwnWork = new("reporter count mapping test tests tester measurements measurement analysis calculation calculations");

    private static readonly string[] Knowing = ["understands", "has learned", "has learnt", "has been told", "can reveal", "believes", "has information", "information of"];

    private static readonly SearchValues<string> Knowings = SearchValues.Create(Knowing, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that show it, no further than a few sentences from the place; null where there are none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="place">Where the claim stands.</param>
    /// <param name="outlet">The outlet, which has to be named with words that could be said of others.</param>
    /// <param name="relays">Whether the report lives on another outlet: “the newspaper” is then that one.</param>
    /// <param name="reach">So many characters before and after the place are looked at too.</param>
    public static TextSpan? Find(string text, TextSpan place, string? outlet, bool relays, int reach = Reach)
    {
        int from = Math.Max(0, place.Start - reach), until = Math.Min(text.Length, place.End + reach);
        SightReader words = new(text, from, until, outlet, relays);
        for (int i = 0; i < words.Count; i++)
        {
            if (IsSight(words, i) && !words.IsNegated(i) && !words.IsQuoted(i)) return words.Span(i);
        }
        return null;
    }

    private static bool IsSight(SightReader words, int at)
    {
        ReadOnlySpan<char> word = words[at];
        if (word is "our" or "Our") return OwnWork.Has(words[at + 1]) || OwnWork.Has(words[at + 2]);
        if (word is "us") return at > 0 && (Shown.Has(words[at - 1]) || (words[at - 1] is "to" or "with" && at > 1 && Shown.Has(words[at - 2])) || (words[at - 1] is "to" or "before" && words[at + 1] is "lies" or "lie"));
        if (FirstPerson.Has(word) && (words[at - 1] is "we" or "We" || (words[at - 2] is "we" or "We" && words[at - 1] is "have" or "had" or "also"))) return true;
        // “A copy is before the Review”
        if (word is "before") return words[at - 1] is "is" or "are" or "lies" or "lie" && words.NamesOutlet(at + 1, Behind);
        // “seen by the Herald”, “shared with this newspaper”; “the Herald has seen”.
        // “information obtained by the Herald” shows nothing.
        if (Sighted.Has(word)) return words[at - 1] is not "information" && (words[at + 1] is "by" && words.NamesOutlet(at + 2, Behind) || words[at - 1] is "has" or "have" or "had" && words.NamesOutletBefore(at, Before));
        if (Shown.Has(word)) return words[at + 1] is "to" or "with" or "the" && words.NamesOutlet(at + 1, Behind + 1);
        // “which The Quill has in its hands”, “that this newspaper holds”, “The Vitrine has a copy”.
        if (!Held.Has(word) || !words.NamesOutletBefore(at, 1)) return false;
        if (word is "holds" or "hold") return true;
        for (int i = at + 1; i <= at + Behind; i++) if (Copies.Has(words[i]) || ClaimWords.Exhibit.Has(words[i])) return true;
        return false;
    }

    /// <summary>Whether the outlet says of itself that it knows: “Aftenklokken understands that …”, “the Courier has learned”.</summary>
    /// <param name="text">The report.</param>
    /// <param name="place">Where the claim stands; a few words before it are looked at too.</param>
    /// <param name="outlet">The outlet; null where it is not known.</param>
    /// <param name="relays">Whether the report lives on another outlet.</param>
    public static bool Knows(string text, TextSpan place, string? outlet, bool relays)
    {
        if (string.IsNullOrEmpty(outlet)) return false;
        int from = Math.Max(0, place.Start - 40), until = Math.Min(place.End, from + 120);
        if (!text.AsSpan(from, until - from).ContainsAny(Knowings)) return false;
        foreach (string cue in Knowing)
        {
            if (At(text, cue, from, until) is { } span && Names(text.AsSpan(Math.Max(0, span.Start - 40), Math.Min(40, span.Start)), outlet, relays)) return true;
        }
        return false;
    }

    private static bool Names(ReadOnlySpan<char> words, string outlet, bool relays)
    {
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range].Trim(".,;:\n\"“”");
            if (word.Length >= 3 && char.IsUpper(word[0]) && word is not "The" && OutletNames.Holds(outlet, word)) return true;
            if (!relays && word is "newspaper" or "paper") return true;
        }
        return false;
    }

    private static TextSpan? At(string text, string cue, int from, int until)
    {
        int at = text.AsSpan(from, until - from).IndexOf(cue, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        int start = from + at;
        // “has not seen such a letter” shows the opposite.
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start));
        return before.Contains("not", StringComparison.OrdinalIgnoreCase) || before.Contains("n't", StringComparison.Ordinal) ? null : new TextSpan(start, start + cue.Length);
    }
}
