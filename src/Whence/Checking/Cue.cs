namespace Whence.Checking;

/// <summary>What a word says about the stance of those who use it.</summary>
[Flags]
internal enum Cue : ushort
{
    None = 0,
    /// <summary>Somebody says that it is not so.</summary>
    Denies = 1,
    /// <summary>It is made up.</summary>
    Fake = 2,
    /// <summary>Somebody is not sure.</summary>
    Doubts = 4,
    /// <summary>It is passed on with reserve.</summary>
    Hedges = 8,
    /// <summary>Somebody is quoted.</summary>
    Reports = 16,
    /// <summary>It has been shown to be so.</summary>
    Confirms = 32,
    /// <summary>Not, no, never.</summary>
    Negates = 64,
    /// <summary>But, however, in fact.</summary>
    Contrasts = 128,
    /// <summary>Something was wrong and is put right.</summary>
    Corrects = 256,
    /// <summary>It may be made up, or somebody is said to lie: weaker than <see cref="Fake"/>.</summary>
    Suspects = 512,
    /// <summary>Speaks of stories and sites: a report about reports.</summary>
    Press = 1024,
}
