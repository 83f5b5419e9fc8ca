using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Whence.Web.Adding;
using Whence.Web.Routes;

namespace Whence.Web;

/// <summary>The local web app over a workbench: pages rendered on the server, without a script.</summary>
public sealed class WebApp : IAsyncDisposable
{
    private const int MaxUploadBytes = 64 * 1024 * 1024;

    private readonly WebApplication _app;

    private readonly AddDesk _desk;

    private WebApp(WebApplication app, AddDesk desk, Uri address) => (_app, _desk, Address) = (app, desk, address);

    /// <summary>Where it is found.</summary>
    public Uri Address { get; }

    /// <summary>Starts the app.</summary>
    /// <exception cref="ArgumentException">The address is not loopback and there is no password.</exception>
    /// <exception cref="IOException">The port is taken, or the address can't be listened on.</exception>
    public static async Task<WebApp> StartAsync(Workbench bench, WebOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.Address) && string.IsNullOrEmpty(options.Password))
            throw new ArgumentException($"{options.Address} is not loopback, and there is no password.", nameof(options));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxUploadBytes;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.Use(new Guard(options).Check);
        app.UseRouting();
        Frame frame = new(options, bench.Token);
        PageWriter writer = new(app.Services);
        AddDesk desk = new(bench);
        new PageRoutes(bench, frame, writer).Map(app);
        new FindRoutes(bench, frame, writer).Map(app);
        new DecideRoutes(bench, frame, writer, options.Clock).Map(app);
        new AddRoutes(bench, desk, frame, writer, options).Map(app);
        await app.StartAsync(token).ConfigureAwait(false);
        string url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(app, desk, new(url));
    }

    /// <summary>Stops listening, waits for what is running, and lets go of everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        await _desk.DisposeAsync().ConfigureAwait(false);
    }
}
