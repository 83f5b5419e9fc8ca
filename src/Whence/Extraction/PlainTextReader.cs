using System.Collections.Immutable;
using Whence.Extraction.Metadata;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction;

/// <summary>Reads a report that was saved or pasted as plain text: marks the furniture in it and leaves the text as it is. Stateless; threads may share it.</summary>
public static class PlainTextReader
{
    /// <summary>Reads a text. <see cref="Document.Text"/> is <paramref name="text"/> as given; what is given beside it goes before what is found in it.</summary>
    /// <param name="text">The text as saved.</param>
    /// <param name="id">The id of the document.</param>
    /// <param name="url">Where it came from; null if not known.</param>
    /// <param name="outlet">The outlet; null if not known, and then it may be found above the headline.</param>
    /// <param name="title">The title; null if not known, and then it may be found in the text.</param>
    /// <param name="published">When it was published; null if not known, and then it may be found in the text.</param>
    /// <param name="path">Where it was read from; null if not said.</param>
    public static Document Read(string text, string id = "", string? url = null, string? outlet = null, string? title = null, PublicationTime? published = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextLine> lines = TextLine.Cut(text);
        (PassageRole Role, string? Reason)[] roles = LineRoles.Judge(text, lines, title);
        var cutter = new PassageCutter(text);
        for (int i = 0; i < lines.Count; i++) cutter.Add(lines[i], roles[i].Role, roles[i].Reason);
        PublicationTime? shown = published ?? cutter.Published, near = shown ?? DateChooser.OfAddress(url) ?? cutter.Updated;
        if (shown is null && near is { } known) shown = cutter.PartlyPublished?.Complete(known) ?? (cutter.Updated is null ? known : null);
        PublicationTime? updated = cutter.Updated ?? (shown is { } on ? cutter.PartlyUpdated?.Complete(on) : null);
        return new()
        {
            Id = id,
            Text = text,
            Url = url,
            Outlet = outlet ?? cutter.Outlet,
            Title = title ?? cutter.Headline,
            Published = shown,
            Updated = updated,
            Authors = [.. cutter.Authors],
            Credit = cutter.Credit,
            Language = LanguageGuess.Of(text),
            Path = path,
            FieldOrigins = [.. Origin("outlet", outlet, cutter.Outlet), .. Origin("title", title, cutter.Headline), .. Origin("published", published, cutter.Published)],
            Passages = cutter.Passages.ToImmutable(),
        };
    }

    private static FieldOrigin[] Origin(string field, object? given, object? found) =>
        given is not null ? [new(field, "given with the text")] : found is not null ? [new(field, "text")] : [];
}
