namespace Whence.Mentions.Names;

/// <summary>What a word says of the name that it stands in or beside.</summary>
[Flags]
internal enum CueKinds : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A body: Ministry, Bank, Inc.</summary>
    Body = 1,
    /// <summary>A company’s legal form.</summary>
    Company = 2,
    /// <summary>A place: River, Street, Province.</summary>
    Place = 4,
    /// <summary>A person follows: Mr., President, son.</summary>
    Person = 8,
    /// <summary>A building or site, a place that can act: Hotel, Airport, Hospital.</summary>
    Site = 16,
    /// <summary>An event, work or award: Cup, Festival, Act.</summary>
    Thing = 32,
    /// <summary>A month or a weekday.</summary>
    Date = 64,
}
