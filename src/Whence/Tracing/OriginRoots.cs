using System.Globalization;
using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Decides for each asserting place of a claim where it comes from.</summary>
/// <param name="story">The story.</param>
/// <param name="derivations">Its steps, by the later report; from -1 where the outlet has no report in the pile.</param>
/// <param name="draft">The claim.</param>
internal sealed class OriginRoots(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft)
{
    private const int MaxCommon = 10;

    /// <summary>So many reports of an outlet are named as those that a relay of it rests on.</summary>
    private const int MaxReports = 64;

    /// <summary>What stands behind a source is its name only where it is shorter, in characters.</summary>
    private const int MaxApposed = 58;

    private static readonly WordSet Pointers = new("that this it they those these which who");

    private HashSet<int>? knownAsserting;

    private readonly ILookup<int, DraftPlace> assertions = draft.Places.Where(place => place.Stance == Stance.Asserts).ToLookup(place => place.Place.Document);

    private readonly Dictionary<int, int[]> rings = [];

    /// <summary>The readings that assert the claim.</summary>
    public IReadOnlySet<int> Asserting => knownAsserting ??= FindAsserting();

    /// <summary>The roots of one reading; at least one for each that asserts the claim.</summary>
    public List<OriginRoot> Of(int reading)
    {
        List<OriginRoot> roots = [];
        DraftPlace[] places = [.. assertions[reading]];
        if (places.Length > 0 && OriginalOf(reading, places[0]) is { } original) return [OriginRoot.Depends(places[0], [original], "it has its words from another report")];
        foreach (DraftPlace place in places)
        {
            if (place.Voice is not null)
            {
                if (Spoken(reading, place, place.Voice) is { } root) roots.Add(root);
            }
            // “Pictures reviewed by Norpress show it”: what the outlet saw stands beside whom it quotes.
            else if (!story.IsStatement[reading] && Copied(place) is null && OwnSight.Find(story.Readings[reading].Document.Text, place.Proposition.Span, story.Readings[reading].Document.Outlet, Relays(reading), reach: 0) is { } sight)
                roots.Add(Saw(reading, place, sight));
        }
        // The lead that the outlet says itself rests on the source that follows.
        if (roots.Count == 0 && places.Length > 0) roots.Add(Own(reading, places[0]));
        return roots;
    }

    /// <summary>A copy with changed words says what its original says: where that is in the claim and does not assert it, neither does the copy.</summary>
    private HashSet<int> FindAsserting()
    {
        HashSet<int> found = [.. draft.Places.Where(place => place.Stance == Stance.Asserts).Select(place => place.Place.Document)], all = [.. draft.Places.Select(place => place.Place.Document)];
        found.RemoveWhere(reading => CopiedFrom(reading) is var original and >= 0 && all.Contains(original) && !found.Contains(original));
        return found;
    }

    /// <summary>The report that a copy has its words from, where that asserts the claim; else the earliest other copy of it with the same words.</summary>
    private int? OriginalOf(int reading, DraftPlace place)
    {
        int original = story.Groups.Story.CopyOf[reading];
        if (original < 0) return null;
        if (Asserting.Contains(original)) return original;
        copies ??= draft.Places.Where(other => other.Stance == Stance.Asserts && story.Groups.Story.IsCopy(other.Place.Document))
            .GroupBy(other => (story.Groups.Story.CopyOf[other.Place.Document], other.Proposition.Fingerprint)).ToDictionary(group => group.Key, group => group.Min(other => other.Place.Document));
        return copies[(original, place.Proposition.Fingerprint)] is var first && first < reading ? first : null;
    }

    private Dictionary<(int Original, ulong Words), int>? copies;

