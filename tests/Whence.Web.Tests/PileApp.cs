namespace Whence.Web.Tests;

/// <summary>The app over a casebook of articles of the pile, for tests that only look.</summary>
public sealed class PileApp : IAsyncLifetime
{
    private OwnApp? _app;

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
        if (PileArticles.Readings.Value is { } readings) _app = await OwnApp.OpenAsync(readings);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
