using Whence.Language;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Groups the propositions of a story by what they assert: first by their words, then what answers to a group is attached to it.</summary>
internal static class ClaimGrouping
{
    private const int Rounds = 2;

    /// <summary>
    /// In more places than these, or than this share of the reports, a group is a claim of its own, however often it is denied, and answers to no other.
    /// Nine are attached in the invented piles of up to nine reports; the second claim of the sample of fifteen stands in fifteen.
    /// </summary>
    private const int MaxAnswer = 10;

    private const float MaxAnswerShare = 0.6f;

    /// <summary>
    /// In so many places a report the main claim of a story stands at least: about two in piles that were annotated. How near two propositions must be to
    /// say the same differs from story to story, how often the main claim is said does hardly: below the usual bar, joining goes on until a group stands in more.
    /// </summary>
    private const float PlacesPerReport = 1.8f;

    /// <summary>Groups the readings of one story.</summary>
    /// <param name="readings">By time of publication, then id.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="models">The weights.</param>
    public static Groups Group(Reading[] readings, WordVectors vectors, ClaimModels models)
    {
        StoryCopies copies = StoryCopies.Of(readings);
        Groups groups = ByWords(copies.Own, vectors, models);
        for (int round = 0; round < Rounds; round++) groups = Attach(groups, models);
        return copies.Any ? CopiedGroups.With(groups, copies, vectors, models) : groups;
    }

    /// <summary>The first step alone, of reports of which none is a copy.</summary>
    internal static Groups ByWords(Reading[] readings, WordVectors vectors, ClaimModels models)
    {
        StoryUnits story = StoryUnits.Of(readings);
        StoryTerms terms = StoryTerms.Of(story.Units, vectors, readings.Length > 1);
        StoryContext context = StoryContext.Of(story, terms, vectors);
        JoinBar bar = JoinBar.Of(story, models);
        PairTable pairs = PairTable.Of(story, terms, context, models, bar);
        int[] places = [.. Enumerable.Range(0, story.Units.Length).Select(story.PlacesOf)];
        int[] groups = UnitClustering.Group(pairs, places, bar.Join, bar.Least, PlacesPerReport * story.Originals, new MeasuredKinds(story).AreApart);
        return new(story, pairs, groups, terms, context);
    }

    /// <summary>Whether a group answers to something that stands elsewhere: most of it does so in words, or it is negated and said by one who denies in the story.</summary>
    internal static bool Answers(Groups groups, int satellite)
    {
        GroupProfile own = groups.Profile(satellite);
        return own.Responding >= 0.5f || own.Concedes || (own.SaidByDenier >= 0.5f && own.Negative > 0);
    }

    /// <summary>Attaches small groups to the larger ones that they answer to.</summary>
    internal static Groups Attach(Groups groups, ClaimModels models)
    {
        Span<float> features = stackalloc float[AttachFeatures.Count];
        Dictionary<int, int> target = [];
        JoinBar bar = JoinBar.Of(groups.Story, models);
        HashSet<int> candidates = [];
        foreach ((int satellite, List<int> members) in groups.Members)
        {
            int best = -1;
            float bestOdds = bar.Attach;
            // Most groups answer to nothing.
            candidates.Clear();
            bool small = members.Sum(groups.Story.PlacesOf) <= Math.Max(MaxAnswer, MaxAnswerShare * groups.Story.Originals);
            if (small && !groups.Story.AreArticles && Answers(groups, satellite)) Candidates(groups, satellite, members, candidates);
            foreach (int main in candidates.Order())
            {
                AttachFeatures.Fill(groups, satellite, main, Rival(groups, satellite, members, main), features);
                float odds = ClaimModels.LogOdds(models.Attach, features);
                if (odds > bestOdds) (best, bestOdds) = (main, odds);
            }
            if (best < 0 && small) best = ResponseTarget.Find(groups, satellite, members);
            if (best >= 0) target[satellite] = best;
        }
        int[] next = new int[groups.Story.Units.Length];
        Dictionary<int, int> least = [];
        for (int i = 0; i < next.Length; i++)
        {
            int root = groups.GroupOf(i);
            while (target.TryGetValue(root, out int up)) root = up;
            if (!least.TryGetValue(root, out int name)) least[root] = name = i;
            next[i] = name;
        }
        return new(groups.Story, groups.Pairs, next, groups.Terms, groups.Context);
    }

    /// <summary>How near the nearest unit is that belongs to neither of two groups.</summary>
    internal static float Rival(Groups groups, int satellite, List<int> members, int main)
    {
        float rival = PairTable.Unrelated;
        foreach (int unit in members)
        {
            foreach ((int other, float odds) in groups.Pairs.Row(unit))
            {
                int group = groups.GroupOf(other);
                if (group != satellite && group != main && odds > rival) rival = odds;
            }
        }
        return rival;
    }

    /// <summary>The larger groups that a group could be attached to: those that stand near it in a text or share words with it.</summary>
    internal static void Candidates(Groups groups, int satellite, List<int> members, HashSet<int> candidates)
    {
        candidates.Clear();
        foreach (int unit in members)
        {
            foreach ((int other, _) in groups.Pairs.Row(unit)) candidates.Add(groups.GroupOf(other));
            foreach (Place place in groups.Story.Units[unit].Places)
            {
                for (int k = Math.Max(0, place.Index - 2); k <= Math.Min(place.Reading.Propositions.Length - 1, place.Index + 2); k++) candidates.Add(groups.GroupAt(place.Document, k));
            }
        }
        candidates.Add(groups.Largest);
        candidates.RemoveWhere(main => !IsLarger(groups, main, satellite));
    }

    private static bool IsLarger(Groups groups, int main, int satellite)
    {
        int size = groups.Members[main].Count, own = groups.Members[satellite].Count;
        return size >= 2 && main != satellite && (size != own ? size > own : groups.DocumentCount(main) != groups.DocumentCount(satellite)
            ? groups.DocumentCount(main) > groups.DocumentCount(satellite) : main < satellite);
    }
}
