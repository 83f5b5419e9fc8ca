namespace Whence.Claims;

/// <summary>Words before names of persons, as lists of which each who asks puts his own together: a mayor has a title, and may speak for a town.</summary>
/// <remarks>Lower case, without a full stop, parted by blanks. A word that is added here is added for everybody who names its list.</remarks>
internal static class PersonTitles
{
    /// <summary>How anybody is addressed.</summary>
    public const string Plain = "mr mrs ms dr professor";

    /// <summary>Further forms of address; each may also be a noun or a part of a name.</summary>
    public const string Courtesy = "miss prof sir lady lord madame";

    /// <summary>Offices and ranks that stand before a name.</summary>
    public const string Offices = "minister president mayor captain colonel general commander";
}
