using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Quantities;
using Whence.Times;

namespace Whence.Pipeline;

/// <summary>The stages of the library in the order in which they run.</summary>
internal static class ShippedStages
{
    /// <summary>All stages.</summary>
    public static IAnalysisStage[] All() =>
    [
        new TokenStage(),
        new TagStage(),
        new TimeStage(),
        new QuantityStage(),
        new TreeStage(),
    ];
}
