namespace Whence.Web.Speakers;

/// <summary>A person or body that speaks in the reports. Immutable; threads share it.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Names">All names under which it speaks, as written.</param>
/// <param name="Sayings">What it says, by time of the report.</param>
public sealed record Speaker(string Key, string Name, IReadOnlyList<string> Names, IReadOnlyList<Saying> Sayings);
