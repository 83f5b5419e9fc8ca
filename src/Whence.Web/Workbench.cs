using System.Collections.Immutable;
using System.Security.Cryptography;
using Whence.Casebook;
using Whence.Casebook.Decisions;
using Whence.Pipeline;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web;

/// <summary>What the app works on: readings, what people decided, and the trace of both, which is replaced as a whole when something changes. Threads share it.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ICasebook _reports;
    private readonly IDecisionBook _decisions;
    private readonly string _title;
    private readonly Tracer _tracer = new();
    private readonly StoryGrouper _grouper = new();
    private readonly Dictionary<string, Reading> _readings;
    private readonly ShownReports _shown;
    private ImmutableArray<Decision> _decided;
    private KeptLook? _look;
    private volatile AppView _view;

    private Workbench(IReadOnlyCollection<Reading> readings, ICasebook reports, IDecisionBook decisions, ImmutableArray<Decision> decided, KeptLook? look, string title, ShownReports shown)
    {
        (_reports, _decisions, _decided, _look, _title, _shown) = (reports, decisions, decided, look, title, shown);
        Findings = new(shown);
        _readings = readings.ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        _view = Trace(before: null, default);
    }

    internal AppView View => _view;

    /// <summary>All that was read in single reports.</summary>
    internal ReportFindings Findings { get; }

    /// <summary>What every form that changes something must bring; another for every run.</summary>
    internal string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Traces the readings and applies what was decided.</summary>
    /// <param name="readings">All readings of the casebook.</param>
    /// <param name="reports">Keeps reports that are added; left open.</param>
    /// <param name="decisions">Keeps decisions; left open.</param>
    /// <param name="title">What is shown, for people.</param>
    /// <param name="shown">What pages show of the reports; what it does not hold is found when it is first shown. Null for nothing.</param>
    /// <param name="token">Ends the work.</param>
    public static async Task<Workbench> OpenAsync(IReadOnlyCollection<Reading> readings, ICasebook reports, IDecisionBook decisions, string title, ShownReports? shown = null, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(decisions);
        Workbench bench = new(readings, reports, decisions, await decisions.DecisionsAsync(token).ConfigureAwait(false), await decisions.LastLookAsync(token).ConfigureAwait(false), title, shown ?? new());
        Warm(bench._view);
        return bench;
    }

    /// <summary>Keeps a decision and applies it.</summary>
    internal Task DecideAsync(Decision decision, CancellationToken token) => ChangeAsync(async () => _decided = _decided.Add(await _decisions.DecideAsync(decision, token).ConfigureAwait(false)), token);

    /// <summary>Takes a decision back; false where it does not hold any more.</summary>
    internal async Task<bool> UndoAsync(long number, string who, DateTimeOffset when, CancellationToken token)
    {
        bool done = false;
        await ChangeAsync(async () =>
        {
            done = await _decisions.UndoAsync(number, who, when, token).ConfigureAwait(false);
            if (done) _decided = await _decisions.DecisionsAsync(token).ConfigureAwait(false);
        }, token).ConfigureAwait(false);
        return done;
    }

    /// <summary>Keeps what is there now as seen.</summary>
    internal async Task LookAsync(string who, DateTimeOffset when, CancellationToken token)
    {
        await _turn.WaitAsync(token).ConfigureAwait(false);
        try
        {
            KeptLook look = new(when, who, Looks.SeenState.Of(_view).Write());
            await _decisions.KeepLookAsync(look, token).ConfigureAwait(false);
            _look = look;
            _view = _view.WithLook(look);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads reports, keeps them and traces again; says of each how it went.</summary>
    /// <param name="documents">The reports.</param>
    /// <param name="done">Told of each report: its name, what was wrong with it, or null, and its id.</param>
    /// <param name="traces">Told when all are read, and tracing begins.</param>
    /// <param name="token">Ends the work before the next report.</param>
    internal async Task AddAsync(IEnumerable<Document> documents, Action<string, string?, string?> done, Action traces, CancellationToken token)
    {
        List<(Reading Reading, byte[] Shown)> added = [];
        foreach (Document document in documents)
        {
            token.ThrowIfCancellationRequested();
            string name = document.Title ?? document.Path ?? document.Id;
            if (_view.Trace.Documents.TryGetValue(document.Id, out Document? there))
                done(name, DocumentFingerprint.Of(there) == DocumentFingerprint.Of(document) ? "is here already" : "has the same text as a report that is here already, and other particulars; the one that is here stays", document.Id);
            else
            {
                Analysis analysis = AnalysisPipeline.ForTrace.Run(document);
                added.Add((_tracer.Read(analysis), ShownForm.Write(analysis)));
                done(name, null, document.Id);
            }
        }
        if (added.Count == 0) return;
        traces();
        await ChangeAsync(async () =>
        {
            await _reports.KeepAsync([.. added.Select(one => new KeptReport(one.Reading.Document, ReadingForm.Version, ReadingForm.Write(one.Reading, one.Shown)))], token).ConfigureAwait(false);
            foreach ((Reading reading, byte[] shown) in added)
            {
                if (_readings.TryAdd(reading.Document.Id, reading)) _shown.Hold(reading.Document.Id, shown);
            }
        }, token).ConfigureAwait(false);
    }

    private async Task ChangeAsync(Func<Task> change, CancellationToken token)
    {
        await _turn.WaitAsync(token).ConfigureAwait(false);
        try
        {
            await change().ConfigureAwait(false);
            _view = Trace(_view, token);
            Warm(_view);
        }
        finally
        {
            _turn.Release();
        }
    }

    // The index is filled while nobody waits for it.
    private static void Warm(AppView view) => Task.Run(() => view.Search.Value);

    private AppView Trace(AppView? before, CancellationToken token)
    {
        ImmutableArray<Decision> decided = _decided;
        TraceResult found = _tracer.Trace(_readings.Values, stories => StoryMoves.Apply(stories, decided), before?.Decided.Found, _grouper, token);
        return new(DecisionRun.Apply(found, decided), _title, _look, before);
    }

    /// <summary>Lets go of what it holds; the casebook stays open.</summary>
    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }
}
