using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>Judges the lines of a saved text together: repeated lines, teasers after a label, captions beside a gallery, the headline.</summary>
internal sealed class LineRoles
{
    /// <summary>The reason on the name of the outlet above the headline.</summary>
    public const string MastheadReason = "masthead";

    private const string RepeatedHeading = "repeated heading";

    /// <summary>How many lines a label such as “Related” may stand for.</summary>
    private const int MaxAfterLabel = 6;

    private const int MinRepeatedWords = 5, MaxTitleWords = 25, MaxSubheadingWords = 14;

    private const int MaxAboutWords = 8, MaxAboutLines = 3, MaxBeforeName = 8;

    private readonly string text;
    private readonly List<TextLine> lines;
    private readonly (PassageRole Role, string? Reason)?[] roles;
    private readonly string? title;

    private LineRoles(string text, List<TextLine> lines, string? title)
    {
        this.text = text;
        this.lines = lines;
        this.title = title;
        roles = new (PassageRole, string?)?[lines.Count];
    }

    /// <summary>The role of each line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="title">The title, if it is known.</param>
    public static (PassageRole Role, string? Reason)[] Judge(string text, List<TextLine> lines, string? title)
    {
        var judge = new LineRoles(text, lines, title);
        judge.Alone();
        judge.Repeated();
        judge.AfterLabels();
        judge.Captions();
        judge.Boilerplate();
        judge.Headings();
        return [.. judge.roles.Select(role => role ?? (PassageRole.Body, null))];
    }

    private ReadOnlySpan<char> Line(int i) => lines[i].Span.In(text);

