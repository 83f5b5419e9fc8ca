using Whence.Text;

namespace Whence.Attributions;

/// <summary>One link of the way that content took to the report.</summary>
/// <param name="Name">Who, as written: “the soldiers”, “BBC”.</param>
/// <param name="Span">Where that is written; null where it is known from elsewhere (a credit).</param>
/// <param name="Entity">Index of the entity; -1 where it has none.</param>
/// <param name="IsOutlet">Whether the link is an outlet or agency.</param>
/// <param name="Channel">How the content left this link.</param>
/// <param name="Medium">By what, as written: “Telegram”, “Facebook”, “radio”; null if not said.</param>
public readonly record struct ChainLink(string Name, TextSpan? Span, int Entity, bool IsOutlet, Channel Channel, string? Medium);
