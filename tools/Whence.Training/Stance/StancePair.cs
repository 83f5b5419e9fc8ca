using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>A claim, a body and the stance of the body, as FNC-1 gives them; and their numbers.</summary>
internal sealed record StancePair(string Claim, string Body, CheckStance Stance)
{
    /// <summary>What claims and bodies have in common that any related pair joins.</summary>
    public required string ClaimTopic { get; init; }

    /// <summary>The same of the body; another one where the pair is unrelated.</summary>
    public required string BodyTopic { get; init; }

    public required CheckText ClaimText { get; init; }

    public required CheckText BodyText { get; init; }

    public required float[] Row { get; init; }
}
