using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>What became of the people that a number counts: “26 dead” and “30 missing” stand side by side in report after report and are two series.</summary>
internal static class FigureFate
{
    /// <summary>The number says nothing of it.</summary>
    public const byte None = 0;

    /// <summary>A word further from the number than this belongs to another one.</summary>
    private const int Reach = 7;

    /// <summary>A comma or another number between counts as so many words.</summary>
    private const int Gap = 3;

    private static readonly WordSet[] Fates =
    [
        new("dead die kill death fatality drown perish toll"),
        new("missing miss unaccounted vanish disappear disappeared"),
        new("injure injured wound wounded hurt injury"),
        new("rescue rescued save survive survivor evacuate evacuated"),
        new("arrest arrested detain detained"),
    ];

    /// <summary>The fate that stands nearest to a number in its sentence: 1 to 5, or <see cref="None"/>.</summary>
    public static byte Of(Analysis analysis, Quantity quantity, int token)
    {
        if (quantity.IsMeasure) return None;
        Sentence own = analysis.Sentences[analysis.Tokens[token].Sentence];
        int end = token;
        while (end < own.EndToken && analysis.Tokens[end].Span.Start < quantity.Qualified.End) end++;
        (int before, byte left) = Nearest(analysis, token - 1, -1, own.FirstToken - 1);
        (int behind, byte right) = Nearest(analysis, end, 1, own.EndToken);
        for (int i = token; i < end; i++)
        {
            if (FateOf(analysis.Tokens[i]) is not None and var fate) return fate;
        }
        return left != None && before <= behind ? left : right;
    }

    private static (int Distance, byte Fate) Nearest(Analysis analysis, int from, int step, int stop)
    {
        for (int i = from, distance = 0; i != stop && distance < Reach; i += step, distance++)
        {
            if (FateOf(analysis.Tokens[i]) is not None and var fate) return (distance, fate);
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(analysis.Document.Text);
            if (word is "," or ";" or "\"" or "“" or "”" || analysis.Tokens[i].Tag == PartOfSpeech.Num) distance += Gap;
        }
        return (int.MaxValue, None);
    }

    private static byte FateOf(Token token)
    {
        for (byte i = 0; i < Fates.Length; i++)
        {
            if (Fates[i].Has(token.Lemma)) return (byte)(i + 1);
        }
        return None;
    }
}
