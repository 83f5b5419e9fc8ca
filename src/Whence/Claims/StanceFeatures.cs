using Whence.Attributions;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>What tells how each place of a claim stands to it, as the numbers that <see cref="StanceJudge"/> weighs. What is asked of all other places is asked once for a unit, a name or a word.</summary>
internal sealed class StanceFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 111 + SideFeatures.Count + DebunkFeatures.Count;

    /// <summary>So far before and behind a place its paragraph is read for words that tell.</summary>
    private const int Before = 220, Behind = 120;

    private static readonly PropositionTraits[] Traits =
    [
        PropositionTraits.Negative, PropositionTraits.PointsBack, PropositionTraits.Quotation, PropositionTraits.FirstPerson, PropositionTraits.NoSubject, PropositionTraits.Lead, PropositionTraits.Hedged,
        PropositionTraits.Question, PropositionTraits.Finite, PropositionTraits.CallsFalse, PropositionTraits.CallsDoubtful, PropositionTraits.LeavesOpen, PropositionTraits.Unconfirmed, PropositionTraits.Values,
        PropositionTraits.SpeaksOf,
    ];

    private readonly Groups groups;
    private readonly int group;
    private readonly DraftPlace[] places;
    private readonly bool[] isStatement;
    private readonly bool negativeClaim, isDenied;
    private readonly SideFeatures sides;
    private readonly DebunkFeatures debunked;
    private readonly Dictionary<string, (int All, int Asserts, int Denies, int Cued)> sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int>[] unitsByStance;
    private readonly Dictionary<(int Unit, int Kind), float> nearest = [];
    private readonly Dictionary<string, (HashSet<int> Others, HashSet<int> Naming)> named = new(StringComparer.Ordinal);
    private readonly Dictionary<int, float> flatly = [];

    /// <summary>Prepares a claim.</summary>
    /// <param name="groups">The grouping.</param>
    /// <param name="group">The claim's group.</param>
    /// <param name="places">The places of the claim with the stances that the rules give, in the order of the texts.</param>
    /// <param name="isStatement">Which documents are statements.</param>
    public StanceFeatures(Groups groups, int group, IEnumerable<DraftPlace> places, bool[] isStatement)
    {
        this.groups = groups;
        this.group = group;
        this.places = [.. places];
        this.isStatement = isStatement;
        sides = new(this.places, isStatement);
        debunked = new(groups, this.places);
        negativeClaim = StanceFinder.IsNegative(groups, group);
        isDenied = Array.Exists(this.places, static other => other is { Stance: Stance.Denies, Voice: not null });
        unitsByStance = [.. Enum.GetValues<Stance>().Select(stance => this.places.Where(place => place.Stance == stance).Select(place => place.Unit).ToHashSet())];
        foreach (DraftPlace place in this.places)
        {
            if (NameOf(place) is not { } name) continue;
            (int all, int asserts, int denies, int cued) = sources.GetValueOrDefault(name);
            sources[name] = (all + 1, asserts + (place.Stance == Stance.Asserts ? 1 : 0), denies + (place.Stance == Stance.Denies ? 1 : 0), cued + (IsCued(place) ? 1 : 0));
        }
    }

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>, for a place.</summary>
    public void Fill(int at, Span<float> features)
    {
        features.Clear();
        DraftPlace place = places[at];
        Proposition proposition = place.Proposition;
        bool statement = isStatement[place.Place.Document], negative = proposition.Is(PropositionTraits.Negative);
        FeatureWriter to = new(features);
        to.Add(1);
        to.OneOf(StanceReasons.IndexOf(place.Why), StanceReasons.Count);
        to.OneOf((int)place.Stance, 4);
        to.OneOf(place.Voice is { } voice ? (int)voice.Standing : -1, 8);
        foreach (PropositionTraits trait in Traits) to.Add(proposition.Is(trait));
        to.Add(place.Voice is null && !statement && !proposition.Is(PropositionTraits.FirstPerson));
        to.Add(statement);
        to.Add(statement && place.Voice is null);
        to.Add(negativeClaim);
        to.Add(negativeClaim && negative);
        float asserted = Nearest(place.Unit, Stance.Asserts) / 4, denied = Nearest(place.Unit, Stance.Denies) / 4;
        to.Add(Nearest(place.Unit, null) / 4);
        to.Add(asserted);
        to.Add(denied);
        to.Add(asserted - denied);
        to.Add(negative ? asserted : 0);
        to.Add(negative ? denied : 0);
        bool denier = groups.Story.SaidByDenier(place.Place);
        to.Add(denier);
        to.Add(denier && negative);
        to.Add(denier && !negative);
        AddSameSource(place, ref to);
        AddBefore(at, ref to);
        Around(place, out ReadOnlySpan<char> lead, out ReadOnlySpan<char> tail);
        AddWords(place, lead, tail, ref to);
        to.Add(Math.Min(1, proposition.Terms.Length / 10f));
        to.Add(proposition.Terms.Length <= 3);
        to.Add(place.Voice is { IsOutlet: true });
        to.Add(place.Voice is { Chain.Length: > 1 });
        to.Add(isDenied);
        float reached = negative ? Reached(place.Unit) : 0;
        to.Add(reached);
        to.Add(negative ? 1 - reached : 0);
        to.Add(negative && !negativeClaim ? reached : 0);
        to.Add(negative && !negativeClaim && !denier ? reached : 0);
        to.Add(negative && proposition.Negated.Length == 0);
        AddParty(at, negative, ref to);
        sides.Fill(at, ref to);
        debunked.Fill(at, negativeClaim, asserted, lead, tail, ref to);
    }

    /// <summary>Whether who speaks is a party: a body that the claim is about, or who holds an office.</summary>
    private void AddParty(int at, bool negative, ref FeatureWriter to)
    {
        DraftPlace place = places[at];
        bool statement = isStatement[place.Place.Document] && place.Voice is null;
        float accused = Accused(place);
        bool officer = place.Voice?.Name is { } name && groups.Story.Offices.Is(place.Place.Document, name);
        bool body = statement || (place.Voice is { } voice && groups.Story.Sources.Of(voice) is { IsPerson: false });
        bool first = place.Place.Document == places[0].Place.Document, last = place.Place.Document == places[^1].Place.Document && !first;
        bool granted = groups.Story.Concessions.IsGranted(place.Place);
        to.Add(accused);
        to.Add(accused > 0);
        to.Add(accused > 0 && negative);
        to.Add(accused > 0 && !first && !last);
        to.Add(accused > 0 && last);
        to.Add(officer);
        to.Add(officer && negative);
        to.Add(body);
        to.Add(body && !first && !last);
        to.Add(body && last);
        to.Add(first);
        to.Add(last);
        to.Add(first && negative);
        to.Add(granted);
    }

    /// <summary>In which share of the other units of the claim the name of who speaks stands.</summary>
    private float Accused(DraftPlace place)
    {
        string? name = place.Voice is { } voice ? voice.Name : isStatement[place.Place.Document] ? place.Place.Reading.Document.Outlet : null;
        if (name is null) return 0;
        if (!named.TryGetValue(name, out (HashSet<int> Others, HashSet<int> Naming) known)) named[name] = known = UnitsBeside(name);
        int all = known.Others.Count - (known.Others.Contains(place.Unit) ? 1 : 0), naming = known.Naming.Count - (known.Naming.Contains(place.Unit) ? 1 : 0);
        return all == 0 ? 0 : naming / (float)all;
    }

    /// <summary>The units of the claim that somebody does not say himself, and those of them that name him.</summary>
    private (HashSet<int> Others, HashSet<int> Naming) UnitsBeside(string name)
    {
        HashSet<uint> keys = [.. name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 3 && char.IsUpper(word[0])).Select(static word => Term.KeyOf(word))];
        HashSet<int> others = [.. groups.Members[group].Where(unit => groups.Story.Units[unit].Speaker is not { } speaker || !name.EndsWith(speaker, StringComparison.OrdinalIgnoreCase))];
        return (others, [.. others.Where(unit => Array.Exists(groups.Story.Units[unit].Proposition.Terms, term => keys.Contains(term.Key)))]);
    }

    /// <summary>How nearly a negation of a unit that is said with one reaches a word that others of the claim say without, 0 to 1.</summary>
    private float Reached(int unit)
    {
        float most = 0;
        foreach (int term in groups.Story.Units[unit].NegatedTerms)
        {
            if (!flatly.TryGetValue(term, out float said)) flatly[term] = said = SaidFlatly(term);
            most = Math.Max(most, said);
        }
        return most;
    }

    private float SaidFlatly(int term)
    {
        float most = 0;
        foreach (int other in groups.Members[group])
        {
            Unit said = groups.Story.Units[other];
            if (!said.Proposition.Is(PropositionTraits.Negative)) most = Math.Max(most, Array.BinarySearch(said.Terms, term) >= 0 ? 1 : groups.Terms.Nearest(term, said));
        }
        return most;
    }

    private static bool IsCued(DraftPlace place) => place.Voice is { Standing: Standing.Denied };

    /// <summary>What the same source says elsewhere in the claim.</summary>
    private void AddSameSource(DraftPlace place, ref FeatureWriter to)
    {
        (int same, int asserts, int denies, int cued) = NameOf(place) is { } name ? sources[name] : (1, 0, 0, 0);
        same--;
        if (NameOf(place) is not null)
        {
            if (place.Stance == Stance.Asserts) asserts--;
            if (place.Stance == Stance.Denies) denies--;
            if (IsCued(place)) cued--;
        }
        float all = Math.Max(1, same);
        to.Add(same > 0);
        to.Add(asserts / all);
        to.Add(denies / all);
        to.Add((same - asserts - denies) / all);
        to.Add(cued > 0);
    }

    /// <summary>How the place before it in the same report stands, if it is near.</summary>
    private void AddBefore(int at, ref FeatureWriter to)
    {
        Place own = places[at].Place;
        DraftPlace? before = at > 0 && places[at - 1].Place.Document == own.Document && own.Index - places[at - 1].Place.Index <= 2 ? places[at - 1] : null;
        bool same = before?.Voice?.IsSameAs(places[at].Voice) == true;
        to.Add(before is not null);
        to.Add(same);
        to.Add(before is { Stance: Stance.Denies });
        to.Add(same && before is { Stance: Stance.Denies });
        to.Add(same && before is { Stance: Stance.Asserts });
        to.Add(same && before is { Stance: Stance.Doubts or Stance.Discusses });
    }

    /// <summary>What stands before a place and behind it in its paragraph.</summary>
    private static void Around(DraftPlace place, out ReadOnlySpan<char> lead, out ReadOnlySpan<char> tail)
    {
        string text = place.Place.Reading.Document.Text;
        TextSpan span = place.Proposition.Span;
        lead = text.AsSpan(Math.Max(0, span.Start - Before), Math.Min(Before, span.Start));
        lead = lead[(lead.LastIndexOf('\n') + 1)..];
        tail = text.AsSpan(span.End, Math.Min(Behind, text.Length - span.End));
        int line = tail.IndexOf('\n');
        if (line >= 0) tail = tail[..line];
    }

    /// <summary>Words of the place and about it.</summary>
    private static void AddWords(DraftPlace place, ReadOnlySpan<char> lead, ReadOnlySpan<char> tail, ref FeatureWriter to)
    {
        ReadOnlySpan<char> own = place.Proposition.Span.In(place.Place.Reading.Document.Text);
        bool careful = StanceWords.In(own, StanceWords.Careful), expert = StanceWords.In(lead, StanceWords.Expert) || StanceWords.In(tail, StanceWords.Expert) || StanceWords.In(place.Voice?.Source, StanceWords.Expert);
        to.Add(careful);
        to.Add(StanceWords.In(lead, StanceWords.Careful));
        to.Add(StanceWords.In(own, StanceWords.Refuse));
        to.Add(StanceWords.In(lead, StanceWords.Refuse) || StanceWords.In(tail, StanceWords.Refuse));
        to.Add(StanceWords.In(own, StanceWords.Rebut));
        to.Add(StanceWords.In(lead, StanceWords.Rebut));
        to.Add(expert);
        to.Add(expert && careful);
    }

    /// <summary>The last word of the name of who speaks; that of the body where its statement speaks.</summary>
    private string? NameOf(DraftPlace place)
    {
        if (place.Voice is not null) return Groups.NameOf(place.Voice);
        return isStatement[place.Place.Document] && place.Place.Reading.Document.Outlet is { } outlet ? outlet[(outlet.LastIndexOf(' ') + 1)..] : null;
    }

    /// <summary>The log-odds of a unit to the nearest other one that stands in a place of a stance, or in any.</summary>
    private float Nearest(int unit, Stance? stance)
    {
        (int, int) key = (unit, stance is { } one ? (int)one : -1);
        if (nearest.TryGetValue(key, out float best)) return best;
        best = PairTable.Unrelated;
        foreach (HashSet<int> units in stance is { } own ? unitsByStance.AsSpan((int)own, 1) : unitsByStance)
        {
            foreach (int other in units)
            {
                if (other != unit) best = Math.Max(best, groups.Pairs[other, unit]);
            }
        }
        return nearest[key] = best;
    }
}