    private OriginRoot? Spoken(int reading, DraftPlace place, Voice voice)
    {
        string source = Clean(voice.Source ?? "");
        if (voice.Name is null && Pointers.Has(source)) return null;
        // Who takes what another has found to be so has found nothing.
        if (AcceptedFindings.Is(place.Proposition.Span.In(place.Place.Reading.Document.Text), (voice.Contact & Contact.Concedes) != 0)) return null;
        if (Copied(place) is { } copied) return copied;
        // “a list that the Dispatch has seen” is not the Dispatch.
        if (IsPrinter(reading, voice) && !IsExhibit(source)) return story.IsStatement[reading] ? Statement(reading, place) : Own(reading, place, speaksItself: true);
        int last = voice.Chain.Length - 1;
        while (last >= 0 && (!voice.Chain[last].IsOutlet || IsExhibit(voice.Chain[last].Name)) && !IsInPile(reading, voice.Chain[last].Name)) last--;
        if (last >= 0) return Relayed(reading, place, voice.Chain[last].Name);
        if (Inherited(reading, voice) is { } statement) return OriginRoot.Depends(place, [statement], $"{source} is quoted from a statement in the pile");
        string printer = Printer(reading);
        if (IsExhibit(source) || (voice.Contact & Contact.Seen) != 0)
        {
            if (story.IsStatement[reading]) return Statement(reading, place);
            // A report that follows another one tells of the document that the other saw.
            if ((voice.Contact & Contact.Seen) == 0 && Earlier(reading) is [var seenBy, ..] && OwnSight.Find(story.Readings[reading].Document.Text, place.Proposition.Span, story.Readings[reading].Document.Outlet, Relays(reading)) is null)
                return OriginRoot.Depends(place, [seenBy], $"{source} is what an earlier report tells of");
            return new(RootKind.Exhibit, source.Contains(" seen", StringComparison.Ordinal) ? source : $"{source}, seen by {printer}", true, $"{printer} saw {source}") { Place = place, Key = Seen(reading) };
        }
        (string Name, bool IsPerson)? speaker = story.Groups.Story.Sources.Of(voice) ?? Apposed(reading, voice);
        // “According to Bollard, a weekly for shipowners”
        if (speaker is not { IsPerson: true } && (StatementFinder.OutletIn(source) ?? (voice.Span is { } written ? StatementFinder.OutletIn($"{written.In(story.Readings[reading].Document.Text)}, {Behind(reading, written)}") : null)) is { } called) return Relayed(reading, place, called);
        if (speaker is { } who)
        {
            string why = (voice.Contact & Contact.Own) != 0 ? $"{who.Name} spoke to {printer}" : (voice.Contact & Contact.Public) != 0 ? $"{who.Name} said so in public" : $"{who.Name} is named as the one who says so";
            return new(RootKind.Named, who.Name, true, why) { Place = place, IsPerson = who.IsPerson && !IsBodyOfPile(who.Name), Key = "name " + who.Name.ToUpperInvariant() };
        }
        if (SourceNames.Rumours.Has(SourceNames.HeadOf(source)))
        {
            // “Media reports say”: those of the others, where others say it.
            int[] others = SourceNames.HeadOf(source) == "REPORTS" ? [.. Asserting.Where(other => other != reading && story.IsBefore(reading, other) != true).Order().Take(1)] : [];
            if (others.Length > 0) return OriginRoot.Depends(place, others, "it speaks of what the others report");
            return new(RootKind.Plain, $"{source}, by {printer}", false, $"{source}: nobody is shown behind it") { Place = place, Key = "plain " + Number(reading) };
        }
        // “Court-appointed experts concluded” is a finding, and no crowd that might be somebody who is named.
        if (SourceNames.Finders.Has(SourceNames.HeadOf(source)) && IsFinding(story.Readings[reading], voice))
            return new(RootKind.Named, source, true, $"{source} found it so") { Place = place, Key = $"name {source.ToUpperInvariant()} {Number(reading)}" };
        if (source.Length == 0 || !source.Any(char.IsLetter) || source.EndsWith(" than", StringComparison.Ordinal)) return null;
        // “The airline conceded” speaks for the airline, wherever the report names it.
        if (source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && SourceNames.Firms.Has(SourceNames.HeadOf(source)))
            return new(RootKind.Named, source, true, $"{source} says so for itself") { Place = place, Key = "name " + SourceNames.HeadOf(source), Noun = SourceNames.HeadOf(source) };
        bool own = (voice.Contact & (Contact.Own | Contact.Unnamed)) != 0 || source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("one ", StringComparison.OrdinalIgnoreCase) || source.Equals("one", StringComparison.OrdinalIgnoreCase)
            || story.Introduced.Is(reading, source);
        return own
            ? new(RootKind.Unnamed, $"{source}, by {printer}", true, $"{source} spoke to {printer} without a name") { Place = place, Key = "unnamed " + Number(reading), IsPerson = true, IsUnnamed = true, CalledBy = SourceNames.CalledBy(source), IsPlural = SourceNames.IsPlural(source) }
            : Described(place, source, $"{source} is not named");
    }

