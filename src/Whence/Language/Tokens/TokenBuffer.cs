namespace Whence.Language.Tokens;

/// <summary>Tokens while they are found: start, end and what stands before each. Grows; for one thread.</summary>
internal sealed class TokenBuffer
{
    /// <summary>White space stands before the token.</summary>
    public const byte SpaceBefore = 1;
    /// <summary>One line break stands before the token.</summary>
    public const byte LineBefore = 2;
    /// <summary>Two or more line breaks, or the start of the passage, stand before the token.</summary>
    public const byte ParagraphBefore = 4;
    /// <summary>The token is the second or a later part of a written word: “n't” of “don't”.</summary>
    public const byte Joined = 8;

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] flags = new byte[256];

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Where the tokens start.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    /// <summary>Where the tokens end.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    /// <summary>What stands before the tokens.</summary>
    public ReadOnlySpan<byte> Flags => flags.AsSpan(0, Count);

    /// <summary>Forgets the tokens and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a token; an empty one is left out.</summary>
    public void Add(int start, int end, byte flag)
    {
        if (end <= start) return;
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref flags, Count * 2);
        }
        starts[Count] = start;
        ends[Count] = end;
        flags[Count++] = flag;
    }
}
