namespace Whence.Attributions.Trees;

/// <summary>Tokens in a row, half-open.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    internal int Count => End - First;

    internal bool Holds(int token) => First <= token && token < End;
}
