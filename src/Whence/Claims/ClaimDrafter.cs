using Whence.Attributions;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Makes claims out of groups: which groups are worth showing, how each place stands, which wording is clearest.</summary>
internal static class ClaimDrafter
{
    /// <summary>So many claims of one story at most that stand in one place only; the most telling ones.</summary>
    private const int MaxSingles = 24;

    /// <summary>With fewer words of content what stands in one place is no claim.</summary>
    private const int MinTerms = 3;

    /// <summary>More than a proposition has words of content.</summary>
    private const float DeniedFirst = 1000;

    /// <summary>Above these log-odds to another place of the claim a source says what that says, whatever it denied elsewhere.</summary>
    internal const float SaysTheSame = 1.5f;

    /// <summary>Above these log-odds to the wording that is shown, with a negation or without one as that, a place says the very claim. Lower ones turn denials of invented piles round.</summary>
    private const float SaysTheVery = 3;

    /// <summary>Of more deniers than these somebody stays who has granted nothing.</summary>
    private const int MaxDeniers = 128;

    /// <summary>The claims of a grouped story, those in the most documents first. Which there are and how their places stand is read off the reports that are no copies; what stands in copies alone gives claims besides.</summary>
    /// <param name="groups">The grouping.</param>
    /// <param name="isStatement">Which documents are statements.</param>
    /// <param name="judge">Whether the stance model has the last word; false leaves what the rules give.</param>
    public static ClaimDraft[] Draft(Groups groups, bool[] isStatement, bool judge = true)
    {
        List<ClaimDraft> drafts = [];
        List<(int Group, float Worth)> singles = [];
        Groups own = groups.Own;
        bool[] ownStatements = own == groups ? isStatement : [.. isStatement.Where((_, reading) => !groups.Story.IsCopy(reading))];
        foreach ((int group, List<int> members) in groups.Members.OrderBy(pair => pair.Key))
        {
            // A sentence of the original in other words is no claim besides it.
            if (!IsOwn(group) && members.TrueForAll(unit => groups.Story.Units[unit].Places.TrueForAll(groups.Copies!.IsAltered))) continue;
            int places = members.Sum(unit => groups.Story.Units[unit].Places.Count);
            Unit first = groups.Story.Units[members[0]];
            // In copies alone it is no claim by their number: a line that fifty sites put under one report.
            if (places >= 2 && IsOwn(group)) drafts.Add(Read(group));
            else if (IsWorthAlone(first, groups.Story.AreArticles)) singles.Add((group, WorthAlone(first, groups.Story.AreArticles)));
        }
        // What stands in copies alone comes last.
        singles.Sort((x, y) => IsOwn(x.Group) != IsOwn(y.Group) ? (IsOwn(x.Group) ? -1 : 1) : x.Worth != y.Worth ? y.Worth.CompareTo(x.Worth) : x.Group.CompareTo(y.Group));
        foreach ((int group, _) in singles.Take(MaxSingles)) drafts.Add(Read(group));
        return [.. drafts.OrderByDescending(draft => draft.Places.Select(place => place.Place.Document).Distinct().Count()).ThenByDescending(draft => draft.Places.Length).ThenBy(draft => draft.Group)];

        bool IsOwn(int group) => group < own.Story.Units.Length;

        ClaimDraft Read(int group) => groups.Copies is not { } copies || !IsOwn(group) ? Make(groups, group, isStatement, judge) : CopiedDrafts.With(Make(own, group, ownStatements, judge), groups, copies, isStatement, () => Make(groups, group, isStatement, judge));
    }

    /// <summary>What somebody denies or doubts is worth showing though it says only “it” of what it answers to; “I” is the source. In articles what is denied needs no verb (“any connection with the gift”), and who tells of a denial tells nothing else (“nine of ten reject the idea, too”).</summary>
    private static bool IsWorthAlone(Unit unit, bool inArticle)
    {
        if (unit.Proposition is not { Voice: { } voice, Terms.Length: >= MinTerms } proposition) return false;
        if (inArticle && unit.Responds && HoldsCue(proposition)) return false;
        if (inArticle && voice.Standing == Standing.Denied) return true;
        return proposition.Is(PropositionTraits.Finite) && (!proposition.Is(PropositionTraits.NoSubject) || unit.Responds || proposition.Is(PropositionTraits.CallsDoubtful | PropositionTraits.FirstPerson));
    }

