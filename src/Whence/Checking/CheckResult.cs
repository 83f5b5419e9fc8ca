using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Checking;

/// <summary>The stance of a report towards a claim, with what it rests on.</summary>
public sealed record CheckResult
{
    /// <summary>The stance.</summary>
    public required CheckStance Stance { get; init; }

    /// <summary>How sure the model is, 0 to 1: a share of its votes, not a calibrated probability.</summary>
    public required double Score { get; init; }

    /// <summary>The sentences that it rests on, in order of the text; empty where the report is unrelated.</summary>
    public ImmutableArray<TextSpan> Evidence { get; init; } = [];

    /// <summary>Why, in words.</summary>
    public string Why { get; init; } = "";

    /// <summary>The rule or model.</summary>
    public string FoundBy { get; init; } = "stance trees";
}