    /// <summary>What stands behind a source and its comma to the next mark, as “a weekly for shipowners” in “Bollard, a weekly for shipowners, reported”; empty where nothing does.</summary>
    private string Behind(int reading, TextSpan source)
    {
        string text = story.Readings[reading].Document.Text;
        int start = source.End + 1;
        if (start >= text.Length || text[source.End] != ',') return "";
        int end = text.IndexOfAny([',', '.', ';', '\n'], start);
        return end < 0 ? "" : text[start..end].Trim();
    }

    /// <summary>“A resident of the quarter, plumber Jonas Fell, said”: the name that stands behind the source.</summary>
    private (string Name, bool IsPerson)? Apposed(int reading, Voice voice) =>
        voice.Span is { } span && Behind(reading, span) is { Length: > 0 and < MaxApposed } behind && SourceIdentity.PersonIn(behind) is { } name ? (name, true) : null;

    private OriginRoot Relayed(int reading, DraftPlace place, string outlet)
    {
        int[] reports = [.. story.ByOutlet.Meant(outlet).Where(other => other != reading && Asserting.Contains(other) && story.IsBefore(reading, other) != true).Take(MaxReports)];
        if (reports.Length > 0) return OriginRoot.Depends(place, reports, $"it reports what {outlet} reported");
        string? behind = place.Voice is { Chain: [{ IsOutlet: false, Name: { Length: > 0 } first }, _, ..] } ? first : Witness.In(place.Proposition.Span.In(story.Readings[reading].Document.Text));
        string where = story.ByOutlet.IsAnyMeant(outlet) ? "whose report in the pile is not found to say it" : "which is not in the pile";
        return new(RootKind.Outlet, behind is null ? outlet : $"{behind}, by {outlet}", behind is not null, behind is null
            ? $"it is said to come from {outlet}, {where}; whom that had it from is not shown" : $"{outlet}, {where}, had it from {behind}")
        { Place = place, Key = "outlet " + new OutletName(outlet).Bare.ToUpperInvariant(), IsPerson = behind is not null, IsUnnamed = behind is not null && !IsName(behind), CalledBy = behind is null ? "" : SourceNames.CalledBy(behind), IsPlural = behind is not null && SourceNames.IsPlural(behind) };
    }

