namespace Whence.Language.Trees;

/// <summary>One state of the parser: the top of the stack, what it and the next word have as children, and how the state came about.</summary>
/// <remarks>The rest of the stack is the state that <see cref="Below"/> points to, so that a step copies nothing. Indexes are words from 0; -1 is none.</remarks>
internal struct ParseNode
{
    /// <summary>The sum of the scores of the steps so far.</summary>
    public double Score;
    /// <summary>The state before the last step.</summary>
    public int Previous;
    /// <summary>The state that holds the stack under the top.</summary>
    public int Below;
    /// <summary>The next word that is not on the stack yet.</summary>
    public int Next;
    /// <summary>The top of the stack; -1 for the root alone.</summary>
    public int Top;
    /// <summary>The outermost left child of the top, and the one within.</summary>
    public int TopLeft, TopLeft2;
    /// <summary>The outermost right child of the top, and the one within.</summary>
    public int TopRight, TopRight2;
    /// <summary>The outermost left child of the next word, and the one within.</summary>
    public int NextLeft, NextLeft2;
    /// <summary>How many left and right children the top has, and left ones the next word, counted up to 7.</summary>
    public byte TopLefts, TopRights, NextLefts;
    /// <summary>The last step: <see cref="BeamParser.Shift"/>, <see cref="BeamParser.Left"/> or <see cref="BeamParser.Right"/>.</summary>
    public byte Step;
}
