namespace Whence.Mentions.Listing;

/// <summary>Nouns for outlets, as lists of which each who asks puts his own together: what is an outlet beside a name need not be one behind “a”.</summary>
/// <remarks>Lower case and the singular, parted by blanks. A word that is added here is added for everybody who names its list.</remarks>
internal static class PressNouns
{
    /// <summary>Nouns that mean an outlet by themselves.</summary>
    internal const string Outlets = "newspaper daily broadcaster website portal magazine blog newsletter";

    /// <summary>Nouns for papers of one kind.</summary>
    internal const string Papers = "tabloid weekly";

    /// <summary>Nouns that mean an outlet only where nothing else is meant: a relief agency and a police station are none.</summary>
    internal const string Ambiguous = "paper agency channel station site";

    /// <summary>Nouns by which an outlet calls itself behind “this” and “our”.</summary>
    internal const string Own = "newspaper paper magazine station newsletter website blog";

    /// <summary>Nouns by which an outlet calls itself where it says what it has seen.</summary>
    internal const string Witness = Own + " broadcaster weekly daily journal";

    /// <summary>Words with which names of papers end, and by which a paper is called for short: “the Herald”.</summary>
    internal const string NamesOfPapers = "times post herald courier gazette journal observer tribune chronicle telegraph examiner ledger dispatch messenger globe";

    /// <summary>Words that names of outlets are made of.</summary>
    internal const string InNames = NamesOfPapers + " news press radio tv television channel daily weekly wire agency magazine";
}
