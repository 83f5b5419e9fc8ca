namespace Whence.Casebook.Forms;

/// <summary>How values of one type are written and read.</summary>
internal abstract class TypeForm
{
    public abstract void Write(FormWriter writer, object? value);

    public abstract object? Read(FormReader reader);
}
