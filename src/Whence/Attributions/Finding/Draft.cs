using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;

namespace Whence.Attributions.Finding;

/// <summary>An attribution while it is being found. Not for more than one thread.</summary>
internal sealed class Draft(int cueToken, string foundBy)
{
    /// <summary>The main word of the cue; for a quotation without a cue its first token.</summary>
    internal int CueToken { get; } = cueToken;

    /// <summary>The rule.</summary>
    internal string FoundBy { get; set; } = foundBy;

    internal TokenSet Source { get; init; } = new();

    internal TokenSet Cue { get; init; } = new();

    internal TokenSet Content { get; init; } = new();

    /// <summary>The token that carries the source's meaning: its head, or what a relative pronoun stands for; -1 if none.</summary>
    internal int SourceHead { get; set; } = -1;

    internal CueEntry? Entry { get; set; }

    internal CueClass Class => Entry?.Class ?? CueClass.Speech;

    internal Standing Standing { get; set; }

    /// <summary>Whether the cue is negated: “did not say”.</summary>
    internal bool IsNegated { get; set; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    internal double Score { get; set; } = 0.5;

    /// <summary>Index of the draft around it; -1 if none.</summary>
    internal int Outer { get; set; } = -1;

    /// <summary>The verb that carries the cue: “refused” in “refused to say”; -1 if none.</summary>
    internal int Governor { get; set; } = -1;

    /// <summary>Whether it attributes the whole report or a long stretch of it: a byline, the label of who asks.</summary>
    internal bool CoversReport { get; set; }

    /// <summary>Whether it attributes a stretch of the report and not a clause, so that it is no speech that reports speech: a whole report, what stands under a label, an answer.</summary>
    internal bool CoversStretch => CoversReport || FoundBy is "speaker label" or "interview answer";

    /// <summary>Whether the content is given word for word without quotation marks: under a label, below “reads:”, as an answer.</summary>
    internal bool IsVerbatim { get; set; }

    /// <summary>Whether its sentence does nothing but give the one before to somebody through an outlet: “It counts it to the Courier a merchant.”</summary>
    internal bool IsTurned { get; init; }

    /// <summary>What the content is to the cue.</summary>
    internal CueFrames Frame { get; set; }

    /// <summary>The draft whose source a quotation without a cue goes on from; null if none.</summary>
    internal Draft? GoesOnFrom { get; set; }
}
