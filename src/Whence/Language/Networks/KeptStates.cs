using System.Buffers;

namespace Whence.Language.Networks;

/// <summary>What the lower part of the network said of the words of a document, as whole numbers times a step for each word, kept from one stage to the next. Not changed once the stage that made it has run.</summary>
/// <remarks>The memory is used again by the next document once it has been given back; where nobody gives it back it is collected.</remarks>
internal sealed class KeptStates
{
    // Longer documents are seldom, and their memory is not kept for the next one.
    private const int MaxWordsPooled = 1 << 14;

    private readonly bool isPooled;
    private short[] values;
    private float[] steps;

    /// <summary>Makes room.</summary>
    /// <param name="encoder">The network that says it; for another it means nothing.</param>
    /// <param name="words">The number of words of the document.</param>
    public KeptStates(WordEncoder encoder, int words)
    {
        Encoder = encoder;
        isPooled = words <= MaxWordsPooled;
        values = isPooled ? ArrayPool<short>.Shared.Rent(words * encoder.Width) : GC.AllocateUninitializedArray<short>(words * encoder.Width);
        steps = isPooled ? ArrayPool<float>.Shared.Rent(words) : GC.AllocateUninitializedArray<float>(words);
    }

    /// <summary>The network that said it.</summary>
    public WordEncoder Encoder { get; }

    /// <summary>Whether <see cref="Release"/> was called: nothing can be read any more.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>The numbers of some words, a row a word.</summary>
    public ReadOnlySpan<short> Rows(int firstWord, int count) => values.AsSpan(firstWord * Encoder.Width, count * Encoder.Width);

    /// <summary>What one unit of each row is worth.</summary>
    public ReadOnlySpan<float> Steps(int firstWord, int count) => steps.AsSpan(firstWord, count);

    /// <summary>Writes the numbers of some words.</summary>
    public void Set(int firstWord, ReadOnlySpan<short> rows, ReadOnlySpan<float> rowSteps)
    {
        rows.CopyTo(values.AsSpan(firstWord * Encoder.Width));
        rowSteps.CopyTo(steps.AsSpan(firstWord));
    }

    /// <summary>Gives the memory back, after which it belongs to another document.</summary>
    public void Release()
    {
        if (IsReleased) return;
        IsReleased = true;
        if (isPooled)
        {
            ArrayPool<short>.Shared.Return(values);
            ArrayPool<float>.Shared.Return(steps);
        }
        (values, steps) = ([], []);
    }
}
