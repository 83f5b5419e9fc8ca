namespace Whence.Mentions.Names;

/// <summary>What a listed name may be.</summary>
[Flags]
internal enum GazetteerKinds : ushort
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
    /// <summary>A smaller town.</summary>
    Town = 256,
    /// <summary>A company or brand.</summary>
    Company = 512,
    /// <summary>A first name of men.</summary>
    Masculine = 1024,
    /// <summary>A first name of women.</summary>
    Feminine = 2048,

    /// <summary>What features see: all but the gender.</summary>
    Shown = 1023,
}
