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
            if (i + 1 < labels.Length && analysis.Tokens[i + 1].Sentence == token.Sentence && (labels[i + 1] != 0 || analysis.Tokens[i + 1].Tag == PartOfSpeech.Noun)) continue;
            uint head = WordKeys.Lower(word);
            (EntityType type, Gender _) = aged ? (EntityType.Person, Gender.Unknown) : RoleNouns.Of(head) ?? (EntityType.Other, Gender.Unknown);
            if (type == EntityType.Other) continue;
            int first = Start(analysis, labels, i, text, out bool isNew);
            if (first < 0) continue;
            mentions.Add(new(new(analysis.Tokens[first].Span.Start, token.Span.End), first, i + 1, type, MentionForm.Nominal) { Head = aged ? 0 : head, IsNew = isNew, FoundBy = "noun" });
        }
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
