using Whence.Text;

namespace Whence.Tracing;

/// <summary>A place where a report names the outlet that it has something from.</summary>
/// <param name="Name">As written.</param>
/// <param name="Reading">Index of that outlet’s report in the story; -1 where it is not in the pile.</param>
/// <param name="Sentence">The sentence or line.</param>
/// <param name="FoundBy">The rule.</param>
internal readonly record struct OutletNote(string Name, int Reading, TextSpan Sentence, string FoundBy);
