using Whence.Attributions;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Pipeline;

/// <summary>The stages of the library in the order in which they run.</summary>
internal static class ShippedStages
{
    /// <summary>All stages; without those whose weights are not part of this build.</summary>
    /// <param name="wanted">Which sentences get a tree; null for all.</param>
    public static IEnumerable<IAnalysisStage> All(Func<Analysis, Sentence, bool>? wanted = null)
    {
        ShippedModels.Read();
        yield return new TokenStage();
        if (Has("tags")) yield return new TagStage();
        if (Has("tags") && Has("trees")) yield return new TreeStage(wanted);
        if (Has("tags") && Has("trees") && Has("names") && Has("pronouns")) yield return new MentionStage();
        yield return new TimeStage();
        yield return new QuantityStage();
        if (Has("tags") && Has("trees")) yield return new AttributionStage();
    }

    private static bool Has(string model) => typeof(ShippedStages).Assembly.GetManifestResourceInfo("models/" + model + ".bin") is not null;
}
