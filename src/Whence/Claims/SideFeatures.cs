using Whence.Attributions;
using Whence.Text;

namespace Whence.Claims;

/// <summary>On which side of a claim each source stands, though no word says that it denies: the club whose roof fell says that the roof was swept.</summary>
/// <remarks>What a source is called tells (a spokesman, an inquiry, a former nurse), how it says it (insists, stands by), and what it and the others say elsewhere. Linear in the places.</remarks>
internal sealed class SideFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 30;

    /// <summary>So many characters about the first place of a name say what its bearer is.</summary>
    private const int Around = 60;

    /// <summary>So many characters of a place, and before it in its sentence, may hold a word of contrast.</summary>
    private const int Opening = 12, Lead = 60;

    private static readonly WordSet Contrast = new("but however though although yet while whereas instead");

    private readonly DraftPlace[] places;
    private readonly bool[] isStatement;
    private readonly string?[] keys;
    private readonly Traits[] traits;
    private readonly Dictionary<string, Tally> ofSource = new(StringComparer.Ordinal);
    private readonly Tally all;
    private readonly bool firstIsNegative;

    /// <summary>Reads the places of a claim.</summary>
    /// <param name="places">In the order of the texts.</param>
    /// <param name="isStatement">Which documents are statements.</param>
    public SideFeatures(DraftPlace[] places, bool[] isStatement)
    {
        this.places = places;
        this.isStatement = isStatement;
        keys = [.. places.Select(KeyOf)];
        traits = [.. places.Select(Read)];
        for (int i = 0; i < places.Length; i++)
        {
            Tally own = Tally.Of(traits[i], IsNegative(i), places[i]);
            all += own;
            if (keys[i] is { } key) ofSource[key] = ofSource.GetValueOrDefault(key) + own;
        }
        firstIsNegative = places.Length > 0 && IsNegative(0) && places[0].Voice is not { Responds: true };
    }

    /// <summary>What a source is called by and how it speaks at a place.</summary>
    private readonly record struct Traits(bool Official, bool Finder, bool Insider, bool Keeps, bool Reassures);

    /// <summary>How many of some places are what; those that answer to something count among neither side.</summary>
    private readonly record struct Tally(int Places, int Keeping, int Reassuring, int Negative, int Denied, int Neutral, int NeutralNegative, int Below, int BelowNegative, int Above, int AboveNegative)
    {
        public static Tally Of(Traits traits, bool negative, DraftPlace place)
        {
            bool neutral = place.Voice is not { Responds: true }, below = neutral && (traits.Insider || traits.Finder), above = neutral && !below && traits.Official;
            bool denied = place.Voice is { Standing: Standing.Denied } || place.Proposition.Is(PropositionTraits.CallsFalse);
            return new(1, One(traits.Keeps), One(traits.Reassures), One(negative), One(denied), One(neutral), One(neutral && negative), One(below), One(below && negative), One(above), One(above && negative));
        }

        private static int One(bool holds) => holds ? 1 : 0;

        public static Tally operator +(Tally x, Tally y) => new(x.Places + y.Places, x.Keeping + y.Keeping, x.Reassuring + y.Reassuring, x.Negative + y.Negative, x.Denied + y.Denied, x.Neutral + y.Neutral,
            x.NeutralNegative + y.NeutralNegative, x.Below + y.Below, x.BelowNegative + y.BelowNegative, x.Above + y.Above, x.AboveNegative + y.AboveNegative);

        public static Tally operator -(Tally x, Tally y) => new(x.Places - y.Places, x.Keeping - y.Keeping, x.Reassuring - y.Reassuring, x.Negative - y.Negative, x.Denied - y.Denied, x.Neutral - y.Neutral,
            x.NeutralNegative - y.NeutralNegative, x.Below - y.Below, x.BelowNegative - y.BelowNegative, x.Above - y.Above, x.AboveNegative - y.AboveNegative);
    }

    /// <summary>Writes the features of a place.</summary>
    public void Fill(int at, ref FeatureWriter to)
    {
        DraftPlace place = places[at];
        (bool official, bool finder, bool insider, bool keeps, bool reassures) = traits[at];
        bool negative = IsNegative(at), first = place.Place.Document == places[0].Place.Document;
        Tally own = Tally.Of(traits[at], negative, place), source = keys[at] is { } key ? ofSource[key] : own, same = source - own, others = all - source;
        to.Add(official);
        to.Add(finder);
        to.Add(insider);
        to.Add(official && !finder && !insider);
        to.Add(official && !first);
        to.Add(insider && first);
        to.Add(official && negative);
        to.Add(finder && negative);
        to.Add(insider && negative);
        to.Add(keeps);
        to.Add(keeps && official);
        to.Add(reassures);
        to.Add(reassures && official);
        to.Add(reassures && insider);
        to.Add(same.Keeping > 0);
        to.Add(same.Reassuring > 0);
        to.Add(same.Negative > 0);
        to.Add(same.Negative > 0 && official);
        to.Add(same.Places > same.Negative && negative);
        to.Add(same.Denied > 0);
        // In which share the others say it with a negation; those who were there or looked into it; those who answer for it.
        float mostly = Share(others.NeutralNegative, others.Neutral, 0), below = Share(others.BelowNegative, others.Below, mostly), above = Share(others.AboveNegative, others.Above, mostly);
        to.Add(mostly);
        to.Add(negative ? mostly : 0);
        to.Add(negative ? below : 0);
        to.Add(negative ? 0 : below);
        to.Add(negative ? above : 0);
        to.Add(negative ? 0 : above);
        to.Add(firstIsNegative && negative);
        to.Add(firstIsNegative && !negative);
        to.Add(official && at > 0 && places[at - 1].Place.Document == place.Place.Document && keys[at - 1] != keys[at]);
        to.Add(IsContrasted(place.Place.Reading.Document.Text, place.Proposition.Span));
    }

    private static float Share(int part, int whole, float otherwise) => whole == 0 ? otherwise : part / (float)whole;

    private bool IsNegative(int at) => places[at].Proposition.Is(PropositionTraits.Negative);

    private Traits Read(DraftPlace place)
    {
        string text = place.Place.Reading.Document.Text;
        ReadOnlySpan<char> own = place.Proposition.Span.In(text);
        bool keeps = (place.Voice?.Cue is { } cue && StanceWords.In(cue.In(text), SideWords.Keeps)) || StanceWords.In(own, SideWords.Keeps), reassures = StanceWords.In(own, SideWords.Reassures);
        if (place.Voice is not { } voice) return new(isStatement[place.Place.Document], false, false, keeps, reassures);
        (TextSpan before, TextSpan behind) = voice.Name is { } name ? About(text, name) : default;
        bool Is(WordSet words) => StanceWords.In(voice.Source, words) || StanceWords.In(voice.Name, words) || StanceWords.In(before.In(text), words) || StanceWords.In(behind.In(text), words);
        return new(Is(SideWords.Official), Is(SideWords.Finder), Is(SideWords.Insider), keeps, reassures);
    }

    /// <summary>What stands in one sentence before the first place of a name, and behind it as an apposition: “spokeswoman Inke Varga”, “Odo Brandt, who kept the weir,”.</summary>
    private static (TextSpan Before, TextSpan Behind) About(string text, string name)
    {
        ReadOnlySpan<char> last = name.AsSpan(name.LastIndexOf(' ') + 1);
        int at = text.AsSpan().IndexOf(last, StringComparison.Ordinal);
        if (at < 0) return default;
        int start = Math.Max(0, at - Around), from = at + last.Length, end = Math.Min(text.Length, from + Around);
        int stop = text.AsSpan(start, at - start).LastIndexOfAny('.', '"', '\n');
        if (stop >= 0) start += stop + 1;
        stop = text.AsSpan(from, end - from).IndexOfAny('.', '"', '\n');
        if (stop >= 0) end = from + stop;
        return (new(start, at), from < end && text[from] == ',' ? new(from, end) : default);
    }

    /// <summary>Whether a stretch is set against what stands before: “But the dam leaks”, “however”.</summary>
    internal static bool IsContrasted(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - Lead), stop = text.AsSpan(start, span.Start - start).LastIndexOfAny('.', '\n');
        if (stop >= 0) start += stop + 1;
        return StanceWords.In(text.AsSpan(start, span.Start - start), Contrast) || StanceWords.In(text.AsSpan(span.Start, Math.Min(span.Length, Opening)), Contrast);
    }

    /// <summary>By what a source is known within the claim: the last word of its name, of that of the body where its statement speaks, or of what it is called; null for a pronoun and for the outlet.</summary>
    private string? KeyOf(DraftPlace place)
    {
        string? named = place.Voice is { } voice ? Groups.NameOf(voice) ?? (voice.Source is { } source && !SourcePhrase.IsPronoun(source) ? source : null) : isStatement[place.Place.Document] ? place.Place.Reading.Document.Outlet : null;
        return named?[(named.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }
}
