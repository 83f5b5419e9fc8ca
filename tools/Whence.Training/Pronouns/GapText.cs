using System.Globalization;
using Whence.Text;

namespace Whence.Training.Pronouns;

/// <summary>A text of GAP: a pronoun, two names, and whether the pronoun means them.</summary>
internal sealed record GapText(string Id, string Text, TextSpan Pronoun, bool IsFeminine, TextSpan A, bool MeansA, TextSpan B, bool MeansB)
{
    /// <summary>Reads a tab-separated file; offsets are code points.</summary>
    public static IEnumerable<GapText> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] c = line.Split('\t');
            string text = c[1];
            yield return new(c[0], text, Span(text, c[2], c[3]), c[2][0] is 's' or 'S' || c[2].StartsWith("her", StringComparison.OrdinalIgnoreCase), Span(text, c[4], c[5]), c[6].Equals("TRUE", StringComparison.OrdinalIgnoreCase), Span(text, c[7], c[8]), c[9].Equals("TRUE", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static TextSpan Span(string text, string form, string offset)
    {
        int points = int.Parse(offset, CultureInfo.InvariantCulture), at = 0;
        for (; points > 0; points--) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return new(at, at + form.Length);
    }
}
