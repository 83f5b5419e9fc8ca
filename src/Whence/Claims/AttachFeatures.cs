using Whence.Attributions;

namespace Whence.Claims;

/// <summary>What ties a small group of units to a larger one, as the numbers that the attachment model weighs.</summary>
/// <remarks>A denial seldom repeats what it denies (“The company denies it”): what stands before it, who speaks and how tell more than its words.</remarks>
internal static class AttachFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 54;

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>.</summary>
    /// <param name="groups">The grouping.</param>
    /// <param name="satellite">The small group.</param>
    /// <param name="main">The larger one.</param>
    /// <param name="rival">The log-odds of the nearest unit of another group than these two.</param>
    /// <param name="features">Where they go.</param>
    public static void Fill(Groups groups, int satellite, int main, float rival, Span<float> features)
    {
        features.Clear();
        GroupProfile own = groups.Profile(satellite), other = groups.Profile(main);
        (float best, float mean, float all) = Odds(groups, groups.Members[satellite], groups.Members[main]);
        Near near = Near.Of(groups, satellite, main);
        bool responds = own.Responding > 0 || own.Concedes || own.Declines;
        bool isNear = near.Previous || near.PreviousTwo || near.Next;
        float largest = groups.Largest == main ? 1 : 0;
        bool points = (own.Traits & PropositionTraits.PointsBack) != 0, quoted = (own.Traits & PropositionTraits.Quotation) != 0;
        (float covered, float shared) = Overlap(groups, own, other);
        float cosine = 0;
        for (int k = 0; k < own.Direction.Length; k++) cosine += own.Direction[k] * other.Direction[k];
        features[0] = 1;
        features[1] = best / 3;
        features[2] = mean / 3;
        features[3] = near.Previous ? 1 : 0;
        features[4] = near.PreviousTwo ? 1 : 0;
        features[5] = near.Next ? 1 : 0;
        features[6] = near.SameVoice ? 1 : 0;
        features[7] = near.SameSentence ? 1 : 0;
        features[8] = near.VoiceWithin ? 1 : 0;
        features[9] = near.DeniesWithin ? 1 : 0;
        features[10] = responds ? 1 : 0;
        features[11] = responds && isNear ? 1 : 0;
        features[12] = points && isNear ? 1 : 0;
        features[13] = points && responds ? 1 : 0;
        features[14] = own.MaxTerms <= 3 && near.Previous ? 1 : 0;
        features[15] = near.InDocument ? 1 : 0;
        features[16] = other.ShareOfDocuments;
        features[17] = responds ? other.ShareOfDocuments : 0;
        features[18] = isNear && quoted ? 1 : 0;
        features[19] = isNear ? Math.Max(0, best + 3) / 3 : 0;
        features[20] = all / 3;
        features[21] = Math.Max(0, cosine);
        features[22] = cosine * other.ShareOfDocuments;
        features[23] = covered;
        features[24] = shared;
        features[25] = largest;
        features[26] = responds ? largest : 0;
        features[27] = responds ? other.Responding : 0;
        features[28] = other.Responding;
        features[29] = own.TitleShare;
        features[30] = own.TitleShare * largest;
        features[31] = own.TitleShare * other.TitleShare;
        features[32] = own.ShareOfDocuments;
        features[33] = MathF.Log(own.Units) / 3;
        features[34] = own.HasNumbers && shared == 0 ? 1 : 0;
        features[35] = own.Negative;
        features[36] = own.Negative * largest;
        features[37] = Math.Clamp(best - rival, -3, 3) / 3;
        features[38] = own.Declines ? largest : 0;
        features[39] = own.Concedes ? largest : 0;
        features[40] = near.SameVoice && quoted ? 1 : 0;
        features[41] = (own.Traits & PropositionTraits.FirstPerson) != 0 && near.SameVoice ? 1 : 0;
        features[42] = near.DeniesWithin ? largest : 0;
        features[43] = near.SameParagraph ? 1 : 0;
        features[44] = near.InDocument ? 0 : largest;
        float disputed = groups.Disputed == main ? 1 : 0;
        features[46] = disputed;
        features[47] = responds ? disputed : 0;
        features[48] = own.SaidByDenier;
        features[49] = own.SaidByDenier * disputed;
        features[50] = own.SaidByDenier * own.Negative * disputed;
        features[51] = own.SaidByDenier * largest;
        features[52] = own.TitleShare * disputed;
        features[53] = isNear ? disputed : 0;
        features[45] = MathF.Log(1 + own.MaxTerms) / 3;
    }

    /// <summary>How near the units of two groups are: the nearest pair, the nearest two to each of the first, all.</summary>
    private static (float Best, float Mean, float All) Odds(Groups groups, List<int> mine, List<int> theirs)
    {
        float best = PairTable.Unrelated, mean = 0, all = 0;
        foreach (int a in mine)
        {
            float own = PairTable.Unrelated, second = PairTable.Unrelated;
            foreach (int b in theirs)
            {
                float odds = groups.Pairs[a, b];
                all += odds;
                if (odds > own) (own, second) = (odds, own);
                else if (odds > second) second = odds;
            }
            best = Math.Max(best, own);
            mean += theirs.Count > 1 ? (own + second) / 2 : own;
        }
        return (best, mean / mine.Count, all / (mine.Count * theirs.Count));
    }

    /// <summary>How much of the words of one group, weighed, stands in the other: near words and all; equal ones, by how many of the other's units have them.</summary>
    private static (float Covered, float Shared) Overlap(Groups groups, GroupProfile own, GroupProfile other)
    {
        float weight = 1.5f, covered = 0, shared = 0;
        foreach ((int term, float share) in own.TermShares)
        {
            if (groups.Terms.Terms[term].Kind == TermKind.Name) continue;
            float worth = groups.Terms.Weights[term] * share, match = 0;
            weight += worth;
            foreach ((int theirs, float often) in other.TermShares) match = Math.Max(match, groups.Terms.Similarity(term, theirs) * MathF.Min(1, 0.4f + often));
            covered += worth * match * match;
            shared += worth * MathF.Sqrt(other.TermShares.GetValueOrDefault(term));
        }
        return (covered / weight, shared / weight);
    }
}
