namespace Whence.Casebook.Forms;

/// <summary>Strings; one that comes again is written as its number.</summary>
internal sealed class StringForm : TypeForm
{
    public override void Write(FormWriter writer, object? value) => writer.String((string?)value);

    public override object? Read(FormReader reader) => reader.String();
}
