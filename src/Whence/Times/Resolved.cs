namespace Whence.Times;

/// <summary>What a time expression came to.</summary>
internal readonly record struct Resolved(TimeType Type, string Value, DateTime? From, DateTime? Until, Anchoring Anchoring, Grain Grain);
