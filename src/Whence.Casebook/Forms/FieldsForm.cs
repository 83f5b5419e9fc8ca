using System.Reflection;
using System.Runtime.CompilerServices;

namespace Whence.Casebook.Forms;

/// <summary>An object or a structure, field by field, those of its base first.</summary>
internal sealed class FieldsForm(Type type) : TypeForm
{
    private readonly FieldInfo[] _fields = [.. Find(type)];
    private TypeForm[]? _forms;

    // Found late: a type may hold itself.
    private TypeForm[] Forms => _forms ??= [.. _fields.Select(each => TypeForms.Of(each.FieldType))];

    public override void Write(FormWriter writer, object? value)
    {
        if (!type.IsValueType && !writer.Begin(value)) return;
        TypeForm[] forms = Forms;
        for (int i = 0; i < forms.Length; i++)
            forms[i].Write(writer, _fields[i].GetValue(value));
    }

    public override object? Read(FormReader reader)
    {
        bool isClass = !type.IsValueType;
        if (isClass && !reader.Begin(out object? known)) return known;
        object made = RuntimeHelpers.GetUninitializedObject(type);
        if (isClass) reader.Add(made);
        TypeForm[] forms = Forms;
        for (int i = 0; i < forms.Length; i++)
            _fields[i].SetValue(made, forms[i].Read(reader));
        return made;
    }

    private static IEnumerable<FieldInfo> Find(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            foreach (FieldInfo field in Find(parent))
                yield return field;
        foreach (FieldInfo field in type.GetFields(Own).OrderBy(field => field.MetadataToken))
            yield return field;
    }
}
