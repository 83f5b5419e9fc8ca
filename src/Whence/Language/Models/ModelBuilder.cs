using System.Runtime.InteropServices;
using System.Text;

namespace Whence.Language.Models;

/// <summary>Writes the content of a model front to back, as <see cref="ModelContent"/> reads it. For one thread.</summary>
internal sealed class ModelBuilder
{
    private readonly MemoryStream stream = new();

    /// <summary>What was written.</summary>
    public byte[] Content => stream.ToArray();

    /// <summary>Adds a 32-bit number.</summary>
    public ModelBuilder Int(int value) => Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    /// <summary>Adds a 32-bit floating-point number.</summary>
    public ModelBuilder Float(float value) => Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(in value)));

    /// <summary>Adds a text.</summary>
    public ModelBuilder Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Int(bytes.Length).Bytes(bytes);
    }

    /// <summary>Adds a list of texts.</summary>
    public ModelBuilder Texts(IReadOnlyCollection<string> texts)
    {
        Int(texts.Count);
        foreach (string text in texts) Text(text);
        return this;
    }

    /// <summary>Adds an array of plain values with its count.</summary>
    public ModelBuilder Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Int(values.Length).Bytes(MemoryMarshal.AsBytes(values));

    private ModelBuilder Bytes(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        return this;
    }
}
