using Whence.Attributions;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>A proposition of a story with its copies: places that say the same word for word, or in a copy of the report with a few other words.</summary>
internal sealed class Unit
{
    private string? speaker;

    /// <summary>The first place, by the order of documents and text.</summary>
    public required Place First { get; init; }

    /// <summary>All places, the first one included.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>The terms as indexes into the story's terms, in ascending order.</summary>
    public int[] Terms { get; set; } = [];

    /// <summary>The terms that are neither names nor numbers, in ascending order.</summary>
    public int[] ContentTerms { get; set; } = [];

    /// <summary>Those of the terms that a negation reaches.</summary>
    public int[] NegatedTerms { get; set; } = [];

    /// <summary>The terms that near words are known of, by their row in the story's table of near words.</summary>
    public int[] SoftTerms { get; set; } = [];

    /// <summary>The last word of the speaker's name; null where nobody is named.</summary>
    public string? Speaker => speaker ??= Proposition.Voice?.Name is { } name ? name[(name.LastIndexOf(' ') + 1)..] : null;

    /// <summary>What the terms weigh together.</summary>
    public float Weight { get; set; }

    /// <summary>What the terms that are no names weigh together.</summary>
    public float ContentWeight { get; set; }

    /// <summary>What the terms that are neither names nor numbers weigh together.</summary>
    public float WordWeight { get; set; }

    /// <summary>The proposition.</summary>
    public Proposition Proposition => First.Proposition;

    /// <summary>The outlets that it came through, as the chain names them.</summary>
    public OutletName[] Relays { get; init; } = [];

    /// <summary>Whether the words that report it deny it.</summary>
    public bool IsDenied => Proposition.Voice is { Standing: Standing.Denied };

    /// <summary>Whether it denies, doubts or leaves open something that stands elsewhere.</summary>
    public bool Responds => Proposition.Voice is { Responds: true }
        || Proposition.Is(PropositionTraits.CallsFalse | PropositionTraits.LeavesOpen | PropositionTraits.Unconfirmed);
}
