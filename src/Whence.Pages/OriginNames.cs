using Whence.Text;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>What an origin is called before a reader.</summary>
public static class OriginNames
{
    /// <summary>The name of an origin; a report without an outlet, which goes by its id there, is called as a reader knows it.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="documentOf">The report of an id.</param>
    /// <param name="labelOf">What a report without an outlet is called: its title or its file.</param>
    /// <remarks>The id stands as the whole name, before “itself” or behind “by”; an id may be any word, such as “a”, and is replaced nowhere else.</remarks>
    public static string Of(Origin origin, Func<string, Document> documentOf, Func<string, string> labelOf)
    {
        foreach (string id in origin.Documents)
        {
            if (documentOf(id).Outlet is not null) continue;
            if (origin.Name == id) return labelOf(id);
            if (origin.Name == id + " itself") return "the report itself";
            if (origin.Name.EndsWith(" " + id, StringComparison.Ordinal)) return string.Concat(origin.Name.AsSpan(0, origin.Name.Length - id.Length), labelOf(id));
        }
        return origin.Name;
    }
}
