namespace Whence.Text;

/// <summary>A word or mark as Universal Dependencies v2 counts them (“don't” is two).</summary>
/// <param name="Span">Where it stands. The parts of one written word share it between them.</param>
/// <param name="Sentence">Index of its sentence.</param>
public readonly record struct Token(TextSpan Span, int Sentence)
{
    /// <summary>The value of <see cref="Head"/> where no tree was built.</summary>
    public const int NoTree = -2;

    /// <summary>The value of <see cref="Head"/> for the root of a sentence.</summary>
    public const int Root = -1;

    /// <summary>Universal part of speech; <see cref="PartOfSpeech.X"/> before tagging.</summary>
    public PartOfSpeech Tag { get; init; }

    /// <summary>Penn Treebank tag, such as VBD; empty before tagging. Interned.</summary>
    public string Penn { get; init; } = "";

    /// <summary>The dictionary form, lower-cased but for names; empty before tagging.</summary>
    public string Lemma { get; init; } = "";

    /// <summary>Index of the head in the document's tokens, <see cref="Root"/> or <see cref="NoTree"/>.</summary>
    public int Head { get; init; } = NoTree;

    /// <summary>Relation to the head, such as <c>nsubj:pass</c>; empty where no tree was built. Interned.</summary>
    public string Relation { get; init; } = "";
}
