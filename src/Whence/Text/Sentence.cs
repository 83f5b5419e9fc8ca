namespace Whence.Text;

/// <summary>A sentence, and which tokens it holds.</summary>
/// <param name="Span">From its first token to its last.</param>
/// <param name="FirstToken">Index of its first token in <see cref="Pipeline.Analysis.Tokens"/>.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Passage">Index of its passage in <see cref="Document.Passages"/>.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Passage)
{
    /// <summary>The number of tokens.</summary>
    public int TokenCount => EndToken - FirstToken;
}
