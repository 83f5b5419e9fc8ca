using Whence.Tracing;
using Whence.Web.Tests;

[assembly: AssemblyFixture(typeof(SampleApp))]

namespace Whence.Web.Tests;

/// <summary>The app over the sample, for tests that only look.</summary>
public sealed class SampleApp : IAsyncLifetime
{
    private WebApp? _app;

    public Uri Home => _app!.Address;

    internal TraceResult Trace { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Trace = new Tracer().Trace(Readings.Sample.Value);
        _app = await WebApp.StartAsync(new(Trace, "halvard-dam"), new() { Title = "halvard-dam", Version = "0.1.0", Who = "R. Aldane" });
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
