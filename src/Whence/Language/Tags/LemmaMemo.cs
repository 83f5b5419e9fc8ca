using Whence.Text;

namespace Whence.Language.Tags;

/// <summary>Lemmas of the forms of words last met, by the slots of <see cref="Networks.FormRows"/>: a pile says the same words over and over. Reused; for one thread.</summary>
/// <param name="model">The model.</param>
/// <param name="places">The list of lemmas of each class of the tagger.</param>
internal sealed class LemmaMemo(TagModel model, int[] places)
{
    private (string? Form, int Class, string Lemma)[] kept = [];

    /// <summary>The lemma of a word with a class of the tagger; a new word of this form and class gets the same text object.</summary>
    /// <param name="slot">The slot of its form.</param>
    /// <param name="form">What stands in the slot; null for a form that is not kept.</param>
    /// <param name="tag">The class.</param>
    /// <param name="word">The word as written.</param>
    public string Of(int slot, string? form, int tag, ReadOnlySpan<char> word)
    {
        if (form is null) return Make(tag, word);
        if (slot >= kept.Length) Array.Resize(ref kept, Math.Max(1024, slot * 2));
        ref (string? Form, int Class, string Lemma) known = ref kept[slot];
        if (!ReferenceEquals(known.Form, form) || known.Class != tag) known = (form, tag, Make(tag, word));
        return known.Lemma;
    }

    private string Make(int tag, ReadOnlySpan<char> word) => model.Lemmas.LemmaOf(word, places[tag], model.Universal[tag] == PartOfSpeech.Propn);
}