    /// <param name="reading">The report.</param>
    /// <param name="place">Its place.</param>
    /// <param name="speaksItself">Whether the outlet names itself as the source: what it “understands” is not what it took from others.</param>
    private OriginRoot Own(int reading, DraftPlace place, bool speaksItself = false)
    {
        if (Copied(place) is { } copied) return copied;
        Document document = story.Readings[reading].Document;
        string printer = Printer(reading);
        TextSpan span = place.Proposition.Span;
        if (story.IsStatement[reading]) return Statement(reading, place);
        if (SignedText.SignerOf(document) is { } signer) return new(RootKind.Named, signer, true, $"{signer} signs it") { Place = place, IsPerson = true, Key = "name " + signer.ToUpperInvariant() };
        // What the outlet says in the very sentence to have seen or learnt is its own, whatever else it took from others.
        speaksItself |= OwnSight.Knows(document.Text, span, document.Outlet, Relays(reading));
        if (OwnSight.Find(document.Text, span, document.Outlet, Relays(reading), reach: 0) is { } here) return Saw(reading, place, here);
        foreach ((_, Derivation step) in derivations[reading].Where(step => step.From < 0 && step.Step.FromOutlet is not null))
        {
            if (!speaksItself && step.Evidence.Any(evidence => evidence.Document == document.Id && evidence.Span.Overlaps(span))) return Relayed(reading, place, step.FromOutlet!);
        }
        // A report that lives on one other alone has its flat sentences from there too; with two behind it nobody can tell.
        int[] all = [.. Steps(reading)];
        if (!speaksItself && all.Length == 1 && Asserting.Contains(all[0])) return OriginRoot.Depends(place, [all[0]], "the report rests on an earlier one that says so");
        if (OwnSight.Find(document.Text, span, document.Outlet, Relays(reading)) is { } sight) return Saw(reading, place, sight);
        ReadOnlySpan<int> sameOutlet = story.EarlierOfOutlet(reading);
        for (int i = sameOutlet.Length - 1; i >= 0; i--)
        {
            if (Asserting.Contains(sameOutlet[i])) return OriginRoot.Depends(place, [sameOutlet[i]], "the same outlet reported it before");
        }
        if (!speaksItself && Repeated(reading, place) is int told) return OriginRoot.Depends(place, [told], "the same outlet gave the figure before");
        if (Ring(reading) is { Length: > 1 } ring)
        {
            int[] outside = [.. ring.SelectMany(Steps).Where(from => Asserting.Contains(from)).Take(1)];
            if (outside.Length > 0) return OriginRoot.Depends(place, outside, "it and others lead back to each other, and one of them to an earlier report");
            return new(RootKind.Plain, $"{printer} itself", false, "no source is shown, and it and others lead back to each other") { Place = place, Key = "plain " + Number(ring[0]) };
        }
        if (!speaksItself && Witness.In(place.Proposition.Span.In(document.Text)) is { } witness) return Described(place, witness, $"it is told as what {witness} saw or heard");
        if (!speaksItself && GoesOn(place) is { } speaker && Spoken(reading, place, speaker) is { } found) return found;
        if (!speaksItself && IsToldByItsAuthor(reading)) return new(RootKind.Exhibit, $"the author of {printer}", true, "who wrote it tells in the first person what he knows himself, and no outlet stands between") { Place = place, Key = Seen(reading) };
        return new(RootKind.Plain, $"{printer} itself", false, "no source is shown") { Place = place, Key = "plain " + Number(reading) };
    }

    /// <summary>“Two bullets entered from the rear, the Office found. The camera was in sleep mode.”: who speaks right before in the same paragraph, where that says what is so and a flat sentence goes on from it; null elsewhere.</summary>
    private static Voice? GoesOn(DraftPlace place)
    {
        Proposition own = place.Proposition;
        if (place.Voice is not null || place.Place.Index == 0 || SideFeatures.IsContrasted(place.Place.Reading.Document.Text, own.Span) || own.Is(PropositionTraits.FirstPerson | PropositionTraits.Question | PropositionTraits.Lead)) return null;
        Proposition before = place.Place.Reading.Propositions[place.Place.Index - 1];
        return before.Paragraph == own.Paragraph && before.Sentence == own.Sentence - 1 && before.Voice is { Responds: false, IsOutlet: false, Kind: AttributionKind.Indirect, Chain.Length: 1, Name: not null } voice && IsFinding(place.Place.Reading, voice) ? voice : null;
    }

    private static readonly WordSet Found = new("found finds concluded concludes established establishes determined determines discovered discovers showed shows");

