using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>An app over a casebook of its own, in memory or in a file.</summary>
internal sealed class OwnApp : IAsyncDisposable
{
    private readonly SqliteCasebook _book;
    private readonly WebApp _app;

    private OwnApp(SqliteCasebook book, Workbench bench, WebApp app) => (_book, Bench, _app) = (book, bench, app);

    public Uri Home => _app.Address;

    public Workbench Bench { get; }

    public static async Task<OwnApp> OpenAsync(IReadOnlyCollection<Reading> readings, string path = SqliteCasebook.InMemory, Func<WebOptions, WebOptions>? change = null)
    {
        SqliteCasebook book = SqliteCasebook.Open(path);
        await book.KeepAsync([.. readings.Select(reading => new KeptReport(reading.Document, ReadingForm.Version, ReadingForm.Write(reading)))]);
        Workbench bench = await Workbench.OpenAsync(readings, book, book.Decisions, "halvard-dam");
        WebOptions options = new() { Title = "halvard-dam", Version = "0.1.0", Who = "R. Aldane", Clock = new FixedClock() };
        return new(book, bench, await WebApp.StartAsync(bench, change is null ? options : change(options)));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Bench.DisposeAsync();
        await _book.DisposeAsync();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 3, 14, 10, 0, 0, TimeSpan.Zero);
    }
}
