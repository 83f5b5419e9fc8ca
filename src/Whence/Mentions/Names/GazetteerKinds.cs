namespace Whence.Mentions.Names;

/// <summary>What a listed name may be.</summary>
[Flags]
internal enum GazetteerKinds : byte
{
    /// <summary>Not listed.</summary>
    None = 0,
    /// <summary>A first name.</summary>
    First = 1,
    /// <summary>A family name.</summary>
    Family = 2,
    /// <summary>A place.</summary>
    Place = 4,
    /// <summary>A body.</summary>
    Body = 8,
    /// <summary>A person, in full.</summary>
    Person = 16,
    /// <summary>A people, language or faith.</summary>
    People = 32,
    /// <summary>Another proper name.</summary>
    Thing = 64,
    /// <summary>A country.</summary>
    Country = 128,
}
