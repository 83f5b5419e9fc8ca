namespace Whence.Extraction;

/// <summary>White space as pages hold it.</summary>
internal static class Spaces
{
    /// <summary>Whether a character separates words and shows nothing: white space, and the marks of width zero that pages are strewn with.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0' || (c > '\u00FF' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060'));

    /// <summary>Each run of white space as one blank, none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        bool pending = false;
        foreach (char c in text)
        {
            if (IsSpace(c)) pending = folded.Length > 0;
            else
            {
                if (pending) folded.Append(' ');
                pending = false;
                folded.Append(c);
            }
        }
        return folded.ToString();
    }
}
