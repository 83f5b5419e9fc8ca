using Whence.Cli.Terminal;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary>Runs work on all cores, with results in the order of the input and few of them in memory.</summary>
internal static class Parallelism
{
    private const int AheadPerCore = 8;

    /// <summary>Applies the work to each document; results come in the order of the documents. One at which the work fails is named and left out.</summary>
    public static IEnumerable<TResult> InOrder<TResult>(IEnumerable<Document> documents, Func<Document, TResult> work, Talk talk)
        where TResult : class => InOrder(documents, work, static document => document.Path ?? document.Id, talk);

    /// <summary>Applies the work to each item; results come in the order of the items. One at which the work fails is named and left out.</summary>
    public static IEnumerable<TResult> InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Func<TItem, string> name, Talk talk)
        where TResult : class
    {
        int ahead = Environment.ProcessorCount * AheadPerCore;
        Queue<Task<TResult?>> running = new(ahead);
        foreach (TItem item in items)
        {
            if (running.Count == ahead && running.Dequeue().GetAwaiter().GetResult() is { } ready) yield return ready;
            running.Enqueue(Task.Run(() => Try(item, work, name, talk)));
        }
        while (running.Count > 0)
            if (running.Dequeue().GetAwaiter().GetResult() is { } ready) yield return ready;
    }

    // No text should make a stage throw. If one does, that is our error, and no reason to lose the rest of a pile.
    private static TResult? Try<TItem, TResult>(TItem item, Func<TItem, TResult> work, Func<TItem, string> name, Talk talk)
        where TResult : class
    {
        try
        {
            return work(item);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            talk.Failed(name(item), $"could not be read to the end, which is an error in Whence: {exception.GetType().Name}, {exception.StackTrace?.Split('\n')[0].Trim()}");
            return null;
        }
    }
}
