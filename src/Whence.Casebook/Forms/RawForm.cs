using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whence.Casebook.Forms;

/// <summary>A value without references, as its bytes.</summary>
internal sealed class RawForm<T> : TypeForm
    where T : unmanaged
{
    public override void Write(FormWriter writer, object? value)
    {
        T plain = (T)value!;
        writer.Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in plain)));
    }

    public override object Read(FormReader reader) => MemoryMarshal.Read<T>(reader.Bytes(Unsafe.SizeOf<T>()));
}
