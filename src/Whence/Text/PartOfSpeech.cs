namespace Whence.Text;

/// <summary>The universal parts of speech (Universal Dependencies v2), by their names there.</summary>
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // the names are the standard's, and it is what documents them
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}
