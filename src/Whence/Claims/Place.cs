using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Where a proposition stands in a story.</summary>
/// <param name="Document">Index of the document in the story.</param>
/// <param name="Index">Index of the proposition in its reading.</param>
/// <param name="Reading">The reading.</param>
internal readonly record struct Place(int Document, int Index, Reading Reading)
{
    /// <summary>The proposition.</summary>
    public Proposition Proposition => Reading.Propositions[Index];
}
