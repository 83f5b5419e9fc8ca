namespace Whence.Extraction.Blocks;

/// <summary>A node of a <see cref="TreeEnsemble"/>: which feature it asks for, and where to go if that is not above the threshold and if it is; below zero is a leaf.</summary>
internal readonly record struct TreeNode(float Threshold, short Left, short Right, byte Feature);
