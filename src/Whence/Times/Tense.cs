namespace Whence.Times;

/// <summary>Where the clause around a time lies, seen from publication.</summary>
internal enum Tense : byte
{
    Unknown, Past, Future,
}
