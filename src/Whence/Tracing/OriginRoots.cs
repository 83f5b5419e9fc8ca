using System.Globalization;
using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Decides for each asserting place of a claim where it comes from.</summary>
/// <param name="story">The story.</param>
/// <param name="derivations">Its steps, by the later report.</param>
/// <param name="draft">The claim.</param>
internal sealed class OriginRoots(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft)
{
    private readonly HashSet<int> asserting = [.. draft.Places.Where(place => place.Stance == Stance.Asserts).Select(place => place.Place.Document)];

    /// <summary>The readings that assert the claim.</summary>
    public IReadOnlySet<int> Asserting => asserting;

    /// <summary>The roots of one reading; at least one for each that asserts the claim.</summary>
    public List<OriginRoot> Of(int reading)
    {
        List<OriginRoot> roots = [];
        DraftPlace[] places = [.. draft.Places.Where(place => place.Place.Document == reading && place.Stance == Stance.Asserts)];
        foreach (DraftPlace place in places)
        {
            if (place.Voice is not null && Spoken(reading, place) is { } root) roots.Add(root);
        }
        // The lead that the outlet says itself rests on the source that follows.
        if (roots.Count == 0 && places.Length > 0) roots.Add(Own(reading, places[0]));
        return roots;
    }

    private OriginRoot? Spoken(int reading, DraftPlace place)
    {
        Voice voice = place.Voice!;
        string source = Clean(voice.Source ?? "");
        if (Copied(place) is { } copied) return copied;
        int last = voice.Chain.Length - 1;
        while (last >= 0 && !voice.Chain[last].IsOutlet) last--;
        if (last >= 0)
        {
            string outlet = voice.Chain[last].Name;
            int[] reports = [.. Enumerable.Range(0, story.Readings.Length).Where(other => other != reading && asserting.Contains(other) && story.Outlets[other]?.IsMeantBy(outlet) == true && story.IsBefore(reading, other) != true)];
            if (reports.Length > 0) return OriginRoot.Depends(place, reports, $"it reports what {outlet} reported");
            string bare = new OutletName(outlet).Bare.ToUpperInvariant();
            ChainLink first = voice.Chain[0];
            bool shown = !first.IsOutlet && first.Name.Length > 0;
            return new("outlet " + bare, shown ? $"{first.Name}, by {outlet}" : outlet, shown, shown && !IsName(first.Name), shown, shown
                ? $"{outlet}, which is not in the pile, had it from {first.Name}" : $"{outlet} is not in the pile, and whom it had it from is not shown", [])
            { Place = place, IsPlural = IsPlural(first.Name) };
        }
        if (Inherited(reading, voice) is { } statement) return OriginRoot.Depends(place, [statement], $"{source} is quoted from a statement in the pile") with { };
        string printer = story.Readings[reading].Document.Outlet ?? story.Readings[reading].Document.Id;
        if (voice.Name is { } name && !IsGeneric(name) && !SourceNames.IsPlural(name) && !IsExhibit(name))
        {
            bool body = voice.Type != EntityType.Person && !Looks(name);
            string why = (voice.Contact & Contact.Own) != 0 ? $"{name} spoke to {printer}" : (voice.Contact & Contact.Public) != 0 ? $"{name} said so in public" : $"{name} is named as the one who says so";
            return new("name " + SourceNames.KeyOf(name), name, true, false, true, why, []) { Place = place };
        }
        if (IsExhibit(source)) return new("exhibit " + reading.ToString(CultureInfo.InvariantCulture), $"{source}, seen by {printer}", true, false, false, $"{printer} saw {source}", []) { Place = place };
        if (source.Length == 0) return null;
        bool own = (voice.Contact & (Contact.Own | Contact.Unnamed)) != 0 || source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("one ", StringComparison.OrdinalIgnoreCase);
        return new((own ? "unnamed " + reading.ToString(CultureInfo.InvariantCulture) : "nominal " + SourceNames.HeadOf(source)), $"{source}, by {printer}", true, true, true,
            own ? $"{source} spoke to {printer} without a name" : $"{source} is not named", [])
        { Place = place, IsPlural = IsPlural(source) };
    }

