using System.Globalization;
using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Decides for each asserting place of a claim where it comes from.</summary>
internal sealed class OriginRoots
{
    /// <summary>So many reports of an outlet are named as those that a relay of it rests on.</summary>
    private const int MaxReports = 64;

    /// <summary>What stands behind a source is its name only where it is shorter, in characters.</summary>
    private const int MaxApposed = 58;

    private static readonly WordSet Pointers = new("that this it they those these which who to there what");

    private static readonly WordSet FirstPerson = new("i you me us we");

    private static readonly string[] Leads = ["and ", "but ", "not ", "or "], Tails = [" who", " that", " which", " whom"];

    private readonly StoryTrace story;
    private readonly ILookup<int, (int From, Derivation Step)> derivations;
    private readonly ILookup<int, DraftPlace> assertions;
    private readonly CopiedPlaces copies;
    private readonly ReportSteps steps;

    /// <summary>Makes the roots of a claim.</summary>
    /// <param name="story">The story.</param>
    /// <param name="derivations">Its steps, by the later report; from -1 where the outlet has no report in the pile.</param>
    /// <param name="draft">The claim.</param>
    public OriginRoots(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft)
    {
        this.story = story;
        this.derivations = derivations;
        assertions = draft.Places.Where(place => place.Stance == Stance.Asserts).ToLookup(place => place.Place.Document);
        copies = new(story, derivations, draft);
        steps = new(derivations, copies);
    }

    /// <summary>The readings that assert the claim.</summary>
    public IReadOnlySet<int> Asserting => copies.Asserting;

    /// <summary>The roots of one reading; at least one for each that asserts the claim.</summary>
    public List<OriginRoot> Of(int reading)
    {
        List<OriginRoot> roots = [];
        DraftPlace[] places = [.. assertions[reading]];
        if (places.Length > 0 && copies.OriginalOf(reading, places[0]) is { } original) return [OriginRoot.Depends(places[0], [original], "it has its words from another report")];
        foreach (DraftPlace place in places)
        {
            if (place.Voice is not null)
            {
                // “In a video seen by MPA the driver asks for shoes”: the outlet has it from the video.
                if (place.Voice is { Span: { } speaker, Chain.Length: <= 1 } && SightIn(reading, place) is { } seen && seen.End <= speaker.Start) roots.Add(Saw(reading, place, seen));
                else if (Spoken(reading, place, place.Voice) is { } root) roots.Add(root);
            }
            // “Pictures reviewed by Norpress show it”: what the outlet saw stands beside whom it quotes.
            else if (SightIn(reading, place) is { } sight) roots.Add(Saw(reading, place, sight));
        }
        // The lead that the outlet says itself rests on the source that follows.
        if (roots.Count == 0 && places.Length > 0) roots.Add(Own(reading, places[0]));
        return roots;
    }

    /// <summary>The words of a place by which the outlet shows that it saw it itself; null where there are none, or where the words are another report's.</summary>
    private TextSpan? SightIn(int reading, DraftPlace place) => story.IsStatement[reading] || copies.Of(place) is not null ? null : OwnSight.Find(story.Readings[reading].Document.Text, place.Proposition.Span, story.Named(reading), steps.Relays(reading), reach: 0);

