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
                more = Try(() => (element = ReadElement(reader)) is not null, ref flaw); // leaves the reader behind the element
                if (element is not null) yield return (element, null);
                else flaw ??= "elements are nested too deep";
                more &= !reader.EOF;
                if (flaw is null) continue;
            }
            else more = Try(reader.Read, ref flaw);
            if (flaw is null) continue;
            yield return (null, flaw);
            yield break;
        }
    }

    // Not XNode.ReadFrom, which walks up to the root for every element that it adds: 200,000 nested ones took more than a minute.
    private static XElement? ReadElement(XmlReader reader)
    {
        XElement root = Open(reader), at = root;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }
        for (int depth = 1; reader.Read() && depth <= MaxDepth;)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    XElement inner = Open(reader);
                    at.Add(inner);
                    if (reader.IsEmptyElement) break;
                    at = inner;
                    depth++;
                    break;
                case XmlNodeType.EndElement:
                    if (--depth == 0)
                    {
                        reader.Read();
                        return root;
                    }
                    at = at.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    at.Add(new XText(reader.Value));
                    break;
            }
        }
        return null;
    }

    private static XElement Open(XmlReader reader)
    {
        XElement element = new(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        reader.MoveToElement();
        return element;
    }

    private static bool Try(Func<bool> read, ref string? flaw)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            flaw = exception.Message;
            return false;
        }
    }
}
