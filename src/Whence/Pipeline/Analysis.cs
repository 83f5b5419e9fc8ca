using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Language.Networks;
using Whence.Mentions;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Pipeline;

/// <summary>A document and what has been found in it. Immutable; threads may share it.</summary>
/// <remarks>Every array is in order of the text. A layer that is not in <see cref="Present"/> is empty.</remarks>
public sealed record Analysis(Document Document)
{
    /// <summary>The layers that have been run.</summary>
    public Layers Present { get; init; }

    /// <summary>Sentences of the passages that are read (<see cref="Passage.IsRead"/>).</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Tokens of the sentences.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>Stretches that name someone or something.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>What the mentions mean; <see cref="Mention.Entity"/> is an index into it.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Numbers, with unit and what is measured.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>Time expressions.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Who says what; <see cref="Attribution.Outer"/> is an index into it.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Why the text was not read for claims, such as “language: Serbian”; null where it was read.</summary>
    public string? NotRead { get; init; }

    /// <summary>What the lower part of the network said of the words of each sentence, for the stage of trees; null where it was not kept. Only while stages run.</summary>
    internal KeptStates? States { get; init; }

    /// <summary>The text that a span covers.</summary>
    public ReadOnlySpan<char> TextOf(TextSpan span) => span.In(Document.Text);
}
