namespace Whence.Intake;

/// <summary>An input that gave no report.</summary>
/// <param name="Item">Which: a path, or a path with a line or entry.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The particulars, in words for a user.</param>
public sealed record IntakeFailure(string Item, FailureReason Reason, string Detail);
