namespace Whence.Casebook.Forms;

/// <summary>The document, which is kept beside the graph and takes no bytes.</summary>
internal sealed class DocumentForm : TypeForm
{
    public override void Write(FormWriter writer, object? value)
    {
    }

    public override object Read(FormReader reader) => reader.Document;
}
