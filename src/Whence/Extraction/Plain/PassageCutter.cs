using System.Collections.Immutable;
using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>Makes passages out of judged lines: parts the stamp, the dateline, the buttons and the credit of a line from its text, and notes what they say.</summary>
internal sealed class PassageCutter(string text)
{
    private bool bodyBegun;
    private int lineCount;

    /// <summary>The passages so far.</summary>
    public ImmutableArray<Passage>.Builder Passages { get; } = ImmutableArray.CreateBuilder<Passage>();

    /// <summary>The authors of the bylines.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>The headline; null if none was found.</summary>
    public string? Headline { get; private set; }

    /// <summary>The agency or outlet that the report is credited to.</summary>
    public string? Credit { get; private set; }

    /// <summary>The name of the outlet above the headline; null if there is none.</summary>
    public string? Outlet { get; private set; }

    /// <summary>When the text says that it was published.</summary>
    public PublicationTime? Published { get; private set; }

    /// <summary>When it says that it was updated.</summary>
    public PublicationTime? Updated { get; private set; }

    /// <summary>The same where its day or year is not written.</summary>
    public PartialStamp? PartlyPublished { get; private set; }

    /// <summary>See <see cref="PartlyPublished"/>.</summary>
    public PartialStamp? PartlyUpdated { get; private set; }

    /// <summary>Adds a line.</summary>
    public void Add(TextLine line, PassageRole role, string? reason)
    {
        TextSpan span = line.Span;
        lineCount++;
        if (role is PassageRole.Body or PassageRole.Headline or PassageRole.Subheading && lineCount <= 3 && PastedHeader(line)) return;
        switch (role)
        {
            case PassageRole.Headline:
                Headline ??= span.Of(text);
                break;
            case PassageRole.Byline:
                foreach (string name in NoteLine.Byline(span.In(text), line.Shape))
                {
                    if (AuthorNames.IsAgency(name)) Credit ??= name;
                    else if (!Authors.Contains(name)) Authors.Add(name);
                }
                break;
            case PassageRole.Credit when NoteLine.Credit(span.In(text), line.Shape) is { Length: > 0 } credit:
                Credit ??= credit;
                break;
            case PassageRole.Caption:
                int buttons = Buttons(span.In(text));
                if (buttons > 0) span = Cut(span, buttons, PassageRole.Furniture, "interface");
                break;
            case PassageRole.Furniture when reason == LineRoles.MastheadReason:
                Outlet = span.Of(text);
                break;
            case PassageRole.Furniture when reason is "menu" or "interface" or "legal" || line.Shape.Words > 12:
                break;
            case PassageRole.Body or PassageRole.Subheading or PassageRole.Furniture:
                int stamp = NoteLine.Stamp(span.In(text), line.Shape, out PublicationTime? time, out bool updated);
                if (stamp > 0 && role != PassageRole.Furniture)
                {
                    PartialStamp? part = time is null ? DateText.Part(span.In(text)[..stamp]) : null;
                    if (updated)
                    {
                        Updated ??= time;
                        PartlyUpdated ??= part;
                    }
                    else
                    {
                        Published ??= time;
                        // a time of day alone is of a post in a live blog
                        if (part is { Month: > 0 }) PartlyPublished ??= part;
                    }
                    span = Cut(span, stamp, PassageRole.Timestamp, null);
                }
                break;
            default: break;
        }
        if (span.IsEmpty) return;
        if (role == PassageRole.Body)
        {
            if (!bodyBegun && Dateline.Read(span.In(text)) is { } dateline)
            {
                Credit ??= dateline.Agency;
                Published ??= dateline.Day;
                span = Cut(span, dateline.Length, PassageRole.Dateline, null);
            }
            bodyBegun = true;
            int credit = NoteLine.TrailingCredit(span.In(text), out string agency);
            if (credit > 0 && credit < span.Length)
            {
                Credit ??= agency;
                int cut = span.End - credit;
                AddPassage(Trim(new(span.Start, cut)), PassageRole.Body, null);
                AddPassage(new(cut, span.End), PassageRole.Credit, null);
                return;
            }
        }
        AddPassage(span, role, reason);
    }

    private TextSpan Cut(TextSpan span, int length, PassageRole role, string? reason)
    {
        AddPassage(Trim(new(span.Start, span.Start + length)), role, reason);
        return Trim(new(span.Start + length, span.End));
    }

    private void AddPassage(TextSpan span, PassageRole role, string? reason)
    {
        if (!span.IsEmpty) Passages.Add(new(span, role, reason));
    }

    private TextSpan Trim(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && Spaces.IsSpace(text[start])) start++;
        while (end > start && Spaces.IsSpace(text[end - 1])) end--;
        return new(start, end);
    }

    /// <summary>The units of the buttons that a caption was pasted behind, “full screen A sniper near the front. Photo: AP”; 0 if there are none.</summary>
    private static int Buttons(ReadOnlySpan<char> line)
    {
        int end = 0;
        for (int i = 0; i < line.Length;)
        {
            int stop = i;
            while (stop < line.Length && line[stop] != ' ') stop++;
            if (stop - i < 2 || (char.IsUpper(line[i]) && i > 0) || !(PhraseTable.IsButton(line[i..stop]) || PhraseTable.IsFiller(line[i..stop]))) break;
            i = end = Math.Min(line.Length, stop + 1);
        }
        return end < line.Length ? end : 0;
    }

    /// <summary>The head of a page pasted into one line: headline, date and time, “Share:”, and a teaser of what follows.</summary>
    private bool PastedHeader(TextLine line)
    {
        ReadOnlySpan<char> chars = line.Span.In(text);
        int share = chars.IndexOf(" Share", StringComparison.Ordinal);
        if (share < 10 || share > 400 || chars.Length > 3000) return false;
        for (int i = 1; i < share; i++)
        {
            if (char.IsLetterOrDigit(chars[i - 1])) continue;
            int day = DateText.DayAt(chars[i..Math.Min(chars.Length, i + 40)]);
            if (day == 0 || i + day > share + 1 || share - i - day > 12) continue;
            TextSpan headline = Trim(new(line.Span.Start, line.Span.Start + i));
            AddPassage(headline, PassageRole.Headline, null);
            if (!headline.IsEmpty) Headline ??= headline.Of(text).Trim('“', '”', '"');
            Published ??= DateText.Find(chars[i..share], out _);
            AddPassage(Trim(new(line.Span.Start + i, line.Span.Start + share)), PassageRole.Timestamp, null);
            AddPassage(Trim(new(line.Span.Start + share, line.Span.End)), PassageRole.Furniture, "teaser");
            return true;
        }
        return false;
    }
}