    private OriginRoot? Spoken(int reading, DraftPlace place, Voice voice)
    {
        string source = Clean(voice.Source ?? "");
        // “I” of a column is its author, who is no source of it; of a statement, the body.
        if (voice.Name is null && (Pointers.Has(source) || (FirstPerson.Has(source) && !story.IsStatement[reading]))) return null;
        // Who takes what another has found to be so has found nothing.
        if (AcceptedFindings.Is(place.Proposition.Span.In(place.Place.Reading.Document.Text), (voice.Contact & Contact.Concedes) != 0)) return null;
        if (copies.Of(place) is { } copied) return copied;
        string text = story.Readings[reading].Document.Text;
        if (HearsayVoice.OnlyKnew(text, voice)) return null;
        if (HearsayVoice.Heard(text, voice)) return new(RootKind.Plain, $"{source}, by {Printer(reading)}", false, $"{source}: what is heard, from nobody that is shown") { Place = place, Key = "plain " + Number(reading) };
        if (StatementVoice.IsBodys(story, reading, voice)) return Statement(reading, place);
        // “a list that the Dispatch has seen” is not the Dispatch.
        if (IsPrinter(reading, voice) && !SourceNames.IsExhibit(source)) return story.IsStatement[reading] ? Statement(reading, place) : Own(reading, place, speaksItself: true);
        int last = voice.Chain.Length - 1;
        // “(TP) - The Mercury reported”: the agency that prints it has it from the Mercury.
        while (last > 0 && story.Outlets[reading] is { } ownName && ownName.IsMeantBy(voice.Chain[last].Name)) last--;
        while (last >= 0 && (!voice.Chain[last].IsOutlet || SourceNames.IsExhibit(voice.Chain[last].Name)) && !IsInPile(reading, place, voice.Chain[last].Name)) last--;
        if (last >= 0) return Relayed(reading, place, voice.Chain[last].Name);
        if (Inherited(reading, voice) is { } statement) return OriginRoot.Depends(place, [statement], $"{source} is quoted from a statement in the pile");
        string printer = Printer(reading);
        if (SourceNames.IsExhibit(source) || (voice.Contact & Contact.Seen) != 0)
        {
            if (story.IsStatement[reading]) return Statement(reading, place);
            // A report that follows another one tells of the document that the other saw.
            if ((voice.Contact & Contact.Seen) == 0 && steps.Earlier(reading) is [var seenBy, ..] && OwnSight.Find(story.Readings[reading].Document.Text, place.Proposition.Span, story.Named(reading), steps.Relays(reading)) is null)
                return OriginRoot.Depends(place, [seenBy], $"{source} is what an earlier report tells of");
            return new(RootKind.Exhibit, source.Contains(" seen", StringComparison.Ordinal) ? source : $"{source}, seen by {printer}", true, $"{printer} saw {source}") { Place = place, Key = Seen(reading) };
        }
        if (SourceNames.IsPress(source)) return Reported(reading, place, source);
        (string Name, bool IsPerson)? speaker = story.Groups.Story.Sources.Of(voice) ?? Apposed(reading, voice) ?? (LoneName.Of(text, source) is { } lone ? (lone, story.Groups.Story.Sources.IsBody(lone) != true) : null);
        // “According to Bollard, a weekly for shipowners”
        if (speaker is not { IsPerson: true } && (StatementFinder.OutletIn(source) ?? (voice.Span is { } written ? StatementFinder.OutletIn($"{written.In(story.Readings[reading].Document.Text)}, {Behind(reading, written)}") : null)) is { } called) return Relayed(reading, place, called);
        if (speaker is { } who)
        {
            string why = (voice.Contact & Contact.Own) != 0 ? $"{who.Name} spoke to {printer}" : (voice.Contact & Contact.Public) != 0 ? $"{who.Name} said so in public" : $"the report names {who.Name} as its source";
            return new(RootKind.Named, who.Name, true, why) { Place = place, IsPerson = who.IsPerson && !IsBodyOfPile(who.Name), Key = "name " + who.Name.ToUpperInvariant() };
        }
        if (SourceNames.Rumours.Has(SourceNames.HeadOf(source)))
        {
            if (SourceNames.HeadOf(source) == "REPORTS") return Reported(reading, place, source);
            return new(RootKind.Plain, $"{source}, by {printer}", false, $"{source}: nobody is shown behind it") { Place = place, Key = "plain " + Number(reading) };
        }
        // “Auditors of the Common Fund said”: the fund.
        bool finder = SourceNames.Finders.Has(SourceNames.HeadOf(source));
        if (finder && SourceNames.BodyBehind(source) is { } body) return new(RootKind.Named, body, true, $"{source} speak for it") { Place = place, Key = "name " + body.ToUpperInvariant() };
        // “Court-appointed experts concluded” is a finding, and no crowd that might be somebody who is named.
        if (finder && FindingVoice.Is(story.Readings[reading], voice))
            return new(RootKind.Named, source, true, $"{source} found it so") { Place = place, Key = $"name {source.ToUpperInvariant()} {Number(reading)}" };
        if (source.Length == 0 || !source.Any(char.IsLetter) || source.EndsWith(" than", StringComparison.Ordinal)) return null;
        // “The airline conceded” speaks for the airline, wherever the report names it.
        if (source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && SourceNames.Firms.Has(SourceNames.HeadOf(source)))
            return new(RootKind.Named, source, true, $"{source} says so for itself") { Place = place, Key = "name " + SourceNames.HeadOf(source), Noun = SourceNames.HeadOf(source) };
        // “The report says”: what a body has made public is its word.
        if (SourceNames.Papers.Has(SourceNames.HeadOf(source)))
            return story.IsStatement[reading] ? Statement(reading, place) : new(RootKind.Paper, source, true, $"{source} is public") { Place = place, Key = $"paper {SourceNames.HeadOf(source)} {Number(reading)}", Noun = SourceNames.HeadOf(source) };
        bool told = (voice.Contact & (Contact.Own | Contact.Unnamed)) != 0, indefinite = SourceNames.IsIndefinite(source) || SourceNames.CountOf(source) is not null;
        string noun = SourceNames.CalledBy(source);
        // “An unnamed player was quoted as saying so”: whom the report that it lives on tells of.
        if (!told && indefinite && !SourceNames.IsAnybody(noun) && Array.FindIndex(steps.Earlier(reading), from => SpeaksOf(from, noun)) is >= 0 and int teller)
            return OriginRoot.Depends(place, [steps.Earlier(reading)[teller]], $"{source} is whom an earlier report tells of");
        bool own = told || indefinite || story.Introduced.Is(reading, source);
        return own
            ? new(RootKind.Unnamed, $"{source}, by {printer}", true, $"{source} spoke to {printer} without a name") { Place = place, Key = "unnamed " + Number(reading), IsPerson = true, IsUnnamed = true, CalledBy = noun, IsPlural = SourceNames.IsPlural(source) }
            : Described(place, source, $"{source}: no name is given");
    }

