namespace Whence.Claims;

/// <summary>Why a rule gives a place its stance, in words that a reader sees.</summary>
internal static class StanceReasons
{
    public const string Declined = "the source neither says nor denies it", Asked = "it is asked, not said", Unconfirmed = "it is not confirmed", OutletLeavesOpen = "the outlet leaves it open",
        LeavesOpen = "the source does not confirm it", Granted = "the source grants it", DeniedByCue = "the words that report it deny it", SpokenOf = "the outlet speaks of what is said, and does not say it",
        TakenBack = "the outlet takes something back", DoubtedByCue = "the words that report it doubt it", CalledDoubtful = "the source calls it doubtful", JustCalledFalse = "the same source has just called it false",
        PossiblyOtherwise = "it is said to be possibly otherwise", CalledFalse = "the source calls it false", OutletDoesNotSay = "the outlet itself does not say that it is so",
        Valued = "it says how important or possible it is, not that it is so", DeniesElsewhere = "the same source denies it elsewhere", AssertsElsewhere = "the same source asserts it elsewhere",
        Negated = "it is said with a negation that the claim does not have", NotNegated = "it is said without the claim's negation", SaysADenierSays = "it says what a source says that denies it elsewhere",
        JustDenied = "it has just been denied there", OfOriginal = "so says the report that it has its words from", NoProof = "it says that there is no proof of it", SawNothing = "the source says that it perceived nothing of the kind", MeansNot = "it says what does not follow, and no more",
        IsShown = "it says what is shown as the claim", NotTold = "nothing says that it denies the claim", SaidFalse = "what is told is said to be false", ByModel = "by its words and who says it (stance model)";

    private static readonly string?[] All =
    [
        null, Declined, Asked, Unconfirmed, OutletLeavesOpen, LeavesOpen, Granted, DeniedByCue, SpokenOf, TakenBack, DoubtedByCue, CalledDoubtful, JustCalledFalse, PossiblyOtherwise, CalledFalse, OutletDoesNotSay, Valued,
        DeniesElsewhere, AssertsElsewhere, Negated, NotNegated, SaysADenierSays, JustDenied, SawNothing, NoProof, MeansNot,
    ];

    /// <summary>Whether the report says it in so many words, or a name carries it: then it stands.</summary>
    public static bool IsPlain(string? reason) => reason is SaidFalse or Declined or LeavesOpen or Unconfirmed or DeniedByCue or DoubtedByCue or PossiblyOtherwise or SawNothing or Granted or SpokenOf or SaysADenierSays or JustDenied or NoProof or MeansNot;

    /// <summary>The number of reasons that have an index, none included.</summary>
    public static int Count => All.Length;

    /// <summary>The index of a reason; 0 for none, for what the model gives and for those that are newer than the weights.</summary>
    public static int IndexOf(string? reason) => Math.Max(0, Array.IndexOf(All, reason));
}
