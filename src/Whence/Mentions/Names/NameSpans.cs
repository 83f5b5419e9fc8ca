using Whence.Mentions.Linking;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Names as stretches of text, out of the labels of tokens.</summary>
internal static class NameSpans
{
    /// <summary>Adds the names in order of the text as mentions.</summary>
    public static void Read(Analysis analysis, byte[] labels, List<MentionDraft> names)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (!NameLabels.IsBegin(labels[i])) continue;
            int end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1 && analysis.Tokens[end].Sentence == analysis.Tokens[i].Sentence) end++;
            names.Add(new(new(analysis.Tokens[i].Span.Start, analysis.Tokens[end - 1].Span.End), i, end, NameLabels.TypeOf(labels[i]), MentionForm.Name) { FoundBy = "names" });
            i = end - 1;
        }
    }

    /// <summary>The names in order of the text.</summary>
    public static IEnumerable<(TextSpan Span, EntityType Type)> Of(Analysis analysis, byte[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (!NameLabels.IsBegin(labels[i])) continue;
            int end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1 && analysis.Tokens[end].Sentence == analysis.Tokens[i].Sentence) end++;
            yield return (new(analysis.Tokens[i].Span.Start, analysis.Tokens[end - 1].Span.End), NameLabels.TypeOf(labels[i]));
            i = end - 1;
        }
    }
}
