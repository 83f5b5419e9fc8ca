using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Whence.Web;

/// <summary>Refuses requests that do not come from the app's own pages, and sets the headers that keep pages from running anything.</summary>
/// <remarks>
/// A foreign <c>Host</c> is how a rebound name reaches a local app: only addresses written as numbers, “localhost” and names that were given are answered. A foreign
/// <c>Origin</c> is another site's form. No page holds a script, so none may run. Threads share it.
/// </remarks>
internal sealed class Guard(WebOptions options)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly byte[]? _password = options.Password is { } password ? SHA256.HashData(Encoding.UTF8.GetBytes(password)) : null;

    public async Task Check(HttpContext context, Func<Task> next)
    {
        SetHeaders(context.Response.Headers);
        HttpRequest request = context.Request;
        if (!IsOwnHost(request.Host)) Refuse(context, "this address is not one of the app's");
        else if (!IsOwnOrigin(request)) Refuse(context, "another site sent this");
        else if (!IsKnown(request.Headers.Authorization))
        {
            context.Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Whence\", charset=\"UTF-8\"";
        }
        else
        {
            await next().ConfigureAwait(false);
            return;
        }
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not “no-referrer”: with that a browser sends “Origin: null” with the app's own forms.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static void Refuse(HttpContext context, string why)
    {
        context.Response.StatusCode = (int)HttpStatusCode.Forbidden;
        context.Response.Headers["X-Whence-Refused"] = why;
    }

    private bool IsOwnHost(HostString host)
    {
        if (!host.HasValue) return false;
        string name = host.Host;
        if (IPAddress.TryParse(name.Trim('[', ']'), out IPAddress? address)) return options.Password is not null || IPAddress.IsLoopback(address);
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || options.Hosts.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        // A link from elsewhere may open a page; it may neither change anything nor be read from there.
        bool changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (changes && string.IsNullOrEmpty(origin)) return false;
        if (changes && !string.IsNullOrEmpty(site) && site is not ("same-origin" or "none")) return false;
        return string.IsNullOrEmpty(origin) || origin == request.Scheme + "://" + request.Host.Value;
    }

    private bool IsKnown(string? authorization)
    {
        if (_password is null) return true;
        if (authorization is null || !authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return false;
        byte[] bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out int length)) return false;
        int colon = bytes.AsSpan(0, length).IndexOf((byte)':');
        return colon >= 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes.AsSpan(colon + 1, length - colon - 1)), _password);
    }
}
