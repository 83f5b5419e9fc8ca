using Whence.Attributions;

namespace Whence.Claims;

/// <summary>How each place of a claim stands to it.</summary>
internal static class StanceFinder
{
    /// <summary>A place below these log-odds to all the others says something of its own; what its speaker says elsewhere then decides.</summary>
    private const float Unlike = 0;

    /// <summary>“That was wrong” says of nothing else that it is so.</summary>
    private const int MaxBare = 4;

    /// <summary>Whether a claim is itself negative (“no siren sounded”): most of what asserts it is.</summary>
    public static bool IsNegative(Groups groups, int group)
    {
        int negative = 0, positive = 0;
        foreach (int unit in groups.Members[group])
        {
            Proposition proposition = groups.Story.Units[unit].Proposition;
            if (proposition.Voice is { Standing: Standing.Denied or Standing.Doubted or Standing.Declined } || proposition.Is(PropositionTraits.CallsFalse)) continue;
            int weight = groups.Story.Units[unit].Places.Count;
            if (proposition.Is(PropositionTraits.Negative)) negative += weight;
            else positive += weight;
        }
        return negative > 2 * positive;
    }

    /// <summary>The stance of one place, and why in words; null where nothing but the words themselves says so.</summary>
    /// <param name="groups">The grouping.</param>
    /// <param name="group">The claim's group.</param>
    /// <param name="unit">The unit that the place is of.</param>
    /// <param name="place">The place.</param>
    /// <param name="claimIsNegative">From <see cref="IsNegative"/>.</param>
    /// <param name="isStatement">Whether the document is a statement: what it says without a source is then said by the body.</param>
    public static (Stance Stance, string? Why) Of(Groups groups, int group, int unit, Place place, bool claimIsNegative, bool isStatement)
    {
        Proposition proposition = place.Proposition;
        Voice? voice = proposition.Voice;
        bool own = voice is null && !isStatement && !proposition.Is(PropositionTraits.FirstPerson);
        if (voice is { Standing: Standing.Declined }) return (Stance.Discusses, StanceReasons.Declined);
        if (voice is { Standing: Standing.Asked } || (own && proposition.Is(PropositionTraits.Question))) return (Stance.Discusses, StanceReasons.Asked);
        if (StandsBehindNoProof(place)) return (Stance.Doubts, StanceReasons.NoProof);
        if (voice is not null && (voice.Contact & Contact.Concedes) != 0 && voice.Standing != Standing.Denied) return (Stance.Asserts, StanceReasons.Granted);
        if (proposition.Is(PropositionTraits.Unconfirmed)) return (Stance.Doubts, StanceReasons.Unconfirmed);
        if (proposition.Is(PropositionTraits.LeavesOpen)) return own ? (Stance.Discusses, StanceReasons.OutletLeavesOpen) : (Stance.Doubts, StanceReasons.LeavesOpen);
        if (voice is { Standing: Standing.Denied }) return (Stance.Denies, StanceReasons.DeniedByCue);
        if (!claimIsNegative && voice is not { Standing: Standing.Doubted } && SaidToBeFalse.Says(place)) return (Stance.Denies, StanceReasons.SaidFalse);
        if (!own && !proposition.Is(PropositionTraits.Negative | PropositionTraits.CallsFalse) && voice is { Responds: false } && groups.Story.Concessions.IsGranted(place)) return (Stance.Asserts, StanceReasons.Granted);
        if (own && proposition.Is(PropositionTraits.SpeaksOf)) return (Stance.Discusses, StanceReasons.SpokenOf);
        if (own && proposition.Is(PropositionTraits.CallsFalse) && proposition.Is(PropositionTraits.PointsBack) && proposition.Words <= MaxBare) return (Stance.Discusses, StanceReasons.TakenBack);
        if (voice is { Standing: Standing.Doubted }) return (Stance.Doubts, StanceReasons.DoubtedByCue);
        // “The professor judges the estimate “a bit theatrical””: the words in quotation marks are not the outlet's.
        if (proposition.Is(PropositionTraits.CallsDoubtful) && (!own || IsDoubtQuoted(place.Proposition.Span.In(place.Reading.Document.Text)))) return (Stance.Doubts, StanceReasons.CalledDoubtful);
        if (!own && FollowsDenial(place, isStatement)) return (Stance.Denies, StanceReasons.JustCalledFalse);
        if (!groups.Story.SaidByDenier(place) && MeansNot(place.Proposition.Span.In(place.Reading.Document.Text))) return (Stance.Discusses, StanceReasons.MeansNot);
        bool negative = proposition.Is(PropositionTraits.Negative);
        // “Twelve people, not eleven, may have been on board” leaves both open.
        if (negative && proposition.Is(PropositionTraits.Hedged) && negative != claimIsNegative && (own || voice is { IsOutlet: true })) return (Stance.Doubts, StanceReasons.PossiblyOtherwise);
        if (!own && negative && !claimIsNegative && (proposition.Is(PropositionTraits.FirstPerson) || groups.Story.SaidByDenier(place)) && PerceivedNothing.Is(place)) return (Stance.Denies, StanceReasons.SawNothing);
        if (proposition.Is(PropositionTraits.CallsFalse) && !negative && !own && (proposition.Is(PropositionTraits.PointsBack) || proposition.Terms.Length <= 3)) return (Stance.Denies, StanceReasons.CalledFalse);
        if (own && negative != claimIsNegative && negative) return (Stance.Discusses, StanceReasons.OutletDoesNotSay);
        if (proposition.Is(PropositionTraits.Values) && groups.Members[group].Count(other => groups.Story.Units[other].Proposition.Is(PropositionTraits.Values)) * 2 <= groups.Members[group].Count)
            return (Stance.Discusses, StanceReasons.Valued);
        bool unlike = NearestOdds(groups, group, unit) < Unlike;
        if (groups.VoiceIn(group, voice ?? None, out bool denies) && denies && unlike) return (Stance.Denies, StanceReasons.DeniesElsewhere);
        if (!own && negative && !claimIsNegative && unlike && AssertsIn(groups, group, unit, voice)) return (Stance.Asserts, StanceReasons.AssertsElsewhere);
        if (!own && negative != claimIsNegative && (!unlike || negative)) return (Stance.Denies, negative ? StanceReasons.Negated : StanceReasons.NotNegated);
        return (Stance.Asserts, null);
    }

