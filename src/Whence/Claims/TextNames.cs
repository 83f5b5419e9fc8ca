using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Names in a document by their tags alone, for a source that no mention covers: the fuller form of a surname that stands alone.</summary>
internal sealed class TextNames
{
    private const int MaxWords = 6;

    private readonly Analysis analysis;
    private readonly Dictionary<string, string> full = new(StringComparer.Ordinal);

    /// <summary>Reads the names of a document.</summary>
    public TextNames(Analysis analysis)
    {
        this.analysis = analysis;
        for (int i = 0; i < analysis.Tokens.Length; i++)
        {
            if (!IsName(i)) continue;
            int end = i + 1;
            while (end < analysis.Tokens.Length && end - i < MaxWords && IsName(end) && analysis.Tokens[end].Sentence == analysis.Tokens[i].Sentence) end++;
            if (end - i >= 2)
            {
                string name = new TextSpan(analysis.Tokens[i].Span.Start, analysis.Tokens[end - 1].Span.End).Of(analysis.Document.Text);
                full.TryAdd(analysis.Tokens[end - 1].Span.Of(analysis.Document.Text), name);
            }
            i = end - 1;
        }
    }

    /// <summary>The last name within a stretch, in its fullest form; null where it holds none.</summary>
    public string? In(TextSpan span)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            if (!IsName(i)) continue;
            int end = i + 1;
            while (end < analysis.Tokens.Length && end - i < MaxWords && analysis.Tokens[end].Span.Start < span.End && IsName(end)) end++;
            string last = analysis.Tokens[end - 1].Span.Of(analysis.Document.Text);
            if (end - i == 1 && full.TryGetValue(last, out string? name)) return name;
            return new TextSpan(analysis.Tokens[i].Span.Start, analysis.Tokens[end - 1].Span.End).Of(analysis.Document.Text);
        }
        return null;
    }

    private bool IsName(int token)
    {
        Token item = analysis.Tokens[token];
        return item.Tag == PartOfSpeech.Propn && char.IsUpper(analysis.Document.Text[item.Span.Start]);
    }
}
