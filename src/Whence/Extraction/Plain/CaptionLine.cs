using System.Buffers;

namespace Whence.Extraction.Plain;

/// <summary>Finds captions by the credit that they carry.</summary>
internal static class CaptionLine
{
    private const int MaxChars = 420;

    private static readonly string[] Credits =
    [
        "photo:", "photos:", "photo by", "photos by", "photo credit", "photo courtesy", "photo/", "photographer:", "photograph:", "photograph by", "foto:", "picture:", "pictures:", "picture by", "image:", "images:", "image credit", "image courtesy", "credit:", "illustration:", "illustration by", "graphic:", "graphic by", "screenshot:", "screengrab:", "video:", "courtesy of", "file photo", "file picture", "handout", "archive photo", "getty images", "afp/getty", "ap photo", "reuters/", "(illustration)",
    ];

    // One look for all credits together: most lines hold none.
    private static readonly SearchValues<string> AnyCredit = SearchValues.Create(Credits, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a picture credit begins in a line; -1 if there is none.</summary>
    public static int CreditAt(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(AnyCredit)) return -1;
        int first = -1;
        foreach (string credit in Credits)
        {
            int at = line.IndexOf(credit, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(line[at - 1]) && char.IsLower(line[at]) && char.IsLower(line[at - 1]))) continue;
            if (first < 0 || at < first) first = at;
        }
        return first;
    }

    /// <summary>Whether a line is a caption: it ends in a credit of a few words, or is one.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (line.Length > MaxChars || shape.Words == 0) return false;
        if (line.StartsWith("FILE -", StringComparison.Ordinal) || line.StartsWith("FILE-", StringComparison.Ordinal) || line.StartsWith("FILE –", StringComparison.Ordinal) || line.StartsWith("FILE PHOTO", StringComparison.Ordinal) || line.StartsWith("FILE:", StringComparison.Ordinal)) return true;
        if (line.StartsWith("In this ", StringComparison.Ordinal) && line[..Math.Min(70, line.Length)].Contains(" photo", StringComparison.Ordinal)) return true;
        if (line.StartsWith("This photo ", StringComparison.Ordinal)) return true;
        int at = CreditAt(line);
        if (at < 0) return EndsInBracketedAgency(line, shape);
        ReadOnlySpan<char> credit = line[at..];
        int words = LineShape.Of(credit).Words;
        // “Video: …” and “Image: …” at the start of a longer line introduce something else.
        if (at == 0) return words <= 8;
        return words <= 9 && (credit.Contains(':') || credit.Contains('/') || line[at - 1] == '(' || line[^1] == ')' || !shape.EndsSentence || words <= 4);
    }

    /// <summary>“(Jonathan Ernst/Reuters)” on a line of its own; “(MPA/own report)” is no picture's.</summary>
    private static bool EndsInBracketedAgency(ReadOnlySpan<char> line, in LineShape shape) =>
        shape.Words <= 7 && line[0] == '(' && line[^1] == ')' && line.IndexOf('/') is > 3 and int stroke && stroke + 1 < line.Length && !char.IsLower(line[stroke + 1]);
}
