namespace Whence.Cli.Commands;

/// <summary>Runs work on all cores, with results in the order of the input and few of them in memory.</summary>
internal static class Parallelism
{
    private const int AheadPerCore = 8;

    /// <summary>Applies the work to each item; results come in the order of the items.</summary>
    public static IEnumerable<TResult> InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work)
    {
        int ahead = Environment.ProcessorCount * AheadPerCore;
        Queue<Task<TResult>> running = new(ahead);
        foreach (TItem item in items)
        {
            if (running.Count == ahead) yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(Task.Run(() => work(item)));
        }
        while (running.Count > 0)
            yield return running.Dequeue().GetAwaiter().GetResult();
    }
}
