using System.Collections.Frozen;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>A part of speech guessed from the word alone, for texts that have not been tagged.</summary>
internal static class TagGuess
{
    private static readonly FrozenDictionary<string, PartOfSpeech> Closed = Build();
    private static readonly FrozenDictionary<string, PartOfSpeech>.AlternateLookup<ReadOnlySpan<char>> Lookup = Closed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Guesses by closed lists and endings; a word in capitals is a name, anything else a noun.</summary>
    public static PartOfSpeech Of(ReadOnlySpan<char> word, bool capital)
    {
        if (Lookup.TryGetValue(word, out PartOfSpeech tag)) return tag;
        if (capital) return PartOfSpeech.Propn;
        if (word.EndsWith("ly", StringComparison.Ordinal)) return PartOfSpeech.Adv;
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4) return PartOfSpeech.Verb;
        return word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 ? PartOfSpeech.Verb
            : word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal) && word.Length > 5 ? PartOfSpeech.Adj
            : PartOfSpeech.Noun;
    }

    private static FrozenDictionary<string, PartOfSpeech> Build()
    {
        Dictionary<string, PartOfSpeech> words = new(StringComparer.OrdinalIgnoreCase);
        Add("the a an this that these those each every some any all both no another its his her their our my your", PartOfSpeech.Det);
        Add("of in on at to for by with from into over under after before between during since until about against through per as than without within among across toward towards via near off out up down upon despite", PartOfSpeech.Adp);
        Add("and or but nor", PartOfSpeech.Cconj);
        Add("if because while although though when where whether that unless", PartOfSpeech.Sconj);
        Add("he she it they we you i him them us me who which what whom himself itself themselves there", PartOfSpeech.Pron);
        Add("is are was were be been being am has have had do does did will would can could may might shall should must", PartOfSpeech.Aux);
        Add("said says say told made make took take got get went go came come gave give found held saw left paid won lost cost sold bought kept put set met led rose fell grew hit died killed fled broke sang ate agree remain remained stand live lived sent ran wrote spoke began become became fought", PartOfSpeech.Verb);
        Add("not n't to", PartOfSpeech.Part);
        Add("new old other more most such same different own big small large good bad high low first last next many few several main long short", PartOfSpeech.Adj);
        Add("also now then so only just even still too very here there yet already again ago later soon never always often", PartOfSpeech.Adv);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string list, PartOfSpeech tag)
        {
            foreach (string word in list.Split(' ')) words.TryAdd(word, tag);
        }
    }
}
