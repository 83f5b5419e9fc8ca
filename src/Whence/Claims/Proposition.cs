using Whence.Text;

namespace Whence.Claims;

/// <summary>A stretch of a document that says one thing: what a source says in one sentence, or what the outlet says itself.</summary>
internal sealed class Proposition
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of its paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>Who speaks; null where the outlet does.</summary>
    public Voice? Voice { get; init; }

    /// <summary>Its words of content, each once, ordered by key.</summary>
    public required Term[] Terms { get; init; }

    /// <summary>What it looks like.</summary>
    public PropositionTraits Traits { get; init; }

    /// <summary>Hash of its words; two with one hash say the same.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>The number of its words.</summary>
    public int Words { get; init; }

    /// <summary>The keys of its words of content that a negation reaches; empty where nothing is negated.</summary>
    public uint[] Negated { get; init; } = [];

    /// <summary>The same said by somebody else.</summary>
    public Proposition By(Voice voice) => new() { Span = Span, Sentence = Sentence, Paragraph = Paragraph, Voice = voice, Terms = Terms, Traits = Traits, Fingerprint = Fingerprint, Words = Words, Negated = Negated };

    /// <summary>Whether it has a trait.</summary>
    public bool Is(PropositionTraits trait) => (Traits & trait) != 0;
}
