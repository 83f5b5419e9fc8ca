using System.Buffers;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds near a place where a report shows that its outlet saw a document, picture or message itself.</summary>
internal static class OwnSight
{
    private const int Reach = 220;

    private static readonly string[] Plain = ["we downloaded", "we saw", "we have seen", "we obtained", "shown to us", "showed us", "we found", "our reporter", "we counted", "we reviewed", "our mapping"];

    private static readonly string[] Passive = ["reviewed by", "seen by", "obtained by", "viewed by", "examined by", "shared with", "shown to", "showed the"];

    private static readonly string[] Active = ["has seen", "have seen", "had seen", "has obtained", "has found", "has reviewed", "has read"];

    private static readonly string[] Knowing = ["understands", "has learned", "has learnt", "has been told", "can reveal", "believes", "has information", "information of"];

    // One look for all cues together: most places hold none.
    private static readonly SearchValues<string> Sights = SearchValues.Create([.. Plain, .. Passive, .. Active], StringComparison.OrdinalIgnoreCase);

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
        if (!text.AsSpan(from, until - from).ContainsAny(Sights)) return null;
        foreach (string cue in Plain)
        {
            if (At(text, cue, from, until) is { } span) return span;
        }
        if (string.IsNullOrEmpty(outlet)) return null;
        foreach (string cue in Passive)
        {
            if (At(text, cue, from, until) is { } span && Names(text.AsSpan(span.End, Math.Min(40, text.Length - span.End)), outlet, relays)) return span;
        }
        foreach (string cue in Active)
        {
            if (At(text, cue, from, until) is { } span && Names(text.AsSpan(Math.Max(0, span.Start - 40), Math.Min(40, span.Start)), outlet, relays)) return span;
        }
        return null;
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