    /// <summary>Whether somebody speaks in a report who is called by a noun.</summary>
    private bool SpeaksOf(int reading, string noun) => Array.Exists(story.Readings[reading].Propositions, proposition => proposition.Voice?.Source is { } source && PersonText.HasWord(source, noun));

    /// <summary>“Media reports say”: those of the others, where others say it.</summary>
    private OriginRoot Reported(int reading, DraftPlace place, string source)
    {
        int[] others = [.. Asserting.Where(other => other != reading && story.IsBefore(reading, other) != true).Order().Take(1)];
        if (others.Length > 0) return OriginRoot.Depends(place, others, "it speaks of what the others report");
        return new(RootKind.Plain, $"{source}, by {Printer(reading)}", false, $"{source}: nobody is shown behind it") { Place = place, Key = "plain " + Number(reading) };
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

    private OriginRoot Relayed(int reading, DraftPlace place, string written)
    {
        string outlet = story.InFull(reading, written, place.Proposition.Span.Start);
        int[] reports = [.. story.ByOutlet.Meant(outlet).Where(other => other != reading && Asserting.Contains(other) && story.IsBefore(reading, other) != true).Take(MaxReports)];
        if (reports.Length > 0) return OriginRoot.Depends(place, reports, $"it reports what {outlet} reported");
        if (UnnamedOutlet.IsNoName(written) && steps.Earlier(reading) is { Length: > 0 } unnamed) return OriginRoot.Depends(place, unnamed, $"{written} is what an earlier report stands in");
        string? behind = place.Voice is { Chain: [{ IsOutlet: false, Name: { Length: > 0 } first }, _, ..] } ? first : Witness.In(place.Proposition.Span.In(story.Readings[reading].Document.Text));
        string where = story.ByOutlet.IsAnyMeant(outlet) ? "whose report in the pile is not found to say it" : "which is not in the pile";
        return new(RootKind.Outlet, behind is null ? outlet : $"{behind}, by {outlet}", behind is not null, behind is null
            ? $"it is said to come from {outlet}, {where}; whom that had it from is not shown" : $"{outlet}, {where}, had it from {behind}")
        { Place = place, Key = "outlet " + new OutletName(outlet).Bare.ToUpperInvariant(), IsPerson = behind is not null && !SourceNames.IsExhibit(behind), IsUnnamed = behind is not null && !IsName(behind) && !SourceNames.IsExhibit(behind), CalledBy = behind is null ? "" : SourceNames.CalledBy(behind), IsPlural = behind is not null && SourceNames.IsPlural(behind) };
    }

    /// <param name="reading">The report.</param>
    /// <param name="place">Its place.</param>
    /// <param name="speaksItself">Whether the outlet names itself as the source: what it “understands” is not what it took from others.</param>
    private OriginRoot Own(int reading, DraftPlace place, bool speaksItself = false)
    {
        if (copies.Of(place) is { } copied) return copied;
        Document document = story.Readings[reading].Document;
        string printer = Printer(reading);
        TextSpan span = place.Proposition.Span;
        if (story.IsStatement[reading]) return Statement(reading, place);
        if (SignedText.SignerOf(document) is { } signer) return new(RootKind.Named, signer, true, $"{signer} signs it") { Place = place, IsPerson = true, Key = "name " + signer.ToUpperInvariant() };
        // What the outlet says in the very sentence to have seen or learnt is its own, whatever else it took from others.
        speaksItself |= OwnSight.Knows(document.Text, span, story.Named(reading), steps.Relays(reading));
        if (OwnSight.Find(document.Text, span, story.Named(reading), steps.Relays(reading), reach: 0) is { } here) return Saw(reading, place, here);
        foreach ((_, Derivation step) in derivations[reading].Where(step => step.From < 0 && step.Step.FromOutlet is not null))
        {
            if (!speaksItself && step.Evidence.Any(evidence => evidence.Document == document.Id && evidence.Span.Overlaps(span))) return Relayed(reading, place, step.FromOutlet!);
        }
        // A report that lives on one other alone has its flat sentences from there too; with two behind it nobody can tell.
        int[] all = [.. steps.Of(reading)];
        if (!speaksItself && all.Length == 1 && Asserting.Contains(all[0])) return OriginRoot.Depends(place, [all[0]], "the report rests on an earlier one that says so");
        if (OwnSight.Find(document.Text, span, story.Named(reading), steps.Relays(reading)) is { } sight) return Saw(reading, place, sight);
        ReadOnlySpan<int> sameOutlet = story.EarlierOfOutlet(reading);
        for (int i = sameOutlet.Length - 1; i >= 0; i--)
        {
            if (Asserting.Contains(sameOutlet[i])) return OriginRoot.Depends(place, [sameOutlet[i]], "the same outlet reported it before");
        }
        if (DatedTwin(reading) is int twin) return OriginRoot.Depends(place, [twin], "the same outlet reported it in a report with a day");
        if (!speaksItself && RepeatedFigure.Find(story, reading, place) is int told) return OriginRoot.Depends(place, [told], "the same outlet gave the figure before");
        if (steps.Ring(reading) is { Length: > 1 } ring)
        {
            int[] outside = [.. ring.SelectMany(steps.Of).Where(from => Asserting.Contains(from)).Take(1)];
            if (outside.Length > 0) return OriginRoot.Depends(place, outside, "it and others lead back to each other, and one of them to an earlier report");
            if (!speaksItself && AuthorsWord.Is(story.Readings[reading], place.Place.Index, story.Groups.Story.AreNotices)) return Author(ring[0], place);
            return new(RootKind.Plain, $"{printer} itself", false, "no source is shown, and it and others lead back to each other") { Place = place, Key = "plain " + Number(ring[0]) };
        }
        if (!speaksItself && Witness.In(place.Proposition.Span.In(document.Text)) is { } witness) return Described(place, witness, $"it is told as what {witness} saw or heard");
        if (!speaksItself && FindingVoice.GoesOn(place) is { } speaker && Spoken(reading, place, speaker) is { } found) return found;
        if (!speaksItself && AuthorsWord.Is(story.Readings[reading], place.Place.Index, story.Groups.Story.AreNotices)) return Author(reading, place);
        return new(RootKind.Plain, $"{printer} itself", false, "no source is shown") { Place = place, Key = "plain " + Number(reading) };
    }

    /// <summary>For a report without a day, the first with one of the same outlet that asserts the claim; null where there is none.</summary>
    private int? DatedTwin(int reading)
    {
        if (story.Readings[reading].Document.Published is not null || story.Outlets[reading] is not { } outlet) return null;
        foreach (int other in story.ByOutlet.Of(outlet))
        {
            // Those without a day are the last.
            if (story.Readings[other].Document.Published is null) return null;
            if (Asserting.Contains(other)) return other;
        }
        return null;
    }

    /// <summary>The author of a text, or of the first of several that are one.</summary>
    private OriginRoot Author(int first, DraftPlace place) =>
        new(RootKind.Exhibit, $"the author of {Printer(first)}", true, "who wrote it tells in the first person what he knows himself") { Place = place, Key = Seen(first) };

    private OriginRoot Saw(int reading, DraftPlace place, TextSpan sight) =>
        new(RootKind.Exhibit, $"what {Printer(reading)} saw", true, $"{Printer(reading)} shows that it saw it itself: “{sight.Of(story.Readings[reading].Document.Text)}”") { Place = place, Key = Seen(reading) };

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
    private bool IsInPile(int reading, DraftPlace place, string name)
    {
        foreach (int other in story.Meant(reading, name, place.Proposition.Span.Start))
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

    /// <summary>“and a woman”, “a former legislator who”: without what belongs to the sentence.</summary>
    private static string Clean(string source)
    {
        string clean = source.ReplaceLineEndings(" ").Trim(' ', ',', '.', '"', '“', '”');
        foreach (string lead in Leads) if (clean.Length > lead.Length && clean.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) clean = clean[lead.Length..];
        foreach (string tail in Tails) if (clean.Length > tail.Length && clean.EndsWith(tail, StringComparison.Ordinal)) clean = clean[..^tail.Length];
        return clean.Trim(' ', ',');
    }
}
