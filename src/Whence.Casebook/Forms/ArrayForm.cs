namespace Whence.Casebook.Forms;

/// <summary>An array, item by item.</summary>
internal sealed class ArrayForm(Type item) : TypeForm
{
    private TypeForm? _item;

    // Found late: a type may hold an array of itself.
    private TypeForm Item => _item ??= TypeForms.Of(item);

    public override void Write(FormWriter writer, object? value)
    {
        if (!writer.Begin(value)) return;
        Array items = (Array)value!;
        writer.Number(items.Length);
        foreach (object? each in items)
            Item.Write(writer, each);
    }

    public override object? Read(FormReader reader)
    {
        if (!reader.Begin(out object? known)) return known;
        int length = reader.Length();
        Array items = Array.CreateInstance(item, length);
        reader.Add(items);
        for (int i = 0; i < length; i++)
            items.SetValue(Item.Read(reader), i);
        return items;
    }
}
