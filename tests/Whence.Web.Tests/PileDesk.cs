using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>The app over a casebook of articles of the pile in a file, with fetching on, for tests that change it and put it back.</summary>
public sealed class PileDesk : IAsyncLifetime
{
    private OwnApp? _app;

    /// <summary>A folder for what is downloaded, with the casebook in it.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("whence-test-").FullName;

    /// <summary>The app; the test is skipped where there is no pile.</summary>
    internal OwnApp App
    {
        get
        {
            PileArticles.MustBeThere();
            return _app!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (PileArticles.Readings.Value is { } readings)
            _app = await OwnApp.OpenAsync(readings, Path.Combine(Folder, "pile.casebook"), static options => options with { Fetch = AddTests.One });
    }

    /// <summary>What another run over the same casebook shows.</summary>
    internal async Task<AppView> RunAgainAsync()
    {
        await using SqliteCasebook book = SqliteCasebook.Open(Path.Combine(Folder, "pile.casebook"));
        List<Reading> readings = [];
        await foreach (KeptReport kept in book.ReadAllAsync()) readings.Add(ReadingForm.Read(kept.Reading.Span, kept.Document));
        await using Workbench bench = await Workbench.OpenAsync(readings, book, book.Decisions, "again");
        return bench.View;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
