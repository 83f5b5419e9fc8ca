using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>The terms of all claims and bodies, read once.</summary>
internal sealed class TermsOfPairs
{
    private readonly Dictionary<string, ulong[]> claims = [], bodies = [];

    public TermsOfPairs(List<StancePair> pairs)
    {
        foreach (StancePair pair in pairs)
        {
            if (!claims.ContainsKey(pair.Claim)) claims[pair.Claim] = StanceTerms.OfClaim(pair.ClaimText, pair.Claim);
            if (!bodies.ContainsKey(pair.Body)) bodies[pair.Body] = StanceTerms.OfReport(pair.BodyText);
        }
    }

    public ulong[] OfClaim(StancePair pair) => claims[pair.Claim];

    public ulong[] OfBody(StancePair pair) => bodies[pair.Body];
}
