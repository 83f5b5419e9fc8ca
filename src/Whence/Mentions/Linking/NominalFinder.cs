using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Linking;

/// <summary>Finds nouns that speak of someone: “the minister”, “the 43-year-old”, “a spokesman”, “the airline”.</summary>
internal static class NominalFinder
{
    private const int MaxBefore = 4;

    /// <summary>Adds the nominals of a document.</summary>
    /// <param name="analysis">The document, with tags.</param>
    /// <param name="labels">The labels of its names: a noun within or right before a name is a title, not a nominal.</param>
    /// <param name="mentions">Takes the nominals.</param>
    internal static void Find(Analysis analysis, byte[] labels, List<MentionDraft> mentions)
    {
        string text = analysis.Document.Text;
        for (int i = 1; i < labels.Length; i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(text);
            bool aged = word.EndsWith("-year-old", StringComparison.Ordinal) && char.IsDigit(word[0]);
            if (!aged && (token.Tag != PartOfSpeech.Noun || token.Penn == "NNS" || !char.IsLower(word[0]))) continue;
            if (labels[i] != Names.NameLabels.Outside) continue;
            int end = Compound(analysis, i, text);
            if (end < labels.Length && analysis.Tokens[end].Sentence == token.Sentence && (labels[end] != 0 || analysis.Tokens[end].Tag == PartOfSpeech.Noun)) continue;
            uint head = WordKeys.Lower(word);
            (EntityType type, Gender _) = aged ? (EntityType.Person, Gender.Unknown) : RoleNouns.Of(head) ?? (EntityType.Other, Gender.Unknown);
            if (type == EntityType.Other) continue;
            int first = Start(analysis, labels, i, text, out bool isNew);
            if (first < 0) continue;
            mentions.Add(new(new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End), first, end, type, MentionForm.Nominal) { Head = aged ? 0 : head, IsNew = isNew, FoundBy = "noun" });
        }
    }

    // The token after a noun with what hyphens join to it: “commander-in-chief”.
    private static int Compound(Analysis analysis, int noun, string text)
    {
        int end = noun + 1;
        for (int i = noun + 1; i + 1 < analysis.Tokens.Length && i < noun + 6; i += 2)
        {
            if (analysis.Tokens[i].Span.In(text) is not "-" || analysis.Tokens[i].Span.Start != analysis.Tokens[i - 1].Span.End || analysis.Tokens[i + 1].Span.Start != analysis.Tokens[i].Span.End) break;
            end = i + 2;
        }
        return end;
    }

    // The article before the noun, over adjectives and nouns in between; -1 where there is none.
    private static int Start(Analysis analysis, byte[] labels, int noun, string text, out bool isNew)
    {
        isNew = false;
        int sentence = analysis.Tokens[noun].Sentence;
        for (int i = noun - 1; i >= 0 && i >= noun - MaxBefore && analysis.Tokens[i].Sentence == sentence; i--)
        {
            if (labels[i] != Names.NameLabels.Outside && labels[i] > 2) return -1;
            PartOfSpeech tag = analysis.Tokens[i].Tag;
            if (tag == PartOfSpeech.Det)
            {
                ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(text);
                isNew = word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase) || word.Equals("another", StringComparison.OrdinalIgnoreCase);
                return isNew || word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("this", StringComparison.OrdinalIgnoreCase) || word.Equals("that", StringComparison.OrdinalIgnoreCase) ? i : -1;
            }
            if (tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Propn)) return -1;
        }
        return -1;
    }
}