    /// <summary>Whether somebody has found out what he is said to say.</summary>
    private static bool IsFinding(Reading reading, Voice voice) => voice.Cue is { } cue && StanceWords.In(cue.In(reading.Document.Text), Found);

    /// <summary>“I broke one open. It was my own voice”: a text of nobody's outlet that says so of its author twice.</summary>
    private bool IsToldByItsAuthor(int reading) =>
        story.Outlets[reading] is null && story.Readings[reading].Propositions.Count(static proposition => proposition.Voice is null && proposition.Is(PropositionTraits.FirstPerson)) >= 2;

    /// <summary>The report of a story in which the same outlet gave the figure of a place before; null where none did. Numbers up to ten are too common to know again.</summary>
    private int? Repeated(int reading, DraftPlace place)
    {
        foreach (Figure figure in story.Readings[reading].Figures)
        {
            if (figure.Proposition != place.Place.Index || figure.IsRelative || figure.Quantity.Low <= MaxCommon) continue;
            foreach (int other in story.EarlierOfOutlet(reading))
            {
                if (story.Readings[other].Figures.Any(earlier => IsSame(earlier, figure))) return other;
            }
        }
        return null;
    }

    private static bool IsSame(Figure first, Figure second) =>
        first.Quantity.Low == second.Quantity.Low && first.Quantity.High == second.Quantity.High && first.Fate == second.Fate && first.Quantity.IsMeasure == second.Quantity.IsMeasure
        && (!first.Quantity.IsMeasure || first.Quantity.Unit == second.Quantity.Unit);

    private OriginRoot Saw(int reading, DraftPlace place, TextSpan sight) =>
        new(RootKind.Exhibit, $"what {Printer(reading)} saw", true, $"{Printer(reading)} shows that it saw it itself: “{sight.Of(story.Readings[reading].Document.Text)}”") { Place = place, Key = Seen(reading) };

    /// <summary>The reports that a report lives on; statements that it quotes are not among them.</summary>
    private IEnumerable<int> Steps(int reading) =>
        derivations[reading].Where(step => step.From >= 0 && step.Step.Flaw == DerivationFlaw.None && step.Step.Type != DerivationType.Quoted).Select(step => step.From);

    /// <summary>The asserting reports that lead back to each other and to a report, that one included, ascending: nobody can tell which of them is the first.</summary>
    private int[] Ring(int reading)
    {
        if (rings.TryGetValue(reading, out int[]? known)) return known;
        SortedSet<int> ring = [reading];
        Stack<int> open = new([reading]);
        while (open.TryPop(out int at))
        {
            foreach ((int from, Derivation step) in derivations[at])
            {
                if (from >= 0 && step.Flaw == DerivationFlaw.Cycle && Asserting.Contains(from) && ring.Add(from)) open.Push(from);
            }
        }
        int[] found = [.. ring];
        foreach (int member in found) rings[member] = found;
        return found;
    }

    /// <summary>Those of them that assert the claim.</summary>
    private int[] Earlier(int reading) => [.. Steps(reading).Where(Asserting.Contains)];

    /// <summary>Whether a report takes something from another outlet.</summary>
    private bool Relays(int reading) => derivations[reading].Any(static step => step.Step.Type == DerivationType.Relayed);

    private OriginRoot Statement(int reading, DraftPlace place)
    {
        string body = Printer(reading);
        return new(RootKind.Named, body, true, $"{body} says so itself, in public") { Place = place, Key = "name " + body.ToUpperInvariant() };
    }

    private OriginRoot Described(DraftPlace place, string source, string why) =>
        new(RootKind.Described, $"{source}, by {Printer(place.Place.Document)}", true, why) { Place = place, Key = "described " + SourceNames.HeadOf(source), Noun = SourceNames.HeadOf(source), IsPerson = true, IsUnnamed = true, CalledBy = SourceNames.CalledBy(source), IsPlural = SourceNames.IsPlural(source) };

