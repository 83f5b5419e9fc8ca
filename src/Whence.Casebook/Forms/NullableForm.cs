namespace Whence.Casebook.Forms;

/// <summary>A value that may be missing: 0, or 1 and the value.</summary>
internal sealed class NullableForm(Type inner) : TypeForm
{
    private readonly TypeForm _inner = TypeForms.Of(inner);

    public override void Write(FormWriter writer, object? value)
    {
        writer.Number(value is null ? 0 : 1);
        if (value is not null) _inner.Write(writer, value);
    }

    public override object? Read(FormReader reader) => reader.Number() == 0 ? null : _inner.Read(reader);
}
