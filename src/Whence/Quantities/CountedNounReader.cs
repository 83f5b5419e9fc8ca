using System.Text;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Reads the noun that a number counts: adjectives and nouns up to the head.</summary>
internal sealed class CountedNounReader(LexemeText text, TagView tags)
{
    /// <summary>A longer run of nouns is a heading or a list.</summary>
    private const int MaxWords = 6;

    /// <summary>Reads from the lexeme after a number.</summary>
    /// <param name="at">The lexeme after the number.</param>
    /// <param name="skipOf">Whether “of” may stand between: “thousands of”, “half of the”.</param>
    public CountedNoun Read(int at, bool skipOf)
    {
        if (text.IsMark(at, '+') && text.IsGlued(at)) at++;
        if (at >= text.Count || text.IsBroken(at)) return default;
        bool of = text.WordAt(at) == Word.Of;
        if (of)
        {
            // “four of the soldiers” counts soldiers too; “789 of its” does
            at++;
            while (tags.TagAt(at) == PartOfSpeech.Det || IsPossessive(at)) at++;
        }
        int first = at, last = -1, words = 0;
        StringBuilder? name = null;
        if (text.IsDash(at) && text.IsGlued(at)) at++;
        int start = at;
        for (; at < text.Count && words < MaxWords; at++)
        {
            if (at > start && text[at].Broken) break;
            if (text.IsHyphen(at)) continue;
            PartOfSpeech tag = tags.TagAt(at);
            if (text[at].Kind is not (LexemeKind.Word or LexemeKind.Code) || text.WordAt(at) is Word.More or Word.Less or Word.Fewer or Word.Ago or Word.Earlier or Word.Later or Word.Percent or Word.Last or Word.This or Word.Next) break;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                // a name after a common noun begins something new: “22 goals Friday”
                if (last >= 0 && tag == PartOfSpeech.Propn && tags.TagAt(last) == PartOfSpeech.Noun && tags.IsPluralNoun(last)) break;
                if (last >= 0 && tags.IsPluralNoun(last) && tag == PartOfSpeech.Noun && last == at - 1 && tags.TagAt(last) == PartOfSpeech.Noun) break;
                last = at;
                words++;
            }
            else if (tag is PartOfSpeech.Adj || (tag == PartOfSpeech.Verb && last < 0 && tags.PennAt(at) is "VBN" or "VBG") || (tag == PartOfSpeech.Cconj && at > first && tags.TagAt(at - 1) is PartOfSpeech.Adj or PartOfSpeech.Propn && tags.TagAt(at + 1) is PartOfSpeech.Adj or PartOfSpeech.Propn && !tags.IsPluralNoun(at - 1)))
            {
                if (last >= 0 && tag == PartOfSpeech.Adj && tags.IsPluralNoun(last)) break;
                words++;
            }
            else break;
        }
        if (last < 0) return default;
        name = new();
        for (int i = start; i <= last; i++)
        {
            if (text[i].Kind == LexemeKind.Mark || tags.TagAt(i) == PartOfSpeech.Cconj) continue;
            if (name.Length > 0) name.Append(' ');
            name.Append(i == last ? tags.LemmaAt(i) : tags.TagAt(i) == PartOfSpeech.Propn ? text.TextAt(i).ToString() : text.TextAt(i).ToString().ToLowerInvariant());
        }
        return new(name.ToString(), first, last + 1);
    }

    private bool IsPossessive(int at) => text.WordAt(at) is Word.Its or Word.His or Word.Her or Word.Their or Word.Our or Word.My or Word.Your or Word.The or Word.These or Word.Those;
}
