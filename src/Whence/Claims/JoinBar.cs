namespace Whence.Claims;

/// <summary>How near two propositions of a story must be to say the same.</summary>
/// <remarks>
/// The weights were learnt on invented reports of nine propositions, of which two say the main claim. In full articles (<see cref="ReportLength"/>) the same log-odds mean less:
/// what was judged on 400 pairs of them stands in docs/decisions/claims.md.
/// </remarks>
/// <param name="Join">Groups are joined above these mean log-odds.</param>
/// <param name="Least">Down to these they are joined as long as no group stands in too many places.</param>
/// <param name="Attach">A small group is attached to a larger one above these log-odds.</param>
/// <param name="Cover">The words of each of two propositions must cover so much of the other's (<see cref="PairFeatures.Cover"/>); else their log-odds are <see cref="Apart"/> at most. 0 asks for nothing.</param>
/// <param name="Denied">By so much two propositions must be nearer where one is denied in so many words: what is denied is said in the denial, and what stands beside it is seldom that.</param>
internal readonly record struct JoinBar(float Join, float Least, float Attach, float Cover, float Denied)
{
    /// <summary>The highest log-odds of two propositions of full articles that share too few words.</summary>
    public const float Apart = -1;

    private const float FullDenied = 1;

    /// <summary>No group is joined below these mean log-odds. Chosen on invented piles and on real reports: lower ones join what only shares a topic, at -1.8 denials are lost.</summary>
    private const float LeastOdds = -2.1f;

    /// <summary>The weights were learnt on stories of some 70 units.</summary>
    private const float UsualUnits = 80;

    /// <summary>Below so many units the bar falls no further.</summary>
    private const float LeastUnits = 50;

    /// <summary>By how much the bar rises for e times the units; 1 if pairs that say the same grew with the units and not with their square. Chosen on the real case of five reports.</summary>
    private const float RisePerFold = 0.5f;

    /// <summary>The bar of full articles, which is not gone below. Chosen with <see cref="FullCover"/> on the judged pairs: with both 42 of 100 that are joined say the same, 17 without.</summary>
    private const float FullJoin = 0.2f, FullCover = 0.3f;

    /// <summary>The bar of a story.</summary>
    public static JoinBar Of(StoryUnits story, ClaimModels models)
    {
        float rise = RisePerFold * MathF.Log(Math.Max(LeastUnits, story.Units.Length) / UsualUnits), full = story.Fullness;
        return new(float.Lerp(models.JoinThreshold + rise, FullJoin, full), float.Lerp(LeastOdds + rise, FullJoin, full), models.AttachThreshold + rise, full * FullCover, full * FullDenied);
    }
}
