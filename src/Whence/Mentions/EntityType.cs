namespace Whence.Mentions;

/// <summary>What kind of thing is named.</summary>
public enum EntityType : byte
{
    /// <summary>None of the others: nationalities, works, products, events.</summary>
    Other,
    /// <summary>A person or a group of persons.</summary>
    Person,
    /// <summary>A body: company, office, army, party, outlet.</summary>
    Organization,
    /// <summary>A place.</summary>
    Place,
}
