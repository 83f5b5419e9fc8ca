using System.Collections.Concurrent;
using Whence.Casebook;
using Whence.Intake;
using Whence.Text;

namespace Whence.Web.Adding;

/// <summary>Adds reports one job after the other, in the background. Threads share it.</summary>
internal sealed class AddDesk(Workbench bench) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, AddJob> _jobs = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _turn = new();
    private Task _last = Task.CompletedTask;

    public AddJob? Job(int number) => _jobs.GetValueOrDefault(number);

    /// <summary>The jobs, the last first.</summary>
    public IEnumerable<AddJob> Jobs => _jobs.Values.OrderByDescending(job => job.Number);

    /// <summary>Begins a job.</summary>
    /// <param name="name">What is added, for people.</param>
    /// <param name="expected">How many inputs there are.</param>
    /// <param name="begins">What is done first, in words: “opening”, “fetching”.</param>
    /// <param name="read">Reads them.</param>
    public AddJob Begin(string name, int expected, string begins, Func<CancellationToken, IAsyncEnumerable<IntakeItem>> read)
    {
        lock (_turn)
        {
            AddJob job = new(_jobs.Count + 1, name, expected);
            _jobs[job.Number] = job;
            _last = _last.ContinueWith(_ => RunAsync(job, begins, read), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
            return job;
        }
    }

    private async Task RunAsync(AddJob job, string begins, Func<CancellationToken, IAsyncEnumerable<IntakeItem>> read)
    {
        try
        {
            List<Document> documents = [];
            job.Begin(begins);
            await foreach (IntakeItem item in read(_ending.Token).ConfigureAwait(false))
            {
                job.Found();
                if (item.Failure is { } failure) job.Say(failure.Item, failure.Detail);
                else if (item.Document is { } document) documents.Add(document);
            }
            job.Begin("reading");
            await bench.AddAsync(documents, job.Say, () => job.Begin("tracing the claims"), _ending.Token).ConfigureAwait(false);
            job.End(job.Lines.Count == 0 ? "There was no report." : null);
        }
        catch (OperationCanceledException)
        {
            job.End("The app was ended.");
        }
        catch (CasebookException exception)
        {
            job.End(exception.Message);
        }
        // No text should make reading throw. If one does, that is our error, and no reason to end the app.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            job.End($"It could not be read to the end, which is an error in Whence: {exception.GetType().Name}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _last.ConfigureAwait(false);
        _ending.Dispose();
    }
}
