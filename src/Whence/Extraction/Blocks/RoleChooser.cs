using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>Chooses the role of each block of a page: first what is body, as it was learnt, then what the rest is for.</summary>
internal sealed class RoleChooser
{
    /// <summary>The reason on a note of the report's own that stands outside its body, so that it is not printed with it.</summary>
    public const string OutsideBody = "outside the body";

    private static readonly string[] AuthorClasses = ["author", "byline"], CommentClasses = ["comments", "disqus"],
        StandfirstNames = ["standfirst", "dek", "deck", "subtitle", "subheadline", "subhead", "summary", "strapline", "intro", "lede", "excerpt"];

    private const int MaxNoteChars = 240, MinParagraphChars = 80, MaxStampWords = 14;

    private readonly PageText text;
    private readonly PageMetadata metadata;
    private readonly bool[] body;
    private readonly BlockRole[] roles;
    private readonly int first, last;

    private RoleChooser(PageText text, PageMetadata metadata, bool[] body)
    {
        this.text = text;
        this.metadata = metadata;
        this.body = body;
        roles = new BlockRole[body.Length];
        first = Array.IndexOf(body, true);
        last = Array.LastIndexOf(body, true);
    }

    /// <summary>Takes out of a body what says of itself that it is none: a byline or a stamp before the first paragraph, and lines of set phrases.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void Trim(PageText text, bool[] body)
    {
        RepeatedBlocks.Trim(text, body);
        CardRuns.Trim(text, body);
        LabelledParts.Trim(text, body);
        TableCells.Complete(text, body);
        bool begun = false;
        int last = Array.LastIndexOf(body, true), paragraphs = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (!body[i]) continue;
            // readers' comments are below a report, not in it
            if (begun && IsComment(text, text.Blocks[i].Node))
            {
                body[i] = false;
                continue;
            }
            ReadOnlySpan<char> line = text.Of(i);
            if (line.Length >= MinParagraphChars) paragraphs++;
            if (line.Length > MaxNoteChars)
            {
                begun = true;
                continue;
            }
            LineShape shape = LineShape.Of(line);
            string? reason = FurnitureLine.Reason(line, shape);
            // At the ends any set phrase is enough; between paragraphs only those that no sentence begins with.
            if (reason is "interface" or "advertisement" or "subscription" or "gallery" or "correction prompt" && (!begun || i >= last - 2 || !shape.EndsSentence)) body[i] = false;
            else if (!begun && (text.Blocks[i].Tag == TagId.H1 || shape is { Words: >= 2 and <= 6, EndsSentence: false } && shape.CapitalWords == shape.Words && IsAuthorName(text.Tree.Raw(text.Blocks[i].Node, AttributeId.Class)))) body[i] = false;
            else if (paragraphs <= 1 && IsNamedByline(text, i, line, shape)) body[i] = false;
            else if (paragraphs <= 1 && shape is { Words: <= MaxStampWords, EndsSentence: false } && NoteLine.Stamp(line, shape, out PublicationTime? day, out _) > 0 && day is not null) body[i] = false;
            else if (!begun && (NoteLine.Byline(line, shape).Count > 0 || (shape.Words <= 24 && NoteLine.Stamp(line, shape, out _, out _) == line.Length))) body[i] = false;
            else if (shape.Words >= 12) begun = true;
        }
    }

    /// <summary>A byline behind the standfirst, in an element that says so.</summary>
    private static bool IsNamedByline(PageText text, int index, ReadOnlySpan<char> line, in LineShape shape) =>
        NoteLine.Byline(line, shape).Count > 0 && IsAuthorName(text.Tree.Raw(text.Blocks[index].Node, AttributeId.Class));

    /// <summary>The first lines of the body where their element calls them a summary and the byline or a stamp stands below them.</summary>
    private bool IsStandfirst(int i)
    {
        if (!NamesAny(text.Tree.Raw(text.Blocks[i].Node, AttributeId.Class), StandfirstNames)) return false;
        for (int k = i + 1; k <= i + 3 && k < body.Length; k++)
            if (!body[k] && text.Blocks[k].Length < 160 && (NoteLine.Byline(text.Of(k), LineShape.Of(text.Of(k))).Count > 0 || NoteLine.Stamp(text.Of(k), LineShape.Of(text.Of(k)), out _, out _) > 0)) return true;
        return false;
    }

    /// <summary>A line of the body that says no more than who wrote what follows: “By” and names, or a name in an element for authors.</summary>
    private static bool IsByline(PageText text, int index, in LineShape shape) =>
        shape is { Words: >= 2 and <= 8, EndsSentence: false } && (NoteLine.Byline(text.Of(index), shape).Count > 0 || shape.CapitalWords == shape.Words && IsAuthorName(text.Tree.Raw(text.Blocks[index].Node, AttributeId.Class)));

    /// <summary>Whether an element around a node says by its name that it holds comments.</summary>
    private static bool IsComment(PageText text, int node)
    {
        for (; node > 0; node = text.Tree.Nodes[node].Parent)
        {
            if (text.Tree.Nodes[node].Tag is TagId.Article or TagId.Main or TagId.Body) return false;
            if (IsCommentName(text.Tree.Raw(node, AttributeId.Class)) || IsCommentName(text.Tree.Raw(node, AttributeId.Id))) return true;
        }
        return false;
    }

    /// <summary>Whether the names of an element say that it holds an author.</summary>
    public static bool IsAuthorName(ReadOnlySpan<char> names) => NamesAny(names, AuthorClasses);

    private static bool IsCommentName(ReadOnlySpan<char> names) => NamesAny(names, CommentClasses);

    private static bool NamesAny(ReadOnlySpan<char> names, string[] words)
    {
        foreach (Range part in names.SplitAny(' ', '-', '_'))
            foreach (string word in words)
                if (names[part].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Takes out of a body the teasers that saved text shows too: “Read also”, and the card of another report whose title stands twice around a label.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void TrimTeasers(PageText text, bool[] body)
    {
        var lines = new List<TextLine>();
        var blocks = new List<int>();
        for (int i = 0; i < body.Length; i++)
        {
            if (!body[i]) continue;
            blocks.Add(i);
            lines.Add(new(new(text.Blocks[i].Start, text.Blocks[i].End), LineShape.Of(text.Of(i))));
        }
        (PassageRole Role, string? Reason)[] judged = LineRoles.Judge(text.Text, lines, "");
        for (int k = 0; k < judged.Length; k++)
            if (judged[k].Role == PassageRole.Furniture && judged[k].Reason is "related" or "teaser" or "translation note" or "counter") body[blocks[k]] = false;
    }

    /// <summary>Chooses the roles.</summary>
    /// <param name="text">The page.</param>
    /// <param name="metadata">What is known of its report.</param>
    /// <param name="body">Whether each block is of the body.</param>
    public static BlockRole[] Choose(PageText text, PageMetadata metadata, bool[] body)
    {
        var chooser = new RoleChooser(text, metadata, body);
        int headline = Headline.Find(text, metadata.Title, body);
        for (int i = 0; i < body.Length; i++) chooser.roles[i] = body[i] ? chooser.Inside(i) : i == headline ? new(PassageRole.Headline) : chooser.Outside(i, headline);
        return chooser.roles;
    }

    private BlockRole Inside(int i)
    {
        ref readonly Block block = ref text.Blocks[i];
        if (NoteLine.IsCorrection(text.Of(i))) return new(PassageRole.Correction);
        if (Tags.IsHeading(block.Tag)) return new(PassageRole.Subheading);
        if (PostReader.Around(text.Tree, block.Node) >= 0) return new(PassageRole.EmbeddedPost);
        if (block.Tag == TagId.Figcaption || Within(block.Node, TagId.Figcaption) >= 0) return new(PassageRole.Caption);
        LineShape shape = block.Length <= MaxNoteChars ? LineShape.Of(text.Of(i)) : default;
        if (shape.Words is > 0 and <= 8 && NoteLine.Stamp(text.Of(i), shape, out _, out _) == block.Length) return new(PassageRole.Timestamp);
        // each post of a live blog, each part of a round-up has its own
        if (IsByline(text, i, shape)) return new(PassageRole.Byline);
        if (NoteLine.Credit(text.Of(i), shape) is not null) return new(PassageRole.Credit);
        if (i == first && IsStandfirst(i)) return new(PassageRole.Standfirst);
        if (block.Tag is TagId.Th or TagId.Caption || (block.Tag == TagId.Td && block.Length < 200)) return new(PassageRole.Table);
        return new(PassageRole.Body);
    }

    private BlockRole Outside(int i, int headline)
    {
        ref readonly Block block = ref text.Blocks[i];
        ReadOnlySpan<char> line = text.Of(i);
        LineShape shape = line.Length > 1000 ? default : LineShape.Of(line);
        bool near = first >= 0 && i <= last + 3 && i >= Math.Min(first, headline < 0 ? first : headline) - 4 && !block.Hidden;
        if (near)
        {
            if (NoteLine.IsCorrection(line)) return new(PassageRole.Correction, OutsideBody);
            if (i > first && i < last && PostReader.Around(text.Tree, block.Node) >= 0) return new(PassageRole.EmbeddedPost, OutsideBody);
            if (Within(block.Node, TagId.Figure) >= 0 || block.Tag == TagId.Figcaption || CaptionLine.IsCaption(line, shape)) return new(PassageRole.Caption);
            if (NoteLine.Credit(line, shape) is not null) return new(PassageRole.Credit, OutsideBody);
            if (NoteLine.Byline(line, shape).Count > 0 || (line.Length < 160 && line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && AuthorNames.OfByline(line).Count > 0) || (i < first && IsAuthor(line))) return new(PassageRole.Byline);
            if (shape.Words is > 0 and <= 24 && NoteLine.Stamp(line, shape, out _, out _) > 0) return new(PassageRole.Timestamp);
            if (headline >= 0 && i > headline && i < first && i <= headline + 4 && shape.Words >= 6 && block.LinkChars * 2 < block.Length && FurnitureLine.Reason(line, shape) is null && !Within(block.Node)) return new(PassageRole.Standfirst, OutsideBody);
        }
        return new(PassageRole.Furniture, Reason(i, line, shape));
    }

    /// <summary>Why a block is furniture, as far as it shows; otherwise where it stands.</summary>
    private string Reason(int i, ReadOnlySpan<char> line, in LineShape shape)
    {
        ref readonly Block block = ref text.Blocks[i];
        if (block.Hidden) return "hidden";
        if (FurnitureLine.Reason(line, shape) is { } reason) return reason;
        for (int node = block.Node; node > 0; node = text.Tree.Nodes[node].Parent)
        {
            string? element = text.Tree.Nodes[node].Tag switch { TagId.Nav => "menu", TagId.Footer => "footer", TagId.Form => "form", TagId.Button => "interface", TagId.Aside => "aside", TagId.Header when i < first => "header", _ => null };
            if (element is not null) return element;
        }
        if (block.LinkChars * 2 > block.Length) return "links";
        return i < first ? "before the body" : i > last ? "after the body" : "between paragraphs";
    }

    private bool IsAuthor(ReadOnlySpan<char> line)
    {
        foreach (string author in metadata.Authors)
            if (line.Length < author.Length + 30 && line.Contains(author, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private int Within(int node, TagId tag)
    {
        for (; node > 0; node = text.Tree.Nodes[node].Parent)
            if (text.Tree.Nodes[node].Tag == tag) return node;
        return -1;
    }

    private bool Within(int node)
    {
        for (; node > 0; node = text.Tree.Nodes[node].Parent)
            if (text.Tree.Nodes[node].Tag is TagId.Nav or TagId.Aside or TagId.Footer or TagId.Form or TagId.Button) return true;
        return false;
    }
}
