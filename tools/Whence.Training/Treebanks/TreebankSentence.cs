namespace Whence.Training.Treebanks;

/// <summary>A sentence of a treebank: words with what is known of them. Heads are indexes of words, -1 for the root.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, string[] Universal, string[] Penn, int[] Heads, string[] Relations)
{
    public int Count => Forms.Length;
}
