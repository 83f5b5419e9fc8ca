using System.Collections.Immutable;

namespace Whence.Intake.Web;

/// <summary>How pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>The version of the program, for its name.</summary>
    public string Version { get; init; } = "0";

    /// <summary>Where whoever runs it can be reached, told to every server; null to say nothing.</summary>
    public string? Contact { get; init; }

    /// <summary>Closed addresses that are let through all the same: see <see cref="AddressGuard"/>.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The longest body that is taken, in bytes as sent.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long a request may take from its start to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The gap between two requests to one host.</summary>
    public TimeSpan HostGap { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Retry-After</c> that is waited for; after a longer one the page is given up for this run.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How many hosts are asked at once.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Gives the addresses of a name; null for the system's resolver.</summary>
    internal Func<string, CancellationToken, Task<System.Net.IPAddress[]>>? Resolve { get; init; }

    /// <summary>The product token by which robots.txt calls this program.</summary>
    public const string Agent = "Whence";

    internal string AgentLine => $"{Agent}/{Version} (reads news reports to trace their claims{(Contact is { Length: > 0 } contact ? "; " + contact : "")})";
}
