namespace Whence.Extraction.Metadata;

/// <summary>A value of JSON-LD: a text, a list or an object. Numbers and words such as <c>true</c> are texts.</summary>
internal sealed class LinkedValue
{
    /// <summary>The text; null for a list and an object.</summary>
    public string? Text { get; init; }

    /// <summary>The items of a list; null otherwise.</summary>
    public List<LinkedValue>? Items { get; init; }

    /// <summary>The members of an object, names as written; null otherwise.</summary>
    public List<KeyValuePair<string, LinkedValue>>? Members { get; init; }

    /// <summary>The first member of a name, without regard to case; null if there is none.</summary>
    public LinkedValue? this[string name]
    {
        get
        {
            if (Members is null) return null;
            foreach (KeyValuePair<string, LinkedValue> member in Members)
                if (member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
            return null;
        }
    }

    /// <summary>The value itself, or its items if it is a list.</summary>
    public IEnumerable<LinkedValue> Each() => Items ?? [this];

    /// <summary>The text of the value: its own, its <c>name</c>, <c>@id</c> or <c>url</c>, or that of its first item.</summary>
    public string? Name => Text ?? (Items is { Count: > 0 } ? Items[0].Name : (this["name"] ?? this["@value"])?.Name);

    /// <summary>Whether the object is of a type whose name passes; an object may have many.</summary>
    public bool IsOfType(Func<string, bool> passes)
    {
        LinkedValue? type = this["@type"];
        if (type is null) return false;
        foreach (LinkedValue item in type.Each())
            if (item.Text is { } name && passes(name[(name.LastIndexOf('/') + 1)..])) return true;
        return false;
    }
}
