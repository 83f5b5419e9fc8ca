using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using System.Collections.Immutable;
using System.Text;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake.Formats;

/// <summary>Reads CommonMark with front matter: its words without its marks, each passage with the place of its block in the file.</summary>
internal static class MarkdownReader
{
    /// <summary>The parser's time grows as the square of open brackets: 20,000 of them took seconds. A long report with a link in each sentence has some hundred.</summary>
    private const int MaxBrackets = 4000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    public static IntakeItem Read(string text, Input input, IntakeOptions options)
    {
        // More brackets, or marks nested deeper, than the parser takes: nothing that a person wrote. Its words are read with their marks.
        if (Parse(text) is not { } tree) return IntakeItem.Of(PlainTextReader.Read(text, ContentId.Of(input.Url, null, text), input.Url, published: options.Published, path: input.Place));
        StringBuilder words = new(text.Length);
        List<(int Start, TextSpan Source)> blocks = [];
        string? title = null;
        foreach (LeafBlock block in tree.Descendants<LeafBlock>())
        {
            if (block is not (ParagraphBlock or HeadingBlock) || block.Inline is null) continue;
            int start = words.Length;
            Append(words, block.Inline);
            if (words.Length == start) continue;
            if (block is HeadingBlock { Level: 1 }) title ??= words.ToString(start, words.Length - start);
            int end = Math.Min(text.Length, block.Span.End + 1);
            blocks.Add((start, new(Math.Min(block.Span.Start, end), end)));
            words.Append("\n\n");
        }
        ReportFields front = FrontMatter(tree, text);
        string body = words.ToString().TrimEnd('\n');
        if (string.IsNullOrWhiteSpace(body)) return IntakeItem.Failed(input.Place, FailureReason.Empty, "holds no paragraph");
        string? url = front.Url ?? input.Url;
        Document document = PlainTextReader.Read(body, front.Id ?? ContentId.Of(url, front.Outlet, text), url, front.Outlet, front.Title ?? title, front.Published ?? options.Published, input.Place);
        return IntakeItem.Of(document with
        {
            Authors = front.Authors.Length > 0 ? front.Authors : document.Authors,
            Updated = document.Updated ?? front.Updated,
            Passages = [.. document.Passages.Select(passage => passage with { Source = Source(blocks, passage.Span.Start) })],
        });
    }

    private static MarkdownDocument? Parse(string text)
    {
        if (text.AsSpan().Count('[') > MaxBrackets) return null;
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static TextSpan? Source(List<(int Start, TextSpan Source)> blocks, int start)
    {
        int at = blocks.FindLastIndex(block => block.Start <= start);
        return at < 0 ? null : blocks[at].Source;
    }

    // The parser itself refuses what is nested deeper than 128.
    private static void Append(StringBuilder words, ContainerInline container)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case CodeInline code: words.Append(code.Content); break;
                case LineBreakInline: words.Append(' '); break;
                case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(words, inner); break;
            }
        }
    }

    private static ReportFields FrontMatter(MarkdownDocument tree, string text)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        if (tree.FirstOrDefault() is YamlFrontMatterBlock front)
        {
            foreach (string line in text[front.Span.Start..Math.Min(text.Length, front.Span.End + 1)].Split('\n'))
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && line[(colon + 1)..].Trim().Trim('"', '\'', '[', ']') is { Length: > 0 } value) values.TryAdd(line[..colon].Trim(), value);
            }
        }
        return FieldNames.Read(name => values.GetValueOrDefault(name), name => values.TryGetValue(name, out string? names) ? FieldNames.Split(names) : ImmutableArray<string>.Empty);
    }
}
