using Whence.Extraction.Blocks;
using Whence.Extraction.Metadata;

namespace Whence.Training.Extraction;

/// <summary>A page with the judgement of each of its blocks.</summary>
internal sealed class TrainingPage
{
    public required string Id { get; init; }
    public required string Set { get; init; }
    public required int Fold { get; init; }
    public required PageText Text { get; init; }
    public required PageClues Clues { get; init; }
    public required PageHead Head { get; init; }
    public required string? Url { get; init; }
    public required string? Title { get; init; }

    /// <summary>Whether each block is of the body.</summary>
    public required bool[] Labels { get; init; }

    /// <summary>What a mistake on each block costs.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Index of the page's first row.</summary>
    public int FirstRow { get; set; }
}
