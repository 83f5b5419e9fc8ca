using System.Buffers;
using System.Runtime.InteropServices;

namespace Whence.Casebook.Forms;

/// <summary>Collects the bytes of one object graph; an object that comes again is written as its number.</summary>
internal sealed class FormWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16_384);
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Number(int number)
    {
        uint rest = (uint)number;
        Span<byte> digits = stackalloc byte[5];
        int count = 0;
        for (; rest >= 0x80; rest >>= 7) digits[count++] = (byte)(rest | 0x80);
        digits[count++] = (byte)rest;
        _bytes.Write(digits[..count]);
    }

    /// <summary>Writes 0 for null, a number above 1 for an object that was there; true where the object is new and its content is to follow.</summary>
    public bool Begin(object? value)
    {
        if (value is null)
        {
            Number(0);
            return false;
        }
        if (_seen.TryGetValue(value, out int index))
        {
            Number(index + 2);
            return false;
        }
        _seen.Add(value, _seen.Count);
        Number(1);
        return true;
    }

    public void String(string? text)
    {
        if (text is null) Number(0);
        else if (_strings.TryGetValue(text, out int index)) Number(index + 2);
        else
        {
            _strings.Add(text, _strings.Count);
            Number(1);
            Number(text.Length);
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }
}
