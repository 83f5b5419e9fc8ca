using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>The role chosen for a block, and the reason where it is furniture.</summary>
internal readonly record struct BlockRole(PassageRole Role, string? Reason = null);
