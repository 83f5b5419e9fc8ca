using Whence.Language.Tags;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Finds the names of a document in two passes; the second sees what the first found elsewhere in it. Reused; for one thread.</summary>
internal sealed class NameReader(NameModel model, TagModel tags)
{
    /// <summary>Log-odds added for no name: without, a tenth more names are marked than there are in texts of other kinds than those learnt from (precision 72, recall 78 on UNER).</summary>
    private const float Reserve = 0.35f;

    private readonly NameTagger tagger = new(model);
    private readonly NameStates? states = model.Network is null ? null : new(model.Network, tags);
    private readonly NameMemory memory = new();
    private readonly WordNotes notes = new(tags);

    /// <summary>A label for each token of an analysis that has tags.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="asWeighed">Whether to give what the weights alone find, which the learner sees: no reserve is kept, and names in a row are not parted by lists.</param>
    public byte[] Labels(Analysis analysis, bool asWeighed = false)
    {
        byte[] labels = new byte[analysis.Tokens.Length];
        NameTokens tokens = new(analysis, tags, model.Listed, notes);
        tagger.Start(tokens);
        states?.Run(analysis, tokens, (sentence, weights) => tagger.Add(tokens, sentence, weights, asWeighed ? 0 : Reserve));
        tagger.Run(tokens, labels);
        tokens.Remember(labels, memory);
        tagger.Run(tokens, labels);
        Complete(tokens, labels);
        NameTrimmer.Trim(analysis, tokens, labels);
        if (!asWeighed) NameRows.Part(tokens, labels);
        return labels;
    }

    // “Anna Kovic … Kovic met”: first in a sentence a surname that no list has looks like any other word.
    private void Complete(NameTokens tokens, byte[] labels)
    {
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            for (int i = start; i < end; i++)
            {
                int token = i - (NameTokens.Margin * (s + 1));
                if (labels[token] == NameLabels.Outside && tokens.Shapes[i] % 6 == 2 && tokens.Runs.Start(i) == i && tokens.Runs.End(i) == i + 1 && tokens.Parts[i] == PartOfSpeech.Propn && memory.IsPersonal(tokens.Lower[i]))
                    labels[token] = (byte)NameLabels.Begin(EntityType.Person);
            }
        }
    }
}
