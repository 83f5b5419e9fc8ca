using System.Globalization;
using System.Text;
using System.Xml;
using Whence.Casebook.Watching;

namespace Whence.Cli.Watching;

/// <summary>Writes alerts as an Atom feed (RFC 4287). Words from reports are text, never markup.</summary>
internal static class AlertFeed
{
    public const int MaxEntries = 200;

    /// <summary>Writes the feed.</summary>
    /// <param name="alerts">The newest first.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<Alert> alerts, TextWriter writer)
    {
        using XmlWriter xml = XmlWriter.Create(writer, new() { Indent = true, CloseOutput = false, OmitXmlDeclaration = false });
        xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
        xml.WriteElementString("title", "Whence: what is new");
        xml.WriteElementString("id", "urn:whence:alerts");
        xml.WriteElementString("updated", Time(alerts.Count > 0 ? alerts[0].At : DateTimeOffset.UnixEpoch));
        foreach (Alert alert in alerts)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", "urn:whence:alert:" + alert.Id);
            xml.WriteElementString("title", Clean(alert.Title));
            xml.WriteElementString("updated", Time(alert.At));
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", alert.Kind.ToString());
            xml.WriteEndElement();
            // Only an address of the web becomes a link: “javascript:” is one too.
            if (Uri.TryCreate(alert.Url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                xml.WriteStartElement("link");
                xml.WriteAttributeString("href", address!.AbsoluteUri);
                xml.WriteEndElement();
            }
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "text");
            xml.WriteString(Clean(alert.Detail));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // What XML 1.0 can't hold, halves of pairs among it.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF) and not (>= 0x7F and <= 0x9F)) clean.Append(rune);
        return clean.ToString();
    }
}
