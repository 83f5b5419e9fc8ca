using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Quantities;
using Whence.Times;

namespace Whence.Pipeline;

/// <summary>The stages of the library in the order in which they run.</summary>
internal static class ShippedStages
{
    /// <summary>All stages; without those whose weights are not part of this build.</summary>
    public static IEnumerable<IAnalysisStage> All()
    {
        yield return new TokenStage();
        if (Has("tags")) yield return new TagStage();
        yield return new TimeStage();
        yield return new QuantityStage();
        if (Has("tags") && Has("trees")) yield return new TreeStage();
    }

    private static bool Has(string model) => typeof(ShippedStages).Assembly.GetManifestResourceInfo("models/" + model + ".bin") is not null;
}
