namespace Whence.Casebook.Decisions;

/// <summary>What somebody has seen of a casebook.</summary>
/// <param name="When">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Seen">What was seen, in the form of the one who keeps it.</param>
public sealed record KeptLook(DateTimeOffset When, string Who, string Seen);
