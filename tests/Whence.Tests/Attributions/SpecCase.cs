namespace Whence.Tests.Attributions;

/// <summary>One text of a spec with the lines under it.</summary>
internal sealed record SpecCase(string File, int Line, string Text, string? Outlet, IReadOnlyList<SpecLine> Lines)
{
    internal bool ExpectsNothing => Lines.Count == 1 && Lines[0].Source == "nothing";
}
