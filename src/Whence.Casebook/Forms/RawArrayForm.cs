using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whence.Casebook.Forms;

/// <summary>An array of values without references, as their bytes.</summary>
internal sealed class RawArrayForm<T> : TypeForm
    where T : unmanaged
{
    public override void Write(FormWriter writer, object? value)
    {
        if (!writer.Begin(value)) return;
        T[] items = (T[])value!;
        writer.Number(items.Length);
        writer.Bytes(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    public override object? Read(FormReader reader)
    {
        if (!reader.Begin(out object? known)) return known;
        int length = reader.Length(Unsafe.SizeOf<T>());
        T[] items = MemoryMarshal.Cast<byte, T>(reader.Bytes(length * Unsafe.SizeOf<T>())).ToArray();
        reader.Add(items);
        return items;
    }
}
