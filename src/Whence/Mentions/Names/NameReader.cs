using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Finds the names of a document in two passes; the second sees what the first found elsewhere in it. Reused; for one thread.</summary>
internal sealed class NameReader(NameModel model, TagModel tags)
{
    private readonly NameTagger tagger = new(model);
    private readonly SentenceWords words = new();
    private readonly NameMemory memory = new();
    private byte[] remembered = [];

    /// <summary>A label for each token of an analysis that has tags.</summary>
    public byte[] Labels(Analysis analysis)
    {
        byte[] labels = new byte[analysis.Tokens.Length];
        byte[] classes = TagClasses.Of(analysis, tags);
        Pass(analysis, classes, labels, withMemory: false);
        Remember(analysis, labels);
        Pass(analysis, classes, labels, withMemory: true);
        Cut(analysis, labels);
        return labels;
    }

    /// <summary>Sets the words of a sentence with their tags.</summary>
    public static void Set(SentenceWords words, Analysis analysis, Sentence sentence, byte[] classes, WordClusters clusters)
    {
        words.Reset(sentence.TokenCount);
        for (int i = 0; i < sentence.TokenCount; i++)
        {
            words.Set(i, analysis.Tokens[sentence.FirstToken + i].Span.In(analysis.Document.Text), clusters);
            words.Tags[i + SentenceWords.Margin] = classes[sentence.FirstToken + i];
        }
        words.Seal();
    }

    private void Pass(Analysis analysis, byte[] classes, byte[] labels, bool withMemory)
    {
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (!HasCapital(analysis, sentence))
            {
                labels.AsSpan(sentence.FirstToken, sentence.TokenCount).Clear();
                continue;
            }
            Set(words, analysis, sentence, classes, tags.Clusters);
            tagger.Run(words, Recall(withMemory), labels.AsSpan(sentence.FirstToken, sentence.TokenCount));
        }
    }

    // No name goes over the end of a line, nor says a word twice in a row: “Thanks, Renee / Renee, thank you”.
    private static void Cut(Analysis analysis, byte[] labels)
    {
        string text = analysis.Document.Text;
        for (int i = 1; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside || NameLabels.IsBegin(labels[i])) continue;
            TextSpan before = analysis.Tokens[i - 1].Span, token = analysis.Tokens[i].Span;
            if (token.Start <= before.End) continue;
            bool line = text.AsSpan(before.End, token.Start - before.End).Contains('\n');
            bool twice = token.Length > 2 && NameLabels.TypeOf(labels[i]) == EntityType.Person && token.In(text).SequenceEqual(before.In(text));
            if (line || twice) labels[i] = (byte)NameLabels.Begin(NameLabels.TypeOf(labels[i]));
        }
    }

    private ReadOnlySpan<byte> Recall(bool withMemory)
    {
        int room = words.Count + (2 * SentenceWords.Margin);
        if (remembered.Length < room) remembered = new byte[room * 2];
        Array.Clear(remembered, 0, room);
        if (withMemory)
        {
            for (int i = SentenceWords.Margin; i < words.Count + SentenceWords.Margin; i++)
                if (words.Shapes[i] % 6 is >= 1 and <= 4) remembered[i] = memory[words.Lower[i]];
        }
        return remembered.AsSpan(0, room);
    }

    private void Remember(Analysis analysis, byte[] labels)
    {
        memory.Clear();
        string text = analysis.Document.Text;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(text);
            if (word.Length > 0 && char.IsUpper(word[0])) memory.Count(WordKeys.Lower(word), labels[i]);
        }
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(text);
            if (word.Length > 0 && char.IsLower(word[0])) memory.CountLower(WordKeys.Lower(word));
        }
    }

    private static bool HasCapital(Analysis analysis, Sentence sentence)
    {
        ReadOnlySpan<char> text = analysis.TextOf(sentence.Span);
        foreach (char c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
