using System.Runtime.InteropServices;
using Whence.Text;

namespace Whence.Casebook.Forms;

/// <summary>Reads what <see cref="FormWriter"/> wrote. What does not fit is a <see cref="FormatException"/> or an <see cref="ArgumentException"/>, never more memory than the bytes could hold.</summary>
internal sealed class FormReader(byte[] bytes, Document document)
{
    private readonly List<object> _seen = [];
    private readonly List<string> _strings = [];
    private int _at;

    /// <summary>The document that the graph points to and does not hold.</summary>
    public Document Document => document;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        ReadOnlySpan<byte> part = bytes.AsSpan(_at, count);
        _at += count;
        return part;
    }

    public int Number()
    {
        uint number = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte digit = bytes[_at++];
            number |= (uint)(digit & 0x7F) << shift;
            if (digit < 0x80) return (int)number;
        }
        throw new FormatException("A number has no end.");
    }

    /// <summary>A length of things that take at least a byte each, or <paramref name="size"/> bytes.</summary>
    public int Length(int size = 1)
    {
        int length = Number();
        if (length < 0 || (long)length * size > bytes.Length - _at) throw new FormatException("A length is longer than what is left.");
        return length;
    }

    /// <summary>True where a new object follows; else <paramref name="known"/> is null or an object read before.</summary>
    public bool Begin(out object? known)
    {
        int mark = Number();
        known = mark < 2 ? null : _seen[mark - 2];
        return mark == 1;
    }

    public void Add(object value) => _seen.Add(value);

    public string? String()
    {
        int mark = Number();
        if (mark == 0) return null;
        if (mark > 1) return _strings[mark - 2];
        int length = Length(2);
        string text = new(MemoryMarshal.Cast<byte, char>(Bytes(length * 2)));
        _strings.Add(text);
        return text;
    }
}