    private OriginRoot Own(int reading, DraftPlace place)
    {
        if (Copied(place) is { } copied) return copied;
        Document document = story.Readings[reading].Document;
        string printer = document.Outlet ?? document.Id;
        if (story.IsStatement[reading]) return new("name " + SourceNames.KeyOf(printer), printer, true, false, false, $"{printer} says so itself, in public", []) { Place = place };
        // A report that lives on one other alone has its flat sentences from there too; with two behind it nobody can tell.
        int[] earlier = [.. derivations[reading].Where(step => step.Step.Flaw == DerivationFlaw.None).Select(step => step.From)];
        if (earlier.Length == 1 && asserting.Contains(earlier[0])) return OriginRoot.Depends(place, [earlier[0]], "the report rests on an earlier one that says so");
        if (OwnSight.Find(document.Text, place.Proposition.Span, document.Outlet) is { } sight)
            return new("exhibit " + reading.ToString(CultureInfo.InvariantCulture), $"what {printer} saw", true, false, false, $"{printer} shows that it saw it itself: “{sight.Of(document.Text)}”", []) { Place = place };
        int[] sameOutlet = [.. Enumerable.Range(0, story.Readings.Length).Where(other => other != reading && asserting.Contains(other) && story.SameOutlet(other, reading) && story.IsBefore(other, reading) == true)];
        if (sameOutlet.Length > 0) return OriginRoot.Depends(place, [sameOutlet[^1]], "the same outlet reported it before");
        return new("flat " + reading.ToString(CultureInfo.InvariantCulture), $"{printer} itself", false, false, false, "no source is shown", []) { Place = place };
    }

    /// <summary>Whether the words stand in a report that this one copies.</summary>
    private OriginRoot? Copied(DraftPlace place)
    {
        int reading = place.Place.Document;
        foreach ((int from, Derivation step) in derivations[reading])
        {
            if (step.Type is not (DerivationType.Copied or DerivationType.Translated) || step.Flaw != DerivationFlaw.None || !asserting.Contains(from)) continue;
            return OriginRoot.Depends(place, [from], step.Type == DerivationType.Copied ? "the words are copied" : "the words are translated");
        }
        return null;
    }

    /// <summary>The statement in the pile that the speaker's words are quoted from; null where there is none.</summary>
    private int? Inherited(int reading, Voice voice)
    {
        foreach ((int from, Derivation step) in derivations[reading])
        {
            if (step.Type != DerivationType.Quoted || !story.IsStatement[from] || !asserting.Contains(from)) continue;
            if ((voice.Contact & Contact.Own) != 0) continue;
            OutletName body = story.Outlets[from]!;
            if (voice.Source is { } described && body.Words.Any(word => word.Equals(SourceNames.HeadOf(described), StringComparison.OrdinalIgnoreCase))) return from;
            if ((voice.Source is { } source && body.IsMeantBy(source)) || (voice.Name is { } name && (body.IsMeantBy(name) || story.Readings[from].Document.Text.Contains(name, StringComparison.Ordinal)))) return from;
        }
        return null;
    }

    private static bool IsName(string source) => source.Length > 0 && source.Split(' ').Count(word => word.Length > 1 && char.IsUpper(word[0])) >= 2;

    private static bool Looks(string name) => name.Split(' ').Length is 2 or 3;

    private static bool IsGeneric(string name) => !name.Any(char.IsUpper);

    private static bool IsExhibit(string source)
    {
        foreach (Range range in source.AsSpan().Split(' '))
        {
            if (ClaimWords.Exhibit.Has(source.AsSpan()[range].TrimEnd('s'))) return true;
        }
        return false;
    }

    private static bool IsPlural(string source) => SourceNames.IsPlural(source);

    private static string Clean(string source) => source.ReplaceLineEndings(" ").Trim(' ', ',', '.', '"', '“', '”');
}
