using Whence.Language;

namespace Whence.Claims;

/// <summary>Puts the places of copies into the groups that were made without them.</summary>
internal static class CopiedGroups
{
    /// <summary>The grouping of all reports: what a copy adds from a source goes to the group that it is nearest to; what it alters or says itself stands alone.</summary>
    /// <param name="own">The grouping of the reports that are no copies.</param>
    /// <param name="copies">The copies.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="models">The weights.</param>
    public static Groups With(Groups own, StoryCopies copies, WordVectors vectors, ClaimModels models)
    {
        StoryUnits story = StoryUnits.With(own.Story, copies);
        StoryTerms terms = StoryTerms.Of(story.Units, vectors, copies.Readings.Length > 1);
        StoryContext context = StoryContext.Of(story, terms, vectors);
        JoinBar bar = JoinBar.Of(own.Story, models);
        PairTable pairs = PairTable.Of(story, terms, context, models, bar, own.Pairs);
        int[] groupOf = [.. Enumerable.Range(0, story.Units.Length).Select(unit => unit < own.Story.Units.Length ? own.GroupOf(unit) : story.Units[unit].Places.Exists(IsCopysOwn) ? Nearest(own, pairs, unit, bar.Join) : unit)];
        return new(story, pairs, groupOf, terms, context) { Own = own, Copies = copies };

        bool IsCopysOwn(Place place) => place.Proposition.Voice is not null && copies.MatchOf(place.Document, place.Index) == StoryCopies.None;
    }

    private static int Nearest(Groups own, PairTable pairs, int unit, float bar)
    {
        Dictionary<int, (float Sum, int Pairs)> links = [];
        foreach ((int other, float odds) in pairs.Row(unit))
        {
            if (other >= own.Story.Units.Length) continue;
            (float sum, int number) = links.GetValueOrDefault(own.GroupOf(other));
            links[own.GroupOf(other)] = (sum + odds, number + 1);
        }
        int best = unit;
        foreach ((int group, (float sum, int number)) in links.OrderBy(static link => link.Key))
        {
            int size = own.Members[group].Count;
            float mean = (sum + ((size - number) * PairTable.Unrelated)) / size;
            if (mean > bar) (best, bar) = (group, mean);
        }
        return best;
    }
}
