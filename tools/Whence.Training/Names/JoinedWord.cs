using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Says where the words stand that a treebank counts in one written word: “Elena” and “'s” in “Elena's”.</summary>
/// <remarks>They were left out once, and names before the mark of a genitive were learnt as no names.</remarks>
internal sealed class JoinedWord
{
    private string written = "";
    private int start, at, last;

    /// <summary>Starts a written word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="from">Where it starts in the text.</param>
    /// <param name="lastNumber">The number of the last word in it.</param>
    public void Begin(string word, int from, int lastNumber) => (written, start, at, last) = (word, from, 0, lastNumber);

    /// <summary>Whether a word is part of the written word that was begun.</summary>
    public bool Holds(int number) => number <= last;

    /// <summary>Where the next word in it stands; null where it is not written so (“gonna”), and for all after that.</summary>
    public TextSpan? Next(string form)
    {
        if (at < 0 || !written.AsSpan(at).StartsWith(form, StringComparison.Ordinal))
        {
            at = -1;
            return null;
        }
        at += form.Length;
        return new(start + at - form.Length, start + at);
    }
}
