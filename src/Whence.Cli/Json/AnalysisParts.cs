namespace Whence.Cli.Json;

/// <summary>The layers that a user may ask for, by the names of the contract.</summary>
[Flags]
internal enum AnalysisParts
{
    None = 0,
    Sentences = 1,
    Tokens = 2,
    Mentions = 4,
    Quantities = 8,
    Times = 16,
    Attributions = 32,
    All = 63,
}
