using System.Collections.Immutable;
using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction;

/// <summary>Reads a page of HTML as a document, or says why it is none. Stateless; threads may share it.</summary>
public static class PageReader
{
    /// <summary>How deep elements may be nested; what lies deeper is lifted to that depth. The deepest of 1,194 news pages is 71.</summary>
    public const int MaxDepth = 400;

    /// <summary>How many UTF-16 units of a page are read. The longest of 1,194 news pages has 6.3 million.</summary>
    public const int MaxChars = 32 * 1024 * 1024;

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="url">Where it was fetched; null if not known.</param>
    /// <param name="id">The id of the document.</param>
    /// <param name="path">Where the page was read from; null if not said.</param>
    public static ExtractionResult Read(string html, string? url = null, string id = "", string? path = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        bool truncated = html.Length > MaxChars;
        if (truncated) html = html[..MaxChars];
        if (PageVerdict.OfRaw(html) is { } raw) return new() { Reason = raw.Reason, Detail = raw.Detail, Truncated = truncated };
        PageTree tree = TreeScanner.Read(html, MaxDepth);
        PageText text = BlockCutter.Cut(tree, MaxDepth);
        PageHead head = PageHead.Read(tree);
        string? title = TitleChooser.Choose(tree, head, out string titlePlace);
        bool[] body = BodyModel.Default.Choose(text, new PageClues(head, title));
        PageMetadata metadata = PageMetadata.Read(text, head, url, title, titlePlace, body);
        BlockRole[] chosen = RoleChooser.Choose(text, metadata, body);
        if (PageVerdict.OfBlocks(text, head, title, url, body) is { } verdict)
            return new() { Reason = verdict.Reason, Detail = verdict.Detail, Truncated = truncated, DepthCapped = tree.DepthCapped, FoundBy = metadata.FoundBy };
        ImmutableArray<Passage> passages = Passages(text, chosen, out string? agency);
        return new()
        {
            Document = new()
            {
                Id = id,
                Text = text.Text,
                Passages = passages,
                Path = path,
                Url = url,
                Title = metadata.Title,
                Outlet = metadata.Outlet,
                Authors = metadata.Authors,
                Published = metadata.Published,
                Updated = metadata.Updated,
                Language = metadata.Language,
                Credit = agency ?? metadata.Credit,
                CanonicalUrl = Original(metadata, url),
                OutletFamily = metadata.OutletFamily,
                Section = metadata.Section,
                FieldOrigins = metadata.FoundBy,
                Posts = [.. PostReader.Read(text, chosen).Concat(LivePostReader.Read(text, head, chosen)).OrderBy(static post => post.Span.Start)],
                DepthCapped = tree.DepthCapped,
                Truncated = truncated,
            },
            Positions = text.Positions,
            Section = metadata.Section,
            BasedOn = metadata.BasedOn,
            FoundBy = metadata.FoundBy,
            DepthCapped = tree.DepthCapped,
            Truncated = truncated,
        };
    }

    /// <summary>What the page names as its original: its canonical address if that is on another host, else what it is based on, else its canonical address.</summary>
    private static string? Original(PageMetadata metadata, string? url)
    {
        string? host = OutletChooser.Host(url);
        bool elsewhere = host is not null && OutletChooser.Host(metadata.Canonical) is { } canonical && !canonical.Equals(host, StringComparison.OrdinalIgnoreCase);
        if (elsewhere) return metadata.Canonical;
        string? own = host ?? OutletChooser.Host(metadata.Canonical);
        return metadata.BasedOn.FirstOrDefault(based => OutletChooser.Host(based) is { } other && !other.Equals(own, StringComparison.OrdinalIgnoreCase)) ?? metadata.Canonical;
    }

    /// <summary>A passage for each block; the dateline of the first body block, a credit behind the last one and the stamps of a live blog's posts are passages of their own.</summary>
    private static ImmutableArray<Passage> Passages(PageText text, BlockRole[] roles, out string? agency)
    {
        agency = null;
        var passages = ImmutableArray.CreateBuilder<Passage>(text.Blocks.Length + 2);
        int first = Array.FindIndex(roles, role => role.Role == PassageRole.Body), second = first < 0 ? -1 : Array.FindIndex(roles, first + 1, role => role.Role == PassageRole.Body), last = Array.FindLastIndex(roles, role => role.Role == PassageRole.Body);
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            var span = new TextSpan(text.Blocks[i].Start, text.Blocks[i].End);
            int credit = 0;
            if (roles[i].Role == PassageRole.Body && (i == first || char.IsAsciiDigit(text.Of(i)[0])) && NoteLine.Stamp(text.Of(i), LineShape.Of(text.Of(i)), out _, out _) is > 0 and var stamp && stamp < span.Length)
            {
                Add(new(span.Start, span.Start + stamp), PassageRole.Timestamp, null);
                int rest = span.Start + stamp;
                while (rest < span.End && Spaces.IsSpace(text.Text[rest])) rest++;
                span = new(rest, span.End);
            }
            else if ((i == first || i == second) && Dateline.Read(text.Of(i)) is { } dateline && (i == first || dateline.Agency is not null))
            {
                agency ??= dateline.Agency;
                Add(new(span.Start, span.Start + dateline.Length), PassageRole.Dateline, null);
                int rest = span.Start + dateline.Length;
                while (rest < span.End && Spaces.IsSpace(text.Text[rest])) rest++;
                span = new(rest, span.End);
            }
            if (roles[i].Role == PassageRole.Credit && NoteLine.Credit(text.Of(i), LineShape.Of(text.Of(i))) is { Length: > 0 } named) agency ??= named;
            if (i == last) credit = NoteLine.TrailingCredit(span.In(text.Text), out _);
            if (credit > 0)
            {
                int rest = span.End - credit;
                while (rest > span.Start && Spaces.IsSpace(text.Text[rest - 1])) rest--;
                Add(new(span.Start, rest), roles[i].Role, roles[i].Reason);
                span = new(span.End - credit, span.End);
                agency ??= span.Of(text.Text).Trim('(', ')');
                Add(span, PassageRole.Credit, null);
            }
            else if (!span.IsEmpty) Add(span, roles[i].Role, roles[i].Reason);
        }
        return passages.ToImmutable();

        void Add(TextSpan span, PassageRole role, string? reason) => passages.Add(new(span, role, reason, text.Positions.ToSource(span)));
    }
}
