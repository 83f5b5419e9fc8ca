namespace Whence.Stories;

/// <summary>Where a term stands in a report and what it is.</summary>
[Flags]
internal enum TermTrait : byte
{
    None = 0,
    Name = 1,
    Title = 2,
    Lead = 4,
    Person = 8,
}
