using Whence.Text;

namespace Whence.Tracing;

/// <summary>Reads who signs a text that no outlet prints: a name on a line of its own at its end.</summary>
internal static class SignedText
{
    private const int MaxWords = 3;

    private static readonly string[] Cues = ["publish", "posted", "wrote", "writes", "blog", "letter", "picture", "photograph", "online", "internet", "says", "said", "according"];

    /// <summary>The name; null where an outlet prints the text or nobody signs it.</summary>
    public static string? SignerOf(Document document)
    {
        if (!string.IsNullOrWhiteSpace(document.Outlet)) return null;
        ReadOnlySpan<char> text = document.Text.AsSpan().TrimEnd();
        string line = text[(text.LastIndexOf('\n') + 1)..].Trim(" -–—").ToString();
        string[] words = line.Split(' ');
        return words.Length is >= 2 and <= MaxWords && Array.TrueForAll(words, static word => word.Length > 1 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')) ? line : null;
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
}
