using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Reads who signs a text that no outlet prints, or a letter that a body publishes: a name on a line of its own at its end.</summary>
internal static class SignedText
{
    private const int MaxWords = 3;

    /// <summary>So many lines from its end a letter is signed; an office may stand below the name, and when the desk is open.</summary>
    private const int MaxLines = 4;

    /// <summary>A letter says “I” of its author so often outside of quotations.</summary>
    private const int MinFirst = 2;

    private static readonly WordSet Closings = new("yours sincerely faithfully truly regards kind warm best dear media press contact contacts hours wishes respectfully signed thanks thank cordially greetings");

    private static readonly string[] Cues = ["publish", "posted", "wrote", "writes", "blog", "letter", "picture", "photograph", "online", "internet", "says", "said", "according"];

    /// <summary>The name; null where an outlet prints the text or nobody signs it.</summary>
    public static string? SignerOf(Document document)
    {
        if (!string.IsNullOrWhiteSpace(document.Outlet)) return null;
        ReadOnlySpan<char> text = document.Text.AsSpan().TrimEnd();
        string line = text[(text.LastIndexOf('\n') + 1)..].Trim(" -–—").ToString();
        return IsName(line) ? line : null;
    }

    /// <summary>The name under a body's statement whose author says “I” of himself: “Yours, Odo Brandt, managing director”; null where the body speaks as such.</summary>
    public static string? AuthorOf(Document statement)
    {
        if (FirstPersons(statement.Text) < MinFirst) return null;
        string[] lines = [.. statement.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).TakeLast(MaxLines)];
        foreach (string line in lines)
        {
            string[] parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            // “Yours, Odo Brandt”
            if (parts.Length > 1 && IsClosing(parts[0])) parts = parts[1..];
            if (parts.Length is 1 or 2 && parts[0].TrimEnd('.') is var name && IsName(name) && !IsClosing(name)) return name;
        }
        return null;
    }

    // “Yours sincerely”, “Kind Regards”, “Media Contact”
    private static bool IsClosing(string line) => Array.Exists(line.Split(' '), static word => Closings.Has(word.TrimEnd('.', ':')));

    private static bool IsName(string line)
    {
        string[] words = line.Split(' ');
        return words.Length is >= 2 and <= MaxWords && Array.TrueForAll(words, static word => word.Length > 1 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’'));
    }

    private static int FirstPersons(string text)
    {
        int count = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted = text[i] switch { '“' => true, '”' or '\n' => false, '"' => !quoted, _ => quoted };
            if (text[i] == 'I' && !quoted && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]) && text[i + 1] != '.') && !IsNumeral(text, i)) count++;
        }
        return count;
    }

    /// <summary>The sentence of a report that names the signer as the one who put it out; null where there is none.</summary>
    public static TextSpan? FindIn(string text, string signer)
    {
        for (int at = text.IndexOf(signer, StringComparison.Ordinal); at >= 0; at = text.IndexOf(signer, at + 1, StringComparison.Ordinal))
        {
            TextSpan sentence = TextLine.Around(text, at, signer.Length);
            foreach (string cue in Cues)
            {
                if (sentence.In(text).Contains(cue, StringComparison.OrdinalIgnoreCase)) return sentence;
            }
        }
        return null;
    }

    // “Phase I”: behind a word with a capital that no sentence begins with
    private static bool IsNumeral(string text, int at)
    {
        int end = at - 1;
        if (end < 1 || text[end] != ' ') return false;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return start < end && char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && text[start - 2] is not ('.' or '!' or '?' or '”' or '"');
    }
}
