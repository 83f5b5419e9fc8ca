using Whence.Text;

namespace Whence.Pages.Comparing;

/// <summary>A sentence of one report beside that of the other.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="First">Where it stands in the first report; null where it was added.</param>
/// <param name="Second">Where it stands in the second; null where it was cut.</param>
public readonly record struct ComparedRow(ComparedKind Kind, TextSpan? First, TextSpan? Second);
