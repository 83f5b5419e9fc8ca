using System.Xml;
using System.Xml.Linq;

namespace Whence.Intake.Feeds;

/// <summary>Reads XML part by part, so that a list of any length takes the memory of one entry.</summary>
internal static class XmlParts
{
    // An entry is a few elements deep; what is deeper is no list and would only take time.
    private const int MaxDepth = 64;

    /// <summary>The elements with wanted names, each with what is in it; or at last what is wrong with the XML.</summary>
    /// <param name="text">The XML.</param>
    /// <param name="isWanted">Told the local name in lower case.</param>
    public static IEnumerable<(XElement? Element, string? Flaw)> Read(string text, Func<string, bool> isWanted)
    {
        using XmlReader reader = XmlText.Open(text);
        string? flaw = null;
        bool more = Try(reader.Read, ref flaw);
        while (more)
        {
            if (reader.Depth > MaxDepth) flaw = "elements are nested too deep";
            else if (reader.NodeType == XmlNodeType.Element && isWanted(reader.LocalName.ToLowerInvariant()))
            {
                XElement? element = null;
                more = Try(() => (element = XNode.ReadFrom(reader) as XElement) is not null, ref flaw); // leaves the reader behind the element
                if (element is not null) yield return (element, null);
                more &= !reader.EOF;
                if (flaw is null) continue;
            }
            else more = Try(reader.Read, ref flaw);
            if (flaw is null) continue;
            yield return (null, flaw);
            yield break;
        }
    }

    private static bool Try(Func<bool> read, ref string? flaw)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            flaw = exception.Message;
            return false;
        }
    }
}
