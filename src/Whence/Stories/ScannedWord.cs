using Whence.Text;

namespace Whence.Stories;

/// <summary>A word or number as the light scanner sees it.</summary>
/// <param name="Key">Hash of the folded, stemmed form; the same for the same form in every document and run.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="VectorKey">Its key in <see cref="Language.WordVectors"/>; 0 for a number.</param>
internal readonly record struct ScannedWord(ulong Key, TextSpan Span, WordLook Kind, uint VectorKey);
