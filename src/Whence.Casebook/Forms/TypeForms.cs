using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Whence.Text;

namespace Whence.Casebook.Forms;

/// <summary>Finds the form of a type. Only types whose content is known beforehand have one: nothing in the bytes ever names a type.</summary>
internal static class TypeForms
{
    private static readonly ConcurrentDictionary<Type, TypeForm> Known = new();

    /// <exception cref="NotSupportedException">The type may hold anything: an interface, a delegate, a class that is not sealed.</exception>
    public static TypeForm Of(Type type) => Known.GetOrAdd(type, static found => Make(found));

    private static TypeForm Make(Type type)
    {
        if (type == typeof(string)) return new StringForm();
        if (type == typeof(Document)) return new DocumentForm();
        if (Nullable.GetUnderlyingType(type) is { } inner) return new NullableForm(inner);
        if (type.IsArray && type.GetArrayRank() == 1) return IsRaw(type.GetElementType()!) ? Generic(typeof(RawArrayForm<>), type.GetElementType()!) : new ArrayForm(type.GetElementType()!);
        if (type.IsValueType) return IsRaw(type) ? Generic(typeof(RawForm<>), type) : new FieldsForm(type);
        bool isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);
        if (type.IsClass && (type.IsSealed || isList) && !type.IsAssignableTo(typeof(Delegate))) return new FieldsForm(type);
        throw new NotSupportedException($"A reading can't hold a {type}.");
    }

    private static TypeForm Generic(Type form, Type of) => (TypeForm)Activator.CreateInstance(form.MakeGenericType(of))!;

    /// <summary>Whether the bytes of a value are all there is to it.</summary>
    private static bool IsRaw(Type type) => type.IsValueType && type != typeof(IntPtr) && type != typeof(UIntPtr)
        && !(bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;
}
