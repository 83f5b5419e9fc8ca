using System.Globalization;
using System.Text;
using Whence.Text;

namespace Whence.Pages;

/// <summary>Ids for the places of a page, out of the ids of what is shown there, unique and safe in HTML and in an address.</summary>
internal sealed class Anchors(IEnumerable<string> documents)
{
    private readonly Dictionary<string, string> _documents = Name(documents);

    /// <summary>The id of a report.</summary>
    public string Of(string document) => _documents[document];

    /// <summary>The id of a stretch of a report.</summary>
    public string Of(string document, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{_documents[document]}-{span.Start}-{span.End}");

    private static Dictionary<string, string> Name(IEnumerable<string> documents)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string id in documents)
        {
            StringBuilder safe = new("r-");
            foreach (char c in id)
                safe.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
            string name = safe.ToString();
            for (int n = 2; !taken.Add(name); n++)
                name = safe + "_" + n.ToString(CultureInfo.InvariantCulture);
            names.Add(id, name);
        }
        return names;
    }
}
