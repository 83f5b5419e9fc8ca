using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions.Names;
using Whence.Mentions.Pronouns;

namespace Whence.Pipeline;

/// <summary>Reads the models of the library that stages need, side by side: one after the other they take twice the time on two cores.</summary>
internal static class ShippedModels
{
    /// <summary>Reads those that have not been read. What is wrong with a model is said where it is needed.</summary>
    public static void Read() => Parallel.Invoke(
        () => Try(() => TagModel.Shipped),
        () => Try(() => NameModel.Shipped),
        () => Try(() => WordVectors.Shipped),
        () => Try(() => WordRelations.Shipped),
        () => Try(() => TreeModel.Shipped),
        () => Try(() => PronounModel.Shipped),
        () => Try(() => SentenceModel.Shipped));

    private static void Try(Func<object> read)
    {
        try
        {
            _ = read();
        }
        catch (ModelException)
        {
            // Where the model is asked for again it is refused again, by name.
        }
    }
}
