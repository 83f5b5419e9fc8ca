namespace Whence.Claims;

/// <summary>The log-odds of the pairs of units that share something; pairs that share nothing are not held.</summary>
internal sealed class PairTable
{
    /// <summary>What a pair that is not held counts as.</summary>
    public const float Unrelated = -6;

    /// <summary>Up to so many units every pair is looked at.</summary>
    private const int MaxAllPairs = 400;

    /// <summary>In larger stories a unit is compared with so many others at most, those that share the most telling words.</summary>
    private const int MaxCandidates = 48;

    // A small table holds a number for every two units, which is not a number where the pair is not held; a large one the pairs alone.
    private readonly float[] all = [];
    private readonly Dictionary<int, float>[] rows = [];
    private readonly int count;

    private PairTable(int count)
    {
        this.count = count;
        if (count <= MaxAllPairs)
        {
            all = new float[count * count];
            Array.Fill(all, float.NaN);
            return;
        }
        rows = new Dictionary<int, float>[count];
        for (int i = 0; i < count; i++) rows[i] = [];
    }

    /// <summary>Whether there is room for every pair.</summary>
    public bool IsWhole => rows.Length == 0;

    /// <summary>The log-odds of a pair.</summary>
    public float this[int first, int second]
    {
        get
        {
            if (!IsWhole) return rows[first].GetValueOrDefault(second, Unrelated);
            float odds = all[(first * count) + second];
            return float.IsNaN(odds) ? Unrelated : odds;
        }
    }

    /// <summary>The pairs of a unit that are held.</summary>
    public PairRow Row(int unit) => IsWhole ? new(all.AsSpan(unit * count, count)) : new(rows[unit]);

    private void Hold(int first, int second, float odds)
    {
        if (IsWhole) all[(first * count) + second] = all[(second * count) + first] = odds;
        else rows[first][second] = rows[second][first] = odds;
    }

    /// <summary>Compares any things by a function of two indexes, the smaller first.</summary>
    public static PairTable Of(int count, Func<int, int, float> odds)
    {
        PairTable table = new(count);
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                float value = odds(i, j);
                if (value != Unrelated) table.Hold(i, j, value);
            }
        }
        return table;
    }

    /// <summary>Compares the units of a story.</summary>
    /// <param name="units">The units.</param>
    /// <param name="story">Their terms.</param>
    /// <param name="context">What they stand among.</param>
    /// <param name="models">The weights.</param>
    /// <param name="bar">What asks for more where reports are long.</param>
    /// <param name="own">The table of the units without copies, which come first: their pairs are as there. Null compares all.</param>
    public static PairTable Of(StoryUnits units, StoryTerms story, StoryContext context, ClaimModels models, JoinBar bar, PairTable? own = null)
    {
        PairTable table = new(story.Units.Length);
        int known = own?.count ?? 0;
        for (int i = 0; i < known; i++)
        {
            foreach ((int other, float odds) in own!.Row(i)) if (other > i) table.Hold(i, other, odds);
        }
        Span<float> features = stackalloc float[PairFeatures.Count];
        if (story.Units.Length <= MaxAllPairs)
        {
            for (int i = 0; i < story.Units.Length; i++)
            {
                for (int j = Math.Max(i + 1, known); j < story.Units.Length; j++) table.Compare(units, story, context, models, bar, i, j, features);
            }
            return table;
        }
        List<int>[] postings = new List<int>[story.Terms.Length];
        for (int i = 0; i < postings.Length; i++) postings[i] = [];
        for (int i = 0; i < story.Units.Length; i++)
        {
            foreach (int term in story.Units[i].Terms) postings[term].Add(i);
        }
        int frequent = Math.Max(24, story.Units.Length / 25);
        float[] sums = new float[story.Units.Length];
        List<int> touched = [];
        for (int i = 0; i < story.Units.Length; i++)
        {
            touched.Clear();
            foreach (int term in story.Units[i].Terms)
            {
                if (postings[term].Count > frequent) continue;
                foreach (int other in postings[term])
                {
                    if (other <= i || other < known) continue;
                    if (sums[other] == 0) touched.Add(other);
                    sums[other] += story.Weights[term];
                }
            }
            touched.Sort((x, y) => sums[x] != sums[y] ? sums[y].CompareTo(sums[x]) : x.CompareTo(y));
            for (int k = 0; k < touched.Count; k++)
            {
                if (k < MaxCandidates) table.Compare(units, story, context, models, bar, i, touched[k], features);
                sums[touched[k]] = 0;
            }
        }
        return table;
    }

    private void Compare(StoryUnits units, StoryTerms story, StoryContext context, ClaimModels models, JoinBar bar, int first, int second, Span<float> features)
    {
        PairFeatures.Fill(units, story, context, first, second, features);
        float odds = ClaimModels.LogOdds(models.Pair, features);
        if (features[PairFeatures.Cover] < bar.Cover) odds = Math.Min(odds, JoinBar.Apart);
        if (story.Units[first].IsDenied || story.Units[second].IsDenied) odds -= bar.Denied;
        if (odds > Unrelated) Hold(first, second, odds);
    }
}
