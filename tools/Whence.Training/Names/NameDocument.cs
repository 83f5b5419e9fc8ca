using Whence.Mentions;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>A text with the names that people marked in it.</summary>
internal sealed record NameDocument(string Id, string Text, IReadOnlyList<(TextSpan Span, EntityType Type)> Names, bool HasOther);
