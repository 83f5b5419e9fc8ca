namespace Whence.Times;

/// <summary>An event with the day on which a text says that it is: “the inauguration on January 20”.</summary>
/// <param name="Word">The word for it, lower-cased: “inauguration”.</param>
/// <param name="Day">The day.</param>
public readonly record struct NamedEvent(string Word, DateOnly Day);
