using System.Collections.Immutable;

namespace Whence.Casebook;

/// <summary>What keeping reports did.</summary>
/// <param name="Added">How many were not there before.</param>
/// <param name="Refused">Ids, in order, that belong to reports with another text.</param>
public sealed record KeepResult(int Added, ImmutableArray<string> Refused);
