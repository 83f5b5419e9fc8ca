using Whence.Language.Tags;

namespace Whence.Mentions.Names;

/// <summary>What hangs on the forms of words, kept from document to document: three tables need not be asked for each word. Reused; for one thread.</summary>
/// <remarks>A form is kept until another one needs its place, so that memory is bounded; a note is the same whether it was kept or made anew.</remarks>
internal sealed class WordNotes(TagModel tags)
{
    private const int Bits = 13;

    private readonly WordNote[] notes = new WordNote[1 << Bits];

    /// <summary>The note of a form, by <see cref="Language.Words.WordKeys.Lower"/>.</summary>
    public WordNote this[uint lower]
    {
        get
        {
            ref WordNote note = ref notes[(int)((lower * 2654435769u) >> (32 - Bits))];
            if (note.Lower != lower || !note.IsRead)
            {
                int group = tags.Clusters.GroupOf(lower);
                note = new(lower, true, (ushort)group, (byte)tags.Clusters.CoarseOf(group), CueWords.Of(lower), tags.Encoder.Vectors.RowOf(lower));
            }
            return note;
        }
    }
}
