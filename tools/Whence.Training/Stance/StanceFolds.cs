using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>A cut of the topics into folds of about the same number of related and of disagreeing pairs.</summary>
internal sealed class StanceFolds
{
    public const int Count = 5;

    /// <summary>A disagreeing pair counts as this many related ones: there are few.</summary>
    private const int DisagreeWorth = 10;

    private readonly Dictionary<string, int> folds = [];

    /// <param name="pairs">All pairs.</param>
    /// <param name="cut">0 takes the largest topics first; another number an order of its own.</param>
    public StanceFolds(List<StancePair> pairs, int cut)
    {
        Dictionary<string, int> sizes = [];
        foreach (StancePair pair in pairs)
        {
            sizes[pair.BodyTopic] = sizes.GetValueOrDefault(pair.BodyTopic);
            sizes[pair.ClaimTopic] = sizes.GetValueOrDefault(pair.ClaimTopic) + pair.Stance switch { CheckStance.Unrelated => 0, CheckStance.Disagree => DisagreeWorth + 1, _ => 1 };
        }
        Random random = new(cut);
        Dictionary<string, double> ranks = [];
        foreach (string topic in sizes.Keys.Order(StringComparer.Ordinal)) ranks[topic] = sizes[topic] * (cut == 0 ? 1 : Math.Exp(1.5 * random.NextDouble()));
        int[] load = new int[Count];
        int next = 0;
        foreach ((string topic, _) in ranks.OrderByDescending(rank => rank.Value).ThenBy(rank => rank.Key, StringComparer.Ordinal))
        {
            int fold = sizes[topic] == 0 ? next++ % Count : Array.IndexOf(load, load.Min());
            folds[topic] = fold;
            load[fold] += sizes[topic];
        }
    }

    /// <summary>Whether neither claim nor body is of the fold.</summary>
    public bool LearnsFrom(StancePair pair, int fold) => folds[pair.ClaimTopic] != fold && folds[pair.BodyTopic] != fold;

    /// <summary>Whether both are.</summary>
    public bool Holds(StancePair pair, int fold) => folds[pair.ClaimTopic] == fold && folds[pair.BodyTopic] == fold;
}
