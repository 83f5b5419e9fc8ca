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
        if (IsPrinter(reading, voice)) return story.IsStatement[reading] ? Statement(reading, place) : Own(reading, place, speaksItself: true);
        int last = voice.Chain.Length - 1;
        while (last >= 0 && !voice.Chain[last].IsOutlet && !IsInPile(reading, voice.Chain[last].Name)) last--;
        if (last >= 0) return Relayed(reading, place, voice.Chain[last].Name);
        if (Inherited(reading, voice) is { } statement) return OriginRoot.Depends(place, [statement], $"{source} is quoted from a statement in the pile");
        string printer = Printer(reading);
        if (IsExhibit(source))
            return story.IsStatement[reading] ? Statement(reading, place) : new(RootKind.Exhibit, $"{source}, seen by {printer}", true, $"{printer} saw {source}") { Place = place, Key = Seen(reading) };
        if (SourceIdentity.Of(voice) is { } who)
        {
            string why = (voice.Contact & Contact.Own) != 0 ? $"{who.Name} spoke to {printer}" : (voice.Contact & Contact.Public) != 0 ? $"{who.Name} said so in public" : $"{who.Name} is named as the one who says so";
            return new(RootKind.Named, who.Name, true, why) { Place = place, IsPerson = who.IsPerson, Key = "name " + who.Name.ToUpperInvariant() };
        }
        if (source.Length == 0) return null;
        bool own = (voice.Contact & (Contact.Own | Contact.Unnamed)) != 0 || source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("one ", StringComparison.OrdinalIgnoreCase);
        return own
            ? new(RootKind.Unnamed, $"{source}, by {printer}", true, $"{source} spoke to {printer} without a name") { Place = place, Key = "unnamed " + Number(reading), IsPerson = true, IsUnnamed = true, IsPlural = SourceNames.IsPlural(source) }
            : Described(place, source, $"{source} is not named");
    }

    private OriginRoot Relayed(int reading, DraftPlace place, string outlet)
    {
        int[] reports = [.. Enumerable.Range(0, story.Readings.Length).Where(other => other != reading && asserting.Contains(other) && story.Outlets[other]?.IsMeantBy(outlet) == true && story.IsBefore(reading, other) != true)];
        if (reports.Length > 0) return OriginRoot.Depends(place, reports, $"it reports what {outlet} reported");
        ChainLink first = place.Voice!.Chain[0];
        bool shown = !first.IsOutlet && first.Name.Length > 0 && place.Voice.Chain.Length > 1;
        return new(RootKind.Outlet, shown ? $"{first.Name}, by {outlet}" : outlet, shown, shown
            ? $"{outlet}, which is not in the pile, had it from {first.Name}" : $"{outlet} is not in the pile, and whom it had it from is not shown")
        { Place = place, Key = "outlet " + new OutletName(outlet).Bare.ToUpperInvariant(), IsPerson = shown, IsUnnamed = shown && !IsName(first.Name), IsPlural = SourceNames.IsPlural(first.Name) };
    }

    /// <param name="reading">The report.</param>
    /// <param name="place">Its place.</param>
    /// <param name="speaksItself">Whether the outlet names itself as the source: what it “understands” is not what it took from others.</param>
    private OriginRoot Own(int reading, DraftPlace place, bool speaksItself = false)
    {
        if (Copied(place) is { } copied) return copied;
        Document document = story.Readings[reading].Document;
        string printer = Printer(reading);
        if (story.IsStatement[reading]) return Statement(reading, place);
        // A report that lives on one other alone has its flat sentences from there too; with two behind it nobody can tell.
        int[] earlier = [.. derivations[reading].Where(step => step.Step.Flaw == DerivationFlaw.None && step.Step.Type != DerivationType.Quoted).Select(step => step.From)];
        if (!speaksItself && earlier.Length == 1 && asserting.Contains(earlier[0])) return OriginRoot.Depends(place, [earlier[0]], "the report rests on an earlier one that says so");
        if (OwnSight.Find(document.Text, place.Proposition.Span, document.Outlet) is { } sight)
            return new(RootKind.Exhibit, $"what {printer} saw", true, $"{printer} shows that it saw it itself: “{sight.Of(document.Text)}”") { Place = place, Key = Seen(reading) };
        int[] sameOutlet = [.. Enumerable.Range(0, story.Readings.Length).Where(other => other != reading && asserting.Contains(other) && story.SameOutlet(other, reading) && story.IsBefore(other, reading) == true)];
        if (sameOutlet.Length > 0) return OriginRoot.Depends(place, [sameOutlet[^1]], "the same outlet reported it before");
        if (!speaksItself && Witness.In(place.Proposition.Span.In(document.Text)) is { } witness) return Described(place, witness, $"it is told as what {witness} saw or heard");
        return new(RootKind.Plain, $"{printer} itself", false, "no source is shown") { Place = place, Key = "plain " + Number(reading) };
    }

    private OriginRoot Statement(int reading, DraftPlace place)
    {
        string body = Printer(reading);
        return new(RootKind.Named, body, true, $"{body} says so itself, in public") { Place = place, Key = "name " + body.ToUpperInvariant() };
    }

    private OriginRoot Described(DraftPlace place, string source, string why) =>
        new(RootKind.Described, $"{source}, by {Printer(place.Place.Document)}", true, why) { Place = place, Key = "described " + SourceNames.HeadOf(source), IsPerson = true, IsUnnamed = true, IsPlural = SourceNames.IsPlural(source) };

    private string Printer(int reading) => story.Readings[reading].Document.Outlet ?? story.Readings[reading].Document.Id;

    private bool IsPrinter(int reading, Voice voice) =>
        voice.Source is "we" or "We" || (story.Outlets[reading] is { } outlet && voice.Chain.Length <= 1 && (SourceIdentity.Of(voice)?.Name ?? voice.Source) is { Length: > 0 } name && outlet.IsMeantBy(name));

    /// <summary>Whether a name is that of an outlet that another report of the pile comes from.</summary>
    private bool IsInPile(int reading, string name)
    {
        for (int other = 0; other < story.Readings.Length; other++)
        {
            if (!story.IsStatement[other] && story.Outlets[other] is { } outlet && !story.SameOutlet(other, reading) && outlet.IsMeantBy(name)) return true;
        }
        return false;
    }

    private static string Seen(int reading) => "exhibit " + Number(reading);

    private static string Number(int reading) => reading.ToString(CultureInfo.InvariantCulture);

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

    private static bool IsExhibit(string source) => ClaimWords.Exhibit.Has(SourceNames.HeadOf(source).AsSpan().TrimEnd('S'));

    private static string Clean(string source) => source.ReplaceLineEndings(" ").Trim(' ', ',', '.', '"', '“', '”');
}
