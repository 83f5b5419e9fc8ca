using Whence.Web.Tests;

[assembly: AssemblyFixture(typeof(SampleApp))]

namespace Whence.Web.Tests;

/// <summary>The app over the sample, for tests that only look.</summary>
public sealed class SampleApp : IAsyncLifetime
{
    private OwnApp? _app;

    public Uri Home => _app!.Home;

    internal OwnApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await OwnApp.OpenAsync(Readings.Sample.Value);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
