using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Which places of a claim have their words from another report of the pile. Keeps its answers; not for several threads.</summary>
/// <param name="story">The story.</param>
/// <param name="derivations">Its steps, by the later report; from -1 where the outlet has no report in the pile.</param>
/// <param name="draft">The claim.</param>
internal sealed class CopiedPlaces(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft)
{
    private HashSet<int>? knownAsserting;
    private readonly Dictionary<int, int> copiedFrom = [];
    private Dictionary<int, int>? firstCopies;
    private Dictionary<(int Original, ulong Words), int>? copies;

    /// <summary>The readings that assert the claim.</summary>
    public IReadOnlySet<int> Asserting => knownAsserting ??= FindAsserting();

    /// <summary>The report that a copy has its words from, where that asserts the claim; else the earliest other copy of it with the same words.</summary>
    public int? OriginalOf(int reading, DraftPlace place)
    {
        int original = story.Groups.Story.CopyOf[reading];
        if (original < 0) return null;
        if (Asserting.Contains(original)) return original;
        copies ??= draft.Places.Where(other => other.Stance == Stance.Asserts && story.Groups.Story.IsCopy(other.Place.Document))
            .GroupBy(other => (story.Groups.Story.CopyOf[other.Place.Document], other.Proposition.Fingerprint)).ToDictionary(group => group.Key, group => group.Min(other => other.Place.Document));
        return copies[(original, place.Proposition.Fingerprint)] is var first && first < reading ? first : null;
    }

    /// <summary>The root of a place whose words stand in a report that its own copies, or that copies the same; null for any other.</summary>
    public OriginRoot? Of(DraftPlace place)
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

    /// <summary>A copy with changed words says what its original says: where that is in the claim and does not assert it, neither does the copy.</summary>
    private HashSet<int> FindAsserting()
    {
        HashSet<int> found = [.. draft.Places.Where(place => place.Stance == Stance.Asserts).Select(place => place.Place.Document)], all = [.. draft.Places.Select(place => place.Place.Document)];
        found.RemoveWhere(reading => CopiedFrom(reading) is var original and >= 0 && all.Contains(original) && !found.Contains(original));
        return found;
    }

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
}
