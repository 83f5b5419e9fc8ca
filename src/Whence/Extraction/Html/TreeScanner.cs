namespace Whence.Extraction.Html;

/// <summary>Reads a page into a <see cref="PageTree"/> in one pass: time and memory grow with its length, whatever is in it.</summary>
/// <remarks>
/// Follows the tokenizer of the HTML standard and the parts of its tree building that decide where text stands: implied ends, raw text, comments,
/// end tags without a start. It does not rebuild formatting elements and does not move what stands loose in a table.
/// Elements deeper than the cap become children of the deepest one allowed.
/// </remarks>
internal sealed class TreeScanner
{
    private const int MaxAttributes = 24;

    private readonly string page;
    private readonly int[] stack;
    private int depth;
    private PageNode[] nodes;
    private int count;
    private PageAttribute[] attributes;
    private int attributeCount;
    private bool capped;
    private int overflow;
    private int at;

    private TreeScanner(string page, int maxDepth)
    {
        this.page = page;
        stack = new int[maxDepth];
        nodes = new PageNode[Math.Max(64, page.Length / 40)];
        attributes = new PageAttribute[Math.Max(64, page.Length / 80)];
    }

    /// <summary>Reads a page.</summary>
    public static PageTree Read(string page, int maxDepth)
    {
        var scanner = new TreeScanner(page, maxDepth);
        scanner.Run();
        return new(page, scanner.nodes, scanner.count, scanner.attributes, scanner.capped);
    }

    private void Run()
    {
        Push(Add(TagId.Root, 0, 0));
        while (at < page.Length)
        {
            int open = page.IndexOf('<', at);
            if (open < 0) open = page.Length;
            // A "<" that begins no tag belongs to the text, which goes on to the next one.
            while (open < page.Length && !BeginsMarkup(open))
            {
                open = page.IndexOf('<', open + 1);
                if (open < 0) open = page.Length;
            }
            if (open > at) Add(TagId.Text, at, open);
            at = open;
            if (at < page.Length) ReadMarkup();
        }
        while (depth > 0) Pop();
    }

    private bool BeginsMarkup(int open) => open + 1 < page.Length && (char.IsAsciiLetter(page[open + 1]) || page[open + 1] is '!' or '?'
        || (page[open + 1] == '/' && open + 2 < page.Length && (char.IsAsciiLetter(page[open + 2]) || page[open + 2] == '>')));

    private void ReadMarkup()
    {
        char next = page[at + 1];
        if (next == '!' && string.CompareOrdinal(page, at, "<!--", 0, 4) == 0) SkipPast("-->", at + 2);
        else if (next == '!' && string.CompareOrdinal(page, at, "<![CDATA[", 0, 9) == 0) SkipPast("]]>", at + 9);
        else if (next is '!' or '?') SkipPast(">", at + 2);
        else if (next == '/') ReadEndTag();
        else ReadStartTag();
    }

    private void SkipPast(string mark, int from)
    {
        int end = page.IndexOf(mark, from, StringComparison.Ordinal);
        at = end < 0 ? page.Length : end + mark.Length;
    }

    private void ReadEndTag()
    {
        int begin = at + 2, end = NameEnd(begin);
        TagId tag = Tags.Find(page.AsSpan(begin, end - begin));
        int close = page.IndexOf('>', end);
        at = close < 0 ? page.Length : close + 1;
        if (tag is TagId.Body or TagId.Html or TagId.Br || end == begin) return;
        if (overflow > 0) overflow--;
        else Close(tag);
    }

    private void ReadStartTag()
    {
        int open = at, begin = at + 1, end = NameEnd(begin);
        TagId tag = Tags.Find(page.AsSpan(begin, end - begin));
        int first = attributeCount;
        bool selfClosed = ReadAttributes(end, first);
        ImplyEnds(tag);
        int node = Add(tag, open, at);
        nodes[node].FirstAttribute = first;
        nodes[node].AttributeCount = (byte)(attributeCount - first);
        if (Tags.IsVoid(tag) || (selfClosed && tag is TagId.Svg or TagId.Script or TagId.Math)) return;
        if (tag is TagId.Script or TagId.Style or TagId.Textarea or TagId.Title or TagId.Svg or TagId.Math or TagId.Iframe) ReadRaw(node, tag, page.AsSpan(begin, end - begin));
        else Push(node);
    }

