namespace Whence.Intake;

/// <summary>A text that pairs name.</summary>
/// <param name="Body">Its name.</param>
/// <param name="Text">The text.</param>
public sealed record CheckBody(string Body, string Text);
