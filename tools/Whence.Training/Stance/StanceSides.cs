using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>The side that each claim and each body of FNC-1 takes, out of the stances of its pairs.</summary>
/// <remarks>
/// A pair is “discuss” where its claim or its body takes no side, else “agree” where both take the same and “disagree” where they do not: all 13,427 related pairs keep to that.
/// What the stances leave open is which of two sides is the denying one: the one whose texts hold more words of denial.
/// </remarks>
internal sealed class StanceSides
{
    /// <summary>Share of claims with a word of denial from which on claims that all agree are taken to deny (14 of 89 groups).</summary>
    private const double AllDeny = 0.95;

    /// <summary>What a body counts against a claim: its words say less of its side.</summary>
    private const double BodyWorth = 0.2;

    private const Cue Denial = Cue.Denies | Cue.Fake | Cue.Doubts | Cue.Negates | Cue.Corrects;

    private readonly Dictionary<string, Side> claims = [], bodies = [];

    public StanceSides(List<StancePair> pairs)
    {
        List<StancePair> sided = [.. pairs.Where(pair => pair.Stance is CheckStance.Agree or CheckStance.Disagree)];
        HashSet<string> sidedClaims = [.. sided.Select(pair => pair.Claim)], sidedBodies = [.. sided.Select(pair => pair.Body)];
        foreach (StancePair pair in pairs)
        {
            if (pair.Stance != CheckStance.Discuss) continue;
            if (sidedClaims.Contains(pair.Claim)) bodies[pair.Body] = Side.Open;
            else if (sidedBodies.Contains(pair.Body)) claims[pair.Claim] = Side.Open;
        }
        Dictionary<string, List<(string Other, int Sign)>> edges = [];
        Dictionary<string, (string Name, CheckText Text)> texts = [];
        foreach (StancePair pair in sided)
        {
            (string claim, string body, int sign) = ("c" + pair.Claim, "b" + pair.Body, pair.Stance == CheckStance.Agree ? 1 : -1);
            edges.TryAdd(claim, []);
            edges.TryAdd(body, []);
            edges[claim].Add((body, sign));
            edges[body].Add((claim, sign));
            texts[claim] = (pair.Claim, pair.ClaimText);
            texts[body] = (pair.Body, pair.BodyText);
        }
        HashSet<string> seen = [];
        foreach (string start in edges.Keys.Order(StringComparer.Ordinal))
        {
            if (!seen.Add(start)) continue;
            List<(string Key, int Sign)> group = [(start, 1)];
            for (int i = 0; i < group.Count; i++)
                foreach ((string other, int sign) in edges[group[i].Key])
                    if (seen.Add(other)) group.Add((other, sign * group[i].Sign));
            int denying = Denying(group, texts);
            foreach ((string key, int sign) in group) (key[0] == 'c' ? claims : bodies)[texts[key].Name] = sign == denying ? Side.Against : Side.For;
        }
    }

    /// <summary>The side of the claim; null where its pairs do not show it.</summary>
    public Side? OfClaim(StancePair pair) => claims.TryGetValue(pair.Claim, out Side side) ? side : null;

    /// <summary>The side of the body; null where its pairs do not show it.</summary>
    public Side? OfBody(StancePair pair) => bodies.TryGetValue(pair.Body, out Side side) ? side : null;

    // The sign of the denying side; 0 where none denies.
    private static int Denying(List<(string Key, int Sign)> group, Dictionary<string, (string Name, CheckText Text)> texts)
    {
        double[] denials = new double[2], count = new double[2];
        foreach ((string key, int sign) in group)
        {
            CheckText text = texts[key].Text;
            int at = sign > 0 ? 0 : 1, found = text.Words.Count(word => (word.Cue & Denial) != 0);
            double worth = key[0] == 'c' ? 1 : BodyWorth;
            denials[at] += worth * (key[0] == 'c' ? Math.Min(1, found) : Math.Min(6, 200.0 * found / Math.Max(60, text.Words.Length)));
            count[at] += worth;
        }
        double first = denials[0] / Math.Max(count[0], 1e-9), second = denials[1] / Math.Max(count[1], 1e-9);
        if (count[0] == 0 || count[1] == 0) return Math.Max(first, second) <= AllDeny ? 0 : count[0] > 0 ? 1 : -1;
        return first > second ? 1 : -1;
    }
}
