using Whence.Attributions.Lexicon;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Attributions;

/// <summary>Says which sentences attribution needs a tree of: those that hold a cue.</summary>
internal static class TreeDemand
{
    /// <summary>Whether a tagged sentence holds a word that may attribute.</summary>
    /// <param name="analysis">With tokens, tags and lemmas.</param>
    /// <param name="sentence">One of its sentences.</param>
    internal static bool NeedsTree(Analysis analysis, Sentence sentence)
    {
        CueLexicon lexicon = CueLexicon.Default;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = analysis.Tokens[i];
            switch (token.Tag)
            {
                case PartOfSpeech.Verb when lexicon.Verb(token.Lemma) is not null || token.Lemma is "accord" or "according" || lexicon.HasPhrase(token.Lemma): return true;
                case PartOfSpeech.Noun when lexicon.Noun(token.Lemma) is not null: return true;
                case PartOfSpeech.Adj when lexicon.Adjective(token.Lemma) is not null: return true;
                case PartOfSpeech.Adp when token.Lemma is "according" or "per" or "accord": return true;
                case PartOfSpeech.Adv when lexicon.IsHedge(token.Lemma): return true;
                case PartOfSpeech.Noun when token.Lemma is "word" or "view" or "opinion" or "eye" or "account" or "judgment": return true;
            }
        }
        return false;
    }
}
