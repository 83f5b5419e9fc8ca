using Whence.Text;

namespace Whence.Duplicates;

/// <summary>Two sentences of a copy that answer each other.</summary>
/// <param name="Earlier">The sentence in the earlier report.</param>
/// <param name="Later">The sentence in the later one.</param>
public readonly record struct CopyPassage(TextSpan Earlier, TextSpan Later);
