namespace Whence.Intake;

/// <summary>A claim and the text that it is held against.</summary>
/// <param name="Id">The id of the pair.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Body">The name of the text; null where it stands in the pair itself.</param>
/// <param name="Text">The text.</param>
public sealed record CheckPair(string Id, string Claim, string? Body, string Text);