    private void Alone()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = Line(i);
            LineShape shape = lines[i].Shape;
            if (NoteLine.IsCorrection(line)) roles[i] = (PassageRole.Correction, null);
            else if (NoteLine.OfTranslation(line, shape) is not null) roles[i] = (PassageRole.Credit, null);
            else if (FurnitureLine.Reason(line, shape) is { } reason) roles[i] = (PassageRole.Furniture, reason);
            else if (CaptionLine.IsCaption(line, shape)) roles[i] = (PassageRole.Caption, null);
            else if (NoteLine.Credit(line, shape) is not null) roles[i] = (PassageRole.Credit, null);
            else if (NoteLine.Byline(line, shape).Count > 0 || NoteLine.IsUnnamedByline(line, shape)) roles[i] = (PassageRole.Byline, null);
        }
    }

    private void Repeated()
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Span.Length > 2000 || roles[i]?.Role == PassageRole.Furniture) continue;
            string key = lines[i].Span.Of(text);
            if (first.TryAdd(key, i))
            {
                // “… (Illustration)” and then the same with its credit behind it.
                if (i > 0 && roles[i - 1]?.Role != PassageRole.Furniture && lines[i - 1].Shape.Words >= 4 && lines[i - 1].Shape.IsTitleLike && key.Length - lines[i - 1].Span.Length is > 0 and < 40
                    && key.AsSpan().StartsWith(Line(i - 1), StringComparison.OrdinalIgnoreCase) && roles[i]?.Role == PassageRole.Caption)
                {
                    roles[i - 1] = (PassageRole.Caption, null);
                    roles[i] = (PassageRole.Furniture, "repeated");
                }
                continue;
            }
            int earlier = first[key];
            if (roles[i]?.Role == PassageRole.Caption) roles[i] = (PassageRole.Furniture, "repeated");
            else if (lines[i].Shape.Words >= MinRepeatedWords)
            {
                roles[i] = (PassageRole.Furniture, "repeated");
                // A heading that stands twice between paragraphs leads elsewhere: it is the title of another report.
                if (lines[i].Shape.IsTitleLike && earlier > 0 && !IsTitle(earlier)) roles[earlier] = (PassageRole.Furniture, RepeatedHeading);
            }
        }
    }

    private void AfterLabels()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (roles[i] is not (PassageRole.Furniture, "related" or "menu" or "tags") || lines[i].Shape.Words > 5 || lines[i].Shape.Separators > 0 || Line(i).Contains(':') && Line(i)[^1] != ':') continue;
            bool tags = roles[i]?.Reason == "tags";
            int at = i + 1;
            for (; at < lines.Count && at - i <= MaxAfterLabel; at++)
            {
                bool repeated = roles[at]?.Reason is "repeated" or RepeatedHeading;
                if (NoteLine.Stamp(Line(at), lines[at].Shape, out _, out _) > 0) break;
                if (!repeated && (!lines[at].Shape.IsTitleLike || (tags && lines[at].Shape.Words > 4) || lines[at].Shape.Words > MaxTitleWords || roles[at] is not null)) break;
                // One heading alone before a paragraph may be the report's own.
                if (!repeated && at + 1 < lines.Count && !lines[at + 1].Shape.IsTitleLike && at == i + 1 && lines[at].Shape.Words < MinRepeatedWords) break;
                roles[at] = (PassageRole.Furniture, tags ? "tags" : repeated ? "teaser" : "related list");
                if (!repeated) continue;
                if (roles[i - 1 < 0 ? i : i - 1]?.Reason == RepeatedHeading) roles[i - 1] = (PassageRole.Furniture, "teaser");
                // The card of a teaser ends with its summary, one paragraph.
                if (at + 1 < lines.Count && roles[at + 1] is null && !lines[at + 1].Shape.HasQuote) roles[at + 1] = (PassageRole.Furniture, "teaser");
                break;
            }
        }
    }

    private void Captions()
    {
        for (int i = 1; i < lines.Count; i++)
        {
            if (roles[i] is not (PassageRole.Furniture, "gallery") || roles[i - 1] is not null) continue;
            if (i >= 2 && roles[i - 2] is (PassageRole.Furniture, "interface" or "gallery") && lines[i - 1].Shape.Words <= 40) roles[i - 1] = (PassageRole.Caption, null);
        }
    }

    /// <summary>What a sender says of itself below a press release: “About Corvane”, and paragraphs of which the first begins with that name.</summary>
    private void Boilerplate()
    {
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            LineShape shape = lines[i].Shape;
            if (roles[i] is not null || shape.EndsSentence && Line(i)[^1] != ':' || shape.Words is < 2 or > MaxAboutWords || !Line(i).StartsWith("About ", StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<char> name = Line(i)["About ".Length..].TrimEnd(": ");
            bool author = name.Equals("the author", StringComparison.OrdinalIgnoreCase) || name.Equals("the authors", StringComparison.OrdinalIgnoreCase);
            if (!author && !Line(i + 1)[..Math.Min(Line(i + 1).Length, name.Length + MaxBeforeName)].Contains(name, StringComparison.OrdinalIgnoreCase)) continue;
            roles[i] = (PassageRole.Furniture, "boilerplate");
            for (int at = i + 1; at < lines.Count && at <= i + MaxAboutLines && lines[at].Shape.EndsSentence && roles[at] is null; at++) roles[at] = (PassageRole.Furniture, "boilerplate");
        }
    }

    private void Headings()
    {
        bool started = false;
        Masthead();
        int sentences = 0;
        for (int i = 0; i < lines.Count; i++)
            if (roles[i] is null && lines[i].Shape.EndsSentence) sentences++;
        // Verse, lists and tables do not end their lines as sentences do: there a line without a full stop is no heading.
        bool prose = sentences * 2 >= roles.Count(role => role is null);
        for (int i = 0; i < lines.Count; i++)
        {
            if (roles[i] is not null) continue;
            LineShape shape = lines[i].Shape;
            if (IsTitle(i))
            {
                roles[i] = (PassageRole.Headline, null);
                continue;
            }
            bool item = Line(i)[0] is '•' or '·' or '▪' or '*' or '-' or '–' or '—';
            if (shape.IsTitleLike && prose && !item && shape.Words <= MaxTitleWords)
            {
                bool stamp = NoteLine.Stamp(Line(i), shape, out _, out _) > 0;
                if (stamp) continue;
                if (!started && title is null && shape.Words >= 3 && i + 1 < lines.Count) roles[i] = (PassageRole.Headline, null);
                else if (started && shape.Words <= MaxSubheadingWords && i + 1 < lines.Count) roles[i] = (PassageRole.Subheading, null);
            }
            started = true;
        }
    }

    /// <summary>The name of the outlet above the headline: a few words, all capitalised, and a longer heading below it, with a stamp between them at most.</summary>
    private void Masthead()
    {
        if (title is not null || lines.Count < 3 || roles[0] is not null || !lines[0].Shape.IsTitleLike || lines[0].Shape.Words > 4 || lines[0].Shape.CapitalWords != lines[0].Shape.Words || lines[0].Shape.Numbers > 0) return;
        int next = NoteLine.Stamp(Line(1), lines[1].Shape, out _, out _) > 0 ? 2 : 1;
        if (next < lines.Count && roles[next] is null && lines[next].Shape.IsTitleLike && lines[next].Shape.Words > lines[0].Shape.Words && lines[next].Shape.Words <= MaxTitleWords) roles[0] = (PassageRole.Furniture, MastheadReason);
    }

    private bool IsTitle(int i) => title is not null && lines[i].Span.Length < 300 && Line(i).Trim("\"“”‘’'").Equals(title.AsSpan().Trim("\"“”‘’'"), StringComparison.OrdinalIgnoreCase);
}
