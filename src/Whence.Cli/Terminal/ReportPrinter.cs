using System.Text;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Cli.Terminal;

/// <summary>A report as text for reading.</summary>
internal static class ReportPrinter
{
    public static byte[] Print(Document document, bool furniture)
    {
        StringBuilder text = new();
        Field(text, "title", document.Title);
        Field(text, "outlet", document.Outlet);
        Field(text, "authors", document.Authors.IsDefaultOrEmpty ? null : string.Join(", ", document.Authors));
        Field(text, "published", document.Published?.ToString());
        Field(text, "updated", document.Updated?.ToString());
        Field(text, "credit", document.Credit);
        text.Append('\n');
        Document shown = furniture ? document : BodyText.Of(document);
        foreach (Passage passage in shown.Passages)
        {
            if (furniture) text.Append('[').Append(passage.Role.ToString().ToLowerInvariant()).Append(passage.Reason is { } reason ? ": " + Plain.Line(reason) : "").Append("] ");
            text.Append(Plain.Line(passage.Span.Of(shown.Text))).Append("\n\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) text.Append(name).Append(": ").Append(Plain.Line(value)).Append('\n');
    }
}