    private string Printer(int reading) => story.Readings[reading].Document.Outlet ?? story.Readings[reading].Document.Id;

    private bool IsPrinter(int reading, Voice voice) =>
        voice.Source is "we" or "We" || (story.Outlets[reading] is { } outlet && voice.Chain.Length <= 1 && (SourceIdentity.Of(voice)?.Name ?? voice.Source) is { Length: > 0 } name && outlet.IsMeantBy(name));

    /// <summary>Whether a name is that of an outlet that another report of the pile comes from.</summary>
    private bool IsInPile(int reading, string name)
    {
        foreach (int other in story.ByOutlet.Meant(name))
        {
            if (!story.IsStatement[other] && !story.SameOutlet(other, reading)) return true;
        }
        return false;
    }

    /// <summary>Whether a name is that of a body whose statement is in the pile, whatever it looks like.</summary>
    private bool IsBodyOfPile(string name)
    {
        foreach (int other in story.ByOutlet.Meant(name))
        {
            if (story.IsStatement[other]) return true;
        }
        return false;
    }

    private static string Seen(int reading) => "exhibit " + Number(reading);

    private static string Number(int reading) => reading.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the words stand in a report that this one copies, or that copies the same.</summary>
    private OriginRoot? Copied(DraftPlace place)
    {
        int reading = place.Place.Document;
        foreach ((int from, Derivation step) in derivations[reading])
        {
            if (from < 0 || step.Flaw != DerivationFlaw.None || !Asserting.Contains(from)) continue;
            // An update keeps sentences of the earlier version and adds some of its own.
            if (step is { Stated: false, Type: DerivationType.Revised } && story.Groups.Story.UnitOf[from].Contains(place.Unit)) return OriginRoot.Depends(place, [from], "the words stand in an earlier version");
            if (step.FoundBy == DerivationFinder.StatementCopied) return OriginRoot.Depends(place, [from], "the words are the statement's");
            if (step.Type is not (DerivationType.Copied or DerivationType.Translated)) continue;
            return OriginRoot.Depends(place, [from], step.Type == DerivationType.Copied ? "the words are copied" : "the words are translated");
        }
        if (place.Voice is { } voice && (voice.Contact & Contact.Own) != 0) return null;
        // What a copy has changed it shares with others that changed it: the first of them stands for all.
        firstCopies ??= Asserting.Order().GroupBy(CopiedFrom).Where(static family => family.Key >= 0).ToDictionary(static family => family.Key, static family => family.First());
        return CopiedFrom(reading) is var original and >= 0 && (Asserting.Contains(original) ? original : firstCopies[original]) is var first && first != reading ? OriginRoot.Depends(place, [first], "it copies the same report") : null;
    }

    private readonly Dictionary<int, int> copiedFrom = [];
    private Dictionary<int, int>? firstCopies;

    /// <summary>The report at the beginning of those that a report is copied from; -1 where it is no copy.</summary>
    private int CopiedFrom(int reading)
    {
        if (copiedFrom.TryGetValue(reading, out int original)) return original;
        original = -1;
        int at = reading;
        for (int steps = 0; steps < story.Readings.Length; steps++)
        {
            int from = derivations[at].Where(static step => step.From >= 0 && step.Step.Flaw == DerivationFlaw.None && (step.Step.Type == DerivationType.Copied || step.Step.FoundBy == DerivationFinder.StatementCopied)).Select(static step => step.From).DefaultIfEmpty(-1).Min();
            if (from < 0) break;
            original = at = from;
        }
        return copiedFrom[reading] = original;
    }

    /// <summary>The statement in the pile that the speaker's words are quoted from; null where there is none.</summary>
    private int? Inherited(int reading, Voice voice)
    {
        foreach ((int from, Derivation step) in derivations[reading])
        {
            if (from < 0 || step.Type != DerivationType.Quoted || !story.IsStatement[from] || !Asserting.Contains(from)) continue;
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