    /// <summary>Whether a voice says flatly elsewhere in a group what is nearer to the others: a negation in its further words then denies something else.</summary>
    private static bool AssertsIn(Groups groups, int group, int unit, Voice? voice)
    {
        if (Groups.NameOf(voice) is not { } name) return false;
        foreach (int other in groups.Members[group])
        {
            Proposition proposition = groups.Story.Units[other].Proposition;
            if (other != unit && !proposition.Is(PropositionTraits.Negative | PropositionTraits.CallsFalse | PropositionTraits.CallsDoubtful) && proposition.Voice is { Responds: false } && Groups.NameOf(proposition.Voice) == name) return true;
        }
        return false;
    }

    /// <summary>Whether a word of doubt stands within quotation marks.</summary>
    private static bool IsDoubtQuoted(ReadOnlySpan<char> text)
    {
        int opens = text.IndexOfAny('"', '“');
        if (opens < 0) return false;
        ReadOnlySpan<char> quoted = text[(opens + 1)..];
        int closes = quoted.IndexOfAny('"', '”');
        return StanceWords.In(closes < 0 ? quoted : quoted[..closes], ClaimWords.Doubtful);
    }

    /// <summary>“That he heard it does not mean that they ignored it”.</summary>
    private static bool MeansNot(ReadOnlySpan<char> text)
    {
        int means = text.IndexOf(" mean ", StringComparison.Ordinal);
        return means > 0 && !text[(means + " mean ".Length)..].StartsWith("to ", StringComparison.Ordinal) && (text[..means].EndsWith("not", StringComparison.Ordinal) || text[..means].EndsWith("n't", StringComparison.Ordinal) || text[..means].EndsWith("n’t", StringComparison.Ordinal));
    }

    /// <summary>“It found no proof that …”, “there is no evidence that …”: the clause says what is not shown.</summary>
    private static bool StandsBehindNoProof(Place place)
    {
        const int Reach = 24;
        int end = place.Proposition.Span.Start;
        ReadOnlySpan<char> before = place.Reading.Document.Text.AsSpan(Math.Max(0, end - Reach), Math.Min(end, Reach)).TrimEnd();
        if (before.EndsWith(" that", StringComparison.OrdinalIgnoreCase)) before = before[..^5];
        foreach (string proof in (ReadOnlySpan<string>)[" no proof", " no evidence", " no indication", " no sign"])
        {
            if (before.EndsWith(proof, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static readonly Voice None = new() { FoundBy = "none" };

    /// <summary>“These figures are wrong. The tunnel costs what we said it costs”: the sentence before, of the same breath, calls it false.</summary>
    private static bool FollowsDenial(Place place, bool isStatement)
    {
        if (place.Index == 0 || (place.Proposition.Voice is null && !isStatement)) return false;
        Proposition before = place.Reading.Propositions[place.Index - 1];
        return ReferenceEquals(before.Voice, place.Proposition.Voice) && before.Is(PropositionTraits.CallsFalse) && before.Terms.Length <= 4;
    }

    /// <summary>The log-odds of a unit to the nearest other one of its group.</summary>
    internal static float NearestOdds(Groups groups, int group, int unit)
    {
        float best = PairTable.Unrelated;
        foreach (int other in groups.Members[group])
        {
            if (other != unit) best = Math.Max(best, groups.Pairs[unit, other]);
        }
        return best;
    }
}
