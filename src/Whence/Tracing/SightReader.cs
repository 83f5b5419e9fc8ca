using Whence.Claims;
using Whence.Mentions.Listing;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>The words of a stretch of a report, for finding where its outlet speaks of itself.</summary>
internal sealed class SightReader
{
    private readonly string text, outlet;
    private readonly bool relays;
    private readonly List<TextSpan> words = [];

    private static readonly WordSet Papers = new(PressNouns.Witness);

    /// <summary>Reads the words between two offsets.</summary>
    /// <param name="text">The report.</param>
    /// <param name="from">Where the stretch starts.</param>
    /// <param name="until">Where it ends.</param>
    /// <param name="outlet">The outlet; null where it is not known.</param>
    /// <param name="relays">Whether the report lives on another outlet: “the newspaper” is then that one.</param>
    public SightReader(string text, int from, int until, string? outlet, bool relays)
    {
        (this.text, this.outlet, this.relays) = (text, outlet ?? "", relays);
        int at = from;
        while (at < until)
        {
            while (at < until && !char.IsLetterOrDigit(text[at])) at++;
            int start = at;
            while (at < until && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '’')) at++;
            if (at > start) words.Add(new(start, at));
        }
    }

    /// <summary>The number of words.</summary>
    public int Count => words.Count;

    /// <summary>A word; empty beyond the ends.</summary>
    public ReadOnlySpan<char> this[int index] => index < 0 || index >= words.Count ? [] : words[index].In(text);

    /// <summary>Where the words about a word stand, the one before it and the one behind it included.</summary>
    public TextSpan Span(int index) => new(words[Math.Max(0, index - 1)].Start, words[Math.Min(words.Count - 1, index + 1)].End);

    /// <summary>“has not seen such a letter” shows the opposite.</summary>
    public bool IsNegated(int index)
    {
        for (int i = index - 3; i < index; i++)
        {
            if (this[i] is "not" or "never" or "cannot" || this[i].EndsWith("n't", StringComparison.Ordinal) || this[i].EndsWith("n’t", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Whether a word stands within quotation marks of its paragraph: “we” is then not the outlet.</summary>
    public bool IsQuoted(int index)
    {
        int start = words[index].Start;
        bool open = false;
        for (int i = text.AsSpan(0, start).LastIndexOf('\n') + 1; i < start; i++)
        {
            if (text[i] is '"') open = !open;
            else if (text[i] is '“' or '”') open = text[i] is '“';
        }
        return open;
    }

    /// <summary>Whether the outlet is named, or called by “this newspaper”, within so many words from one on.</summary>
    public bool NamesOutlet(int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            if (IsOutlet(i)) return true;
        }
        return false;
    }

    /// <summary>The same for the words before one.</summary>
    public bool NamesOutletBefore(int index, int count) => NamesOutlet(Math.Max(0, index - count), Math.Min(index, count));

    private bool IsOutlet(int index)
    {
        ReadOnlySpan<char> word = this[index];
        if (word.Length == 0) return false;
        if (Papers.Has(word) && char.IsLower(word[0])) return this[index - 1] is "this" or "This" or "our" || (!relays && word is "newspaper" or "paper");
        return (word.Length >= 3 || IsSign(word)) && char.IsUpper(word[0]) && word is not "The" && OutletNames.Holds(outlet, word);
    }

    // Two letters are an outlet where it signs with them, which stands behind its name: of “EU Observer” “EU” is none.
    private bool IsSign(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[1]) && outlet.Length > 3 && outlet[^3] == ' ' && outlet.AsSpan(outlet.Length - 2).SequenceEqual(word);
}