    /// <summary>Reads up to the end tag of an element whose content is not markup. A script keeps its text as one node, drawings do not.</summary>
    private void ReadRaw(int node, TagId tag, ReadOnlySpan<char> name)
    {
        int from = at, end = page.Length, after = page.Length;
        while (true)
        {
            int close = page.IndexOf("</", from, StringComparison.Ordinal);
            if (close < 0) break;
            int nameEnd = close + 2 + name.Length;
            if (nameEnd <= page.Length && page.AsSpan(close + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                && (nameEnd == page.Length || !char.IsAsciiLetterOrDigit(page[nameEnd])))
            {
                end = close;
                int mark = page.IndexOf('>', nameEnd);
                after = mark < 0 ? page.Length : mark + 1;
                break;
            }
            from = close + 2;
        }
        if (end > at && tag is TagId.Script or TagId.Title or TagId.Textarea)
        {
            int text = Add(TagId.Text, at, end);
            nodes[text].Parent = node;
            nodes[node].Last = count;
        }
        at = after;
    }

    private int NameEnd(int from)
    {
        int end = from;
        while (end < page.Length && page[end] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) end++;
        return end;
    }

    /// <summary>Reads from behind the name to behind the closing bracket. Returns whether the tag closes itself.</summary>
    private bool ReadAttributes(int from, int first)
    {
        int i = from;
        bool slash = false;
        while (i < page.Length)
        {
            char c = page[i];
            if (c == '>')
            {
                at = i + 1;
                return slash;
            }
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '/')
            {
                slash = c == '/';
                i++;
                continue;
            }
            slash = false;
            int nameStart = i++;
            while (i < page.Length && page[i] is not ('=' or ' ' or '>' or '/' or '\n' or '\t' or '\r' or '\f')) i++;
            int nameEnd = i, valueStart = i, valueEnd = i;
            while (i < page.Length && page[i] is ' ' or '\n' or '\t' or '\r' or '\f') i++;
            if (i < page.Length && page[i] == '=') i = ReadValue(i + 1, out valueStart, out valueEnd);
            else i = nameEnd;
            if (attributeCount - first < MaxAttributes) Keep(AttributeNames.Find(page.AsSpan(nameStart, nameEnd - nameStart)), valueStart, valueEnd);
        }
        at = page.Length;
        return false;
    }

    private int ReadValue(int i, out int start, out int end)
    {
        while (i < page.Length && page[i] is ' ' or '\n' or '\t' or '\r' or '\f') i++;
        start = end = i;
        if (i >= page.Length) return i;
        if (page[i] is '"' or '\'')
        {
            int close = page.IndexOf(page[i], i + 1);
            start = i + 1;
            end = close < 0 ? page.Length : close;
            return close < 0 ? page.Length : close + 1;
        }
        while (i < page.Length && page[i] is not ('>' or ' ' or '\n' or '\t' or '\r' or '\f')) i++;
        end = i;
        return i;
    }

    private void Keep(AttributeId id, int start, int end)
    {
        if (id == AttributeId.None) return;
        if (attributeCount == attributes.Length) Array.Resize(ref attributes, attributes.Length * 2);
        attributes[attributeCount++] = new(id, start, end);
    }

    private void ImplyEnds(TagId tag)
    {
        if (tag is TagId.Body) CloseDownTo(TagId.Html);
        else if (Tags.EndsParagraph(tag) && depth > 0 && nodes[stack[depth - 1]].Tag == TagId.Head) Pop();
        if (tag == TagId.Li) CloseOpen(TagId.Li, TagId.Li, static t => t is TagId.Ul or TagId.Ol);
        else if (tag is TagId.Dt or TagId.Dd) CloseOpen(TagId.Dt, TagId.Dd, static t => t is TagId.Dl);
        else if (tag is TagId.Td or TagId.Th) CloseOpen(TagId.Td, TagId.Th, static t => t is TagId.Tr or TagId.Table);
        else if (tag is TagId.Tr) CloseOpen(TagId.Tr, TagId.Tr, static t => t is TagId.Table);
        else if (tag is TagId.Option) CloseOpen(TagId.Option, TagId.Option, static t => t is TagId.Select);
        else if (tag == TagId.A) CloseOpen(TagId.A, TagId.A, static t => Tags.IsBlock(t));
        if (Tags.EndsParagraph(tag)) CloseOpen(TagId.P, TagId.P, static t => t is TagId.Button);
    }

    /// <summary>Closes the nearest open element of either kind, unless the barrier or a table cell stands before it.</summary>
    private void CloseOpen(TagId tag, TagId other, Func<TagId, bool> barrier)
    {
        for (int i = depth - 1; i > 0; i--)
        {
            TagId open = nodes[stack[i]].Tag;
            if (open == tag || open == other)
            {
                while (depth > i) Pop();
                return;
            }
            if (barrier(open) || (open is TagId.Td or TagId.Th or TagId.Table or TagId.Caption or TagId.Template && tag is not (TagId.Tr or TagId.Td))) return;
            // A paragraph is only sought through what it can hold: a block inside it has closed it already.
            if (tag == TagId.P && Tags.IsBlock(open)) return;
        }
    }

    private void CloseDownTo(TagId tag)
    {
        while (depth > 1 && nodes[stack[depth - 1]].Tag != tag) Pop();
    }

    private void Close(TagId tag)
    {
        bool block = Tags.IsBlock(tag);
        for (int i = depth - 1; i > 0; i--)
        {
            TagId open = nodes[stack[i]].Tag;
            if (open == tag || (Tags.IsHeading(tag) && Tags.IsHeading(open)))
            {
                while (depth > i) Pop();
                return;
            }
            if (open is TagId.Td or TagId.Th or TagId.Table or TagId.Template && tag is not (TagId.Table or TagId.Tr or TagId.Tbody or TagId.Thead or TagId.Tfoot or TagId.Td or TagId.Th or TagId.Template)) return;
            if (open == TagId.Table) return;
            // A stray inline end tag does not close the block that it stands in.
            if (!block && Tags.IsBlock(open)) return;
        }
    }

    private int Add(TagId tag, int start, int end)
    {
        if (count == nodes.Length) Array.Resize(ref nodes, nodes.Length * 2);
        nodes[count] = new(tag, depth > 0 ? stack[depth - 1] : -1, start, end, 0, 0) { Last = count + 1 };
        return count++;
    }

    private void Push(int node)
    {
        if (depth < stack.Length) stack[depth++] = node;
        else
        {
            capped = true;
            overflow++;
        }
    }

    private void Pop() => nodes[stack[--depth]].Last = count;
}