    /// <summary>In articles what is denied comes first, then what says most.</summary>
    private static float WorthAlone(Unit unit, bool inArticle) => unit.Proposition.Terms.Length + (inArticle && unit.IsDenied ? DeniedFirst : 0);

    /// <summary>Whether the word that denies stands in the proposition itself: it says that somebody denies something, and not what.</summary>
    private static bool TellsOfDenial(Proposition proposition) => proposition.Voice is { Standing: Standing.Denied } && HoldsCue(proposition);

    private static bool HoldsCue(Proposition proposition) => proposition.Voice?.Cue is { } cue && proposition.Span.Contains(cue);

    private static ClaimDraft Make(Groups groups, int group, bool[] isStatement, bool judge)
    {
        bool negative = StanceFinder.IsNegative(groups.Own.Members.ContainsKey(group) ? groups.Own : groups, group);
        List<DraftPlace> places = [];
        foreach (int unit in groups.Members[group])
        {
            foreach (Place place in groups.Story.Units[unit].Places)
            {
                (Stance stance, string? why) = StanceFinder.Of(groups, group, unit, place, negative, isStatement[place.Document]);
                places.Add(new(place, unit, stance, why));
            }
        }
        places.Sort(static (x, y) => x.Place.Document != y.Place.Document ? x.Place.Document.CompareTo(y.Place.Document) : x.Place.Index.CompareTo(y.Place.Index));
        DeniersDeny(groups, places, isStatement);
        if (judge) StanceJudge.Judge(groups, group, places, isStatement);
        // The model compares places; where there is one alone, the words that report it tell.
        if (groups.Story.AreArticles || (!groups.Story.AreNotices && places.Count < 2)) ArticleStances.LeaveOpen(places);
        Unit shown = Clearest(groups, group, places);
        SaysWhatIsShown(groups, places, shown);
        return new(group, [.. places], shown) { Disputed = IsDisputed(groups, places, isStatement) };
    }

