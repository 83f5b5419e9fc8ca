using System.Net;

namespace Whence.Intake.Web;

/// <summary>Builds the one client of the program. Nothing else builds one; a test reads the assemblies for it.</summary>
internal static class WebClient
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(1);

    private const int MaxHeaderKilobytes = 64;
    private const int MaxConnectionsPerHost = 2;

    /// <summary>A client that follows no redirect, keeps no cookie, knows no proxy and no password, decodes nothing, and connects through the guard alone.</summary>
    public static HttpClient Build(AddressGuard guard, Func<string, CancellationToken, Task<IPAddress[]>>? resolve, string agent)
    {
        GuardedConnector connector = new(guard, resolve ?? Dns.GetHostAddressesAsync);
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, Credentials = null, PreAuthenticate = false,
            ConnectTimeout = ConnectTimeout, PooledConnectionLifetime = ConnectionLifetime, MaxConnectionsPerServer = MaxConnectionsPerHost, MaxResponseHeadersLength = MaxHeaderKilobytes,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, token) => connector.ConnectAsync(context.DnsEndPoint, token),
        };
        HttpClient client = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = HttpVersion.Version11, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        return client;
    }
}
