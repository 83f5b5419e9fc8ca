using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Training.Claims;

/// <summary>A pile that has been read, by story.</summary>
internal sealed record LearnPile(Pile Gold, Reading[][] Stories, bool Learns)
{
    /// <summary>The folder that it came from, by which scores are summed.</summary>
    public string Set => Learns ? Gold.Folder : "seeds";

    /// <summary>Whether it came from the first folder.</summary>
    public bool IsFirst => Gold.IsFirst;

    /// <summary>The gold claims that a unit stands for.</summary>
    public HashSet<string> ClaimsOf(Unit unit) =>
        [.. Gold.Claims.Where(claim => unit.Places.Any(place => claim.Appearances.Any(a => Overlap(a.Document, a.Span, place.Reading.Document.Id, place.Proposition.Span)))).Select(claim => claim.Id)];

    /// <summary>Learns what joins figures and propositions.</summary>
    public static void LearnJoining(LearnPile[] piles)
    {
        SeriesLearner.Run(piles);
        ClaimLearner.Run(piles);
    }

    /// <summary>The stance of the gold in the first of some claims that a place is of; null where it is of none.</summary>
    public static string? StanceIn(IEnumerable<GoldClaim> claims, DraftPlace place) =>
        claims.SelectMany(claim => claim.Appearances).FirstOrDefault(a => Overlap(a.Document, a.Span, place.Place.Reading.Document.Id, place.Proposition.Span)).Stance;

    public static bool Overlap(string a, TextSpan x, string b, TextSpan y)
    {
        int common = x.Intersect(y).Length;
        return a == b && common > 0 && 2 * common >= Math.Min(x.Length, y.Length);
    }
}
