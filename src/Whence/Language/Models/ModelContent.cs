using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Whence.Language.Models;

/// <summary>Reads the content of a model front to back. For one thread.</summary>
internal sealed class ModelContent(byte[] content, string name)
{
    private int at;

    /// <summary>The next 32-bit number.</summary>
    public int Int()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return value;
    }

    /// <summary>The next count, which must not be negative or larger than what is left.</summary>
    public int Count()
    {
        int value = Int();
        if (value < 0 || value > content.Length) throw new ModelException($"The model {name} is damaged: a count of {value}.");
        return value;
    }

    /// <summary>The next 32-bit floating-point number.</summary>
    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>A text of its length in bytes, then UTF-8.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    /// <summary>A list of texts.</summary>
    public string[] Texts()
    {
        string[] texts = new string[Count()];
        for (int i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    /// <summary>A list of texts that are left where they stand.</summary>
    public TextList TextList()
    {
        int[] starts = new int[Count()], lengths = new int[starts.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            lengths[i] = Take(Count()).Length;
            starts[i] = at - lengths[i];
        }
        return new(content, starts, lengths);
    }

    /// <summary>An array of plain values, its count first.</summary>
    public T[] Array<T>()
        where T : unmanaged
    {
        int count = Count();
        return MemoryMarshal.Cast<byte, T>(Take(checked(count * Marshal.SizeOf<T>()))).ToArray();
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > content.Length - at) throw new ModelException($"The model {name} is damaged: it ends too early.");
        ReadOnlySpan<byte> span = content.AsSpan(at, bytes);
        at += bytes;
        return span;
    }
}
