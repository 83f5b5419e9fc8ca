namespace Whence.Quantities;

/// <summary>The noun that a number counts.</summary>
/// <param name="Name">Singular, with what describes it: “residential burglary”; null if there is none.</param>
/// <param name="First">Its first lexeme.</param>
/// <param name="End">The lexeme after its last.</param>
internal readonly record struct CountedNoun(string? Name, int First, int End);