    /// <summary>What follows from who denies for what else is said in the claim.</summary>
    private static void DeniersDeny(Groups groups, List<DraftPlace> places, bool[] isStatement)
    {
        // Who denies it once denies it in all that he says of it, but where he grants it in the same words; “he did not hear me” denies nothing for who says flatly that he called. So does who denies in the story what somebody denies here.
        HashSet<string> asserters = [.. places.Where(place => place.Stance == Stance.Asserts && place.Voice is not null).SelectMany(place => Words(place, isStatement))];
        HashSet<string> deniers = [.. places.Where(place => place.Stance == Stance.Denies).Where(place => place.Why != StanceReasons.Negated || !Words(place, isStatement).Any(asserters.Contains)).SelectMany(place => Words(place, isStatement))];
        if (deniers.Count > 0) deniers.UnionWith(groups.Story.Deniers);
        HashSet<int> others = [.. places.Where(place => place.Stance == Stance.Asserts && !IsDescribed(place) && !Words(place, isStatement).Any(deniers.Contains)).Select(place => place.Unit)];
        HashSet<int> turned = [];
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Stance != Stance.Asserts || places[i].Why == StanceReasons.Granted || !Words(places[i], isStatement).Any(deniers.Contains)) continue;
            int unit = places[i].Unit;
            if (others.Max(other => (float?)groups.Pairs[unit, other]) is not { } nearest || nearest < SaysTheSame)
            {
                places[i] = places[i] with { Stance = Stance.Denies, Why = StanceReasons.DeniesElsewhere };
                turned.Add(unit);
            }
        }
        // “the company” of one report says what the company of another, which is named there and denies the claim, says.
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Asserts && IsDescribed(places[i]) && turned.Any(other => other == places[i].Unit || groups.Pairs[places[i].Unit, other] >= SaysTheSame))
                places[i] = places[i] with { Stance = Stance.Denies, Why = StanceReasons.SaysADenierSays };
        }
        // “Corvane rejects the claim. All sensors were working, the company says”: who is called by what he is goes on from the place before.
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Asserts && places[i - 1].Stance == Stance.Denies && places[i].Place.Document == places[i - 1].Place.Document && places[i].Proposition.Paragraph == places[i - 1].Proposition.Paragraph && IsDescribed(places[i]))
                places[i] = places[i] with { Stance = Stance.Denies, Why = StanceReasons.JustDenied };
        }
        // “The soldiers denied it. “I have seen nothing,” one said”: what is negated right behind a denial goes on with it.
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Denies && places[i - 1] is { Stance: Stance.Denies, Voice.Standing: Standing.Denied } && places[i].Place.Document == places[i - 1].Place.Document && places[i].Place.Index == places[i - 1].Place.Index + 1 && !StanceReasons.IsPlain(places[i].Why))
                places[i] = places[i] with { Why = StanceReasons.JustDenied };
        }
    }

    /// <summary>Who says what is shown as the claim, or nearly that with a negation where it has one, asserts it: of a claim that nobody states without a negation the wording is the negation.</summary>
    private static void SaysWhatIsShown(Groups groups, List<DraftPlace> places, Unit shown)
    {
        // Of “Corvane has denied the charges” as a claim whoever says that Corvane denies them says that it is so.
        bool tellsOfDenial = groups.Story.AreArticles && TellsOfDenial(shown.Proposition);
        int unit = groups.Story.UnitOf[shown.First.Document][shown.First.Index];
        // So does who says that the story is a hoax where that is all that the claim says.
        bool callsFalse = places.Exists(place => place.Unit == unit && place.Why == StanceReasons.SaidFalse);
        for (int i = 0; i < places.Count; i++)
        {
            // The very words are no doubt of themselves, whatever who says them is.
            if (places[i] is { Why: StanceReasons.ByModel, Stance: Stance.Doubts or Stance.Discusses } && places[i].Unit == unit && !shown.Proposition.Is(PropositionTraits.Negative)) places[i] = places[i] with { Stance = Stance.Asserts, Why = StanceReasons.IsShown };
            if (tellsOfDenial && places[i].Stance == Stance.Denies && TellsOfDenial(places[i].Proposition)) places[i] = places[i] with { Stance = Stance.Asserts, Why = StanceReasons.IsShown };
            if (places[i].Why != StanceReasons.NotTold && (places[i].Stance != Stance.Denies || (StanceReasons.IsPlain(places[i].Why) && !(callsFalse && places[i].Why == StanceReasons.SaidFalse)))) continue;
            bool same = places[i].Why == StanceReasons.SaidFalse || places[i].Unit == unit || (groups.Pairs[places[i].Unit, unit] >= SaysTheVery && places[i].Proposition.Is(PropositionTraits.Negative) == shown.Proposition.Is(PropositionTraits.Negative));
            if (same) places[i] = places[i] with { Stance = Stance.Asserts, Why = StanceReasons.IsShown };
        }
    }

    /// <summary>Whether somebody denies on the record and has not granted it in a later report: “the museum” that denies is the one that denies by name, and so is who holds an office there.</summary>
    internal static bool IsDisputed(Groups groups, List<DraftPlace> places, bool[] isStatement)
    {
        DraftPlace[] denials = [.. places.Where(place => place.Stance == Stance.Denies && (place.Voice is not null || isStatement[place.Place.Document]))];
        if (denials.Length == 0) return false;
        // Who has no name, and is not called by what the others are, has granted nothing.
        if (Array.Exists(denials, denial => Who(denial) is null && !IsDescribed(denial))) return true;
        Dictionary<(int, string?), bool> said = [];
        ILookup<int, string?>? asserters = null;
        (string, bool)[] all = [.. denials.SelectMany(Whose).Distinct()];
        if (all.Length > MaxDeniers) return true;
        DraftPlace[] assertions = [.. places.Where(place => place.Stance == Stance.Asserts && TakesBack(place, all))];
        if (assertions.Length == 0) return true;
        Dictionary<string, bool[]> grants = [];
        foreach (DraftPlace denial in denials)
        {
            (string Name, bool IsPerson)[] whose = [.. Whose(denial)];
            bool[]? own = null;
            if (whose.Length > 0 && !IsDescribed(denial) && !(whose[0].IsPerson && groups.Story.Offices.Is(denial.Place.Document, whose[0].Name)))
            {
                string key = string.Join('|', whose);
                if (!grants.TryGetValue(key, out own)) grants[key] = own = [.. assertions.Select(place => TakesBack(place, whose))];
            }
            if (!Enumerable.Range(0, assertions.Length).Any(i => own?[i] != false && IsLater(denial.Place, assertions[i].Place))) return true;
        }
        return false;

        bool TakesBack(DraftPlace place, (string, bool)[] whose) => groups.Story.Concessions.Grants(place.Place, whose) || (SaysSo(place) && groups.Story.Concessions.IsSaidBy(place.Place, whose, isStatement[place.Place.Document]));

        // Nearly in the words of somebody else who asserts it.
        bool SaysSo(DraftPlace place)
        {
            string? own = Who(place)?.Item1;
            if (said.TryGetValue((place.Unit, own), out bool known)) return known;
            asserters ??= places.Where(static other => other.Stance == Stance.Asserts).ToLookup(static other => other.Unit, other => Who(other)?.Item1);
            bool found = false;
            foreach ((int other, float odds) in groups.Pairs.Row(place.Unit)) found |= odds > 0 && other != place.Unit && asserters[other].Any(name => name != own);
            return said[(place.Unit, own)] = found;
        }

        IEnumerable<(string, bool)> Whose(DraftPlace place)
        {
            if (Who(place) is { } who) yield return who;
            if (place.Voice is { } voice && groups.Story.Concessions.SpokenFor(voice) is { } body) yield return body;
        }

        (string, bool)? Who(DraftPlace place) => place.Voice is { } voice ? groups.Story.Concessions.Who(voice) : place.Place.Reading.Document.Outlet is { } outlet ? (outlet, false) : null;
    }

    // Of reports without a day nobody knows which is later, and of two of one day where one has no time.
    private static bool IsLater(Place first, Place second) => first.Reading.Document.Published is { } before && second.Reading.Document.Published is { } after && ReportOrder.IsBefore(before, after) == true;

    /// <summary>Whether who speaks is called by what he is and not by a name: “the company”.</summary>
    private static bool IsDescribed(DraftPlace place) => place.Voice is { Source: { } source } && source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !source.AsSpan(4).ContainsAnyInRange('A', 'Z');

    /// <summary>The words of the name of who speaks at a place that begin with a capital; the body's own where a statement speaks.</summary>
    private static IEnumerable<string> Words(DraftPlace place, bool[] isStatement)
    {
        string? name = place.Voice is { } voice ? voice.Name : isStatement[place.Place.Document] ? place.Place.Reading.Document.Outlet : null;
        return name?.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && char.IsUpper(word[0])) ?? [];
    }

    /// <summary>The unit that says the claim most plainly: asserted, near to the others, a whole clause with a subject.</summary>
    private static Unit Clearest(Groups groups, int group, List<DraftPlace> places)
    {
        HashSet<int> asserted = [.. places.Where(place => place.Stance == Stance.Asserts).Select(place => place.Unit)];
        Unit best = groups.Story.Units[groups.Members[group][0]];
        float bestScore = float.MinValue;
        foreach (int unit in groups.Members[group])
        {
            Proposition proposition = groups.Story.Units[unit].Proposition;
            float score = groups.Members[group].Where(other => other != unit).Sum(other => Math.Max(PairTable.Unrelated, groups.Pairs[unit, other]) + 6) / Math.Max(1, groups.Members[group].Count - 1);
            score += Math.Min(8, proposition.Terms.Length) * 0.5f;
            if (!asserted.Contains(unit)) score -= 8;
            if (proposition.Is(PropositionTraits.FirstPerson)) score -= 2;
            if (proposition.Is(PropositionTraits.NoSubject)) score -= 3;
            if (!proposition.Is(PropositionTraits.Finite)) score -= 3;
            if (proposition.Words > 40) score -= 2;
            if (proposition.Is(PropositionTraits.Lead)) score += 1;
            if (score > bestScore) (best, bestScore) = (groups.Story.Units[unit], score);
        }
        return best;
    }
}
