using Whence.Cli.Terminal;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary>Runs work on all cores, with results in the order of the input and few of them in memory.</summary>
internal static class Parallelism
{
    private const int AheadPerCore = 8;

    /// <summary>Applies the work to each document; results come in the order of the documents. One at which the work fails is named and left out.</summary>
    public static IEnumerable<TResult> InOrder<TResult>(IEnumerable<Document> documents, Func<Document, TResult> work, Talk talk)
        where TResult : class
    {
        int ahead = Environment.ProcessorCount * AheadPerCore;
        Queue<Task<TResult?>> running = new(ahead);
        foreach (Document document in documents)
        {
            if (running.Count == ahead && running.Dequeue().GetAwaiter().GetResult() is { } ready) yield return ready;
            running.Enqueue(Task.Run(() => Try(document, work, talk)));
        }
        while (running.Count > 0)
            if (running.Dequeue().GetAwaiter().GetResult() is { } ready) yield return ready;
    }

    // No text should make a stage throw. If one does, that is our error, and no reason to lose the rest of a pile.
    private static TResult? Try<TResult>(Document document, Func<Document, TResult> work, Talk talk)
        where TResult : class
    {
        try
        {
            return work(document);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            talk.Failed(document.Path ?? document.Id, $"could not be read to the end, which is an error in Whence: {exception.GetType().Name}, {exception.StackTrace?.Split('\n')[0].Trim()}");
            return null;
        }
    }
}
