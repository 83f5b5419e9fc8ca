using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Reads off a text whether a body speaks in it for itself: it addresses its readers, it informs and reminds under its own name, it says “our”.</summary>
internal static class StatementWords
{
    // What a body does by publishing.
    private static readonly WordSet Acts = new(
        "informs reminds clarifies regrets thanks asks wishes rejects declares announces confirms apologises apologizes emphasises emphasizes stresses notes mourns expresses appeals provides advises warns welcomes condemns states maintains requests invites");

    // Nouns by which a body calls itself: “The Festival rejects …”.
    private static readonly WordSet Selves = new("festival authority museum club league federation association society foundation board council company bank university institute college hospital clinic theatre commission ministry prefecture union office");

    private static readonly string[] Addresses = ["Dear ", "Friends!", "Friends,", "Fellow ", "To our ", "To all ", "To the "];

    // What reporters write of themselves.
    private static readonly string[] Reporting = ["told us", "tell us", "tells us", "wrote to us", "asked us", "answered us", "heard by us", "admits to us", "our reporter", "our colleague", "our correspondent", "our request", "our question", "our magazine", "our newspaper", "our readers", "our programme", "this newspaper", "this magazine", "we asked", "we met", "we reached", "receives us", "showed us"];

    // A byline stands in the first lines.
    private const int Opening = 300;

    /// <summary>How much of it speaks for a statement: 2 an address or an act under the body's own name, 1 “we” and “our” outside of quotations or an act under a noun with a capital (“The Festival rejects”); 0 where it writes as reporters do.</summary>
    public static int Score(string text, OutletName body)
    {
        foreach (string phrase in Reporting)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return 0;
        }
        if (text.StartsWith("By ", StringComparison.Ordinal) || text.AsSpan(0, Math.Min(text.Length, Opening)).Contains("\nBy ", StringComparison.Ordinal)) return 0;
        int score = 0;
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        foreach (string address in Addresses)
        {
            if (start.StartsWith(address, StringComparison.Ordinal)) score = 2;
        }
        bool quoted = false, own = false, acts = false, self = false;
        string subject = "", last = "", second = "";
        foreach (Range range in text.AsSpan().SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> word = text.AsSpan()[range];
            if (word.IsEmpty) continue;
            if (word[0] is '"' or '“' or '„' or '«') quoted = true;
            bool closes = word.IndexOfAny('"', '”', '»') is var mark && mark > 0;
            ReadOnlySpan<char> bare = word.Trim(".,;:!?\"“”„«»()");
            if (!quoted)
            {
                own |= bare is "we" or "We" or "our" or "Our" or "ours";
                self |= Acts.Has(bare) && second is "The" && last.Length > 0 && char.IsUpper(last[0]) && Selves.Has(last);
                acts |= (Acts.Has(bare) && IsBody(last, body)) || (bare is "note" && last is "taken" && IsBody(subject, body));
            }
            // “The Guild has taken note of …”
            if (bare is "has") subject = last;
            (second, last) = (last, bare.ToString());
            if (closes) quoted = false;
        }
        return score + (acts ? 2 : 0) + (own || self ? 1 : 0);
    }

    private static bool IsBody(string word, OutletName body) => word.Length > 3 && char.IsUpper(word[0]) && Array.IndexOf(body.Words, word) >= 0;
}
