using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Reads which words of a stretch a negation reaches: of “nobody turned on the light, they walked in” the light, and not that they walked in.</summary>
internal static class NegationScope
{
    /// <summary>So many words behind it a negation reaches at most, to the next mark or conjunction.</summary>
    private const int Reach = 7;

    // “Stood without power” says what is so, as in TraitReader.
    private static readonly uint Without = Term.KeyOf("without");

    /// <summary>Whether a negation stands among some tokens, such as the auxiliaries of a verb.</summary>
    public static bool StandsIn(Analysis analysis, int first, int end)
    {
        for (int i = first; i < end; i++) if (ClaimWords.Negation.Has(analysis.Tokens[i].Span.In(analysis.Document.Text))) return true;
        return false;
    }

    /// <summary>The keys of the words of content that are negated, as <see cref="Term.Key"/>.</summary>
    public static uint[] Read(Analysis analysis, int first, int end)
    {
        List<uint>? keys = null;
        int left = 0;
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            uint key = Term.KeyOf(word);
            if (ClaimWords.Negation.Has(key) && key != Without && !TraitReader.Affirms(analysis, i, end))
            {
                left = Reach;
                continue;
            }
            if (left == 0) continue;
            if (token.Tag == PartOfSpeech.Punct || (left < Reach && token.Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj))
            {
                left = word is "\"" or "“" or "”" or "-" ? left : 0;
                continue;
            }
            left--;
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv) (keys ??= []).Add(token.Lemma.Length > 0 ? Term.KeyOf(token.Lemma) : key);
        }
        return keys is null ? [] : [.. keys.Distinct()];
    }
}
