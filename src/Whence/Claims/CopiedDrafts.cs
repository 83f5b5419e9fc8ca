namespace Whence.Claims;

/// <summary>Puts the places of copies into a claim that was drafted without them.</summary>
internal static class CopiedDrafts
{
    /// <summary>The claim with the places of copies. What a copy says in the words of its original it says as that does; what it adds or alters is read by itself.</summary>
    /// <param name="draft">The claim of the reports that are no copies.</param>
    /// <param name="groups">The grouping of all reports.</param>
    /// <param name="copies">The copies.</param>
    /// <param name="isStatement">Which documents are statements.</param>
    /// <param name="read">Reads the claim in all reports at once.</param>
    public static ClaimDraft With(ClaimDraft draft, Groups groups, StoryCopies copies, bool[] isStatement, Func<ClaimDraft> read)
    {
        List<DraftPlace> places = [.. draft.Places.Select(place => place with { Place = place.Place with { Document = copies.Originals[place.Place.Document] } })];
        Dictionary<(int, int), DraftPlace> said = places.ToDictionary(static place => (place.Place.Document, place.Place.Index));
        HashSet<(int, int)> others = [];
        foreach (Place place in groups.Members[draft.Group].SelectMany(unit => groups.Story.Units[unit].Places))
        {
            if (copies.CopyOf[place.Document] is not (>= 0 and int original)) continue;
            if (said.TryGetValue((original, copies.MatchOf(place.Document, place.Index)), out DraftPlace from)) places.Add(new(place, from.Unit, from.Stance, StanceReasons.IsPlain(from.Why) ? from.Why : StanceReasons.OfOriginal));
            else others.Add((place.Document, place.Index));
        }
        bool disputed = draft.Disputed;
        if (others.Count > 0)
        {
            DraftPlace[] added = [.. read().Places.Where(place => others.Contains((place.Place.Document, place.Place.Index)))];
            places.AddRange(added);
            // A denial that a copy adds disputes, and who grants something in what it adds has taken his back.
            disputed = ClaimDrafter.IsDisputed(groups, [.. said.Values, .. added], isStatement);
        }
        places.Sort(static (x, y) => x.Place.Document != y.Place.Document ? x.Place.Document.CompareTo(y.Place.Document) : x.Place.Index.CompareTo(y.Place.Index));
        int shown = groups.Own.Story.UnitOf[draft.Headline.First.Document][draft.Headline.First.Index];
        return draft with { Places = [.. places], Headline = groups.Story.Units[shown], Disputed = disputed };
    }
}
