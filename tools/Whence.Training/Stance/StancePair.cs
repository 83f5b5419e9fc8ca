using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>A claim, a body and the stance of the body; the topics of both, as numbers of folds.</summary>
internal sealed record StancePair(string Claim, string Body, CheckStance Stance, int ClaimFold, int BodyFold)
{
    public float[] Row { get; set; } = [];
}
