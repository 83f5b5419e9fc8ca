namespace Whence.Mentions.Names;

/// <summary>What hangs on the form of a word alone.</summary>
/// <param name="Lower">The form by <see cref="Language.Words.WordKeys.Lower"/>.</param>
/// <param name="IsRead">Whether the rest is said.</param>
/// <param name="Group">The fine group, 0 for none.</param>
/// <param name="Coarse">The coarse group, 0 for none.</param>
/// <param name="Cues">What it says of names.</param>
/// <param name="Vector">The row of its vector; -1 where it has none.</param>
internal readonly record struct WordNote(uint Lower, bool IsRead, ushort Group, byte Coarse, CueKinds Cues, int Vector);
