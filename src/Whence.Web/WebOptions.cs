using System.Collections.Immutable;
using System.Net;
using Whence.Intake;

namespace Whence.Web;

/// <summary>How the app is served.</summary>
public sealed record WebOptions
{
    /// <summary>The address that is listened on; anything but loopback needs a <see cref="Password"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Names under which the app may be asked for, beside addresses written as numbers and “localhost”.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>What every request must bring (HTTP Basic, any user name); null asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>Who decides what is decided in the app, unless a form says otherwise.</summary>
    public string Who { get; init; } = "somebody";

    /// <summary>What is shown, for the head of each page: the name of the casebook.</summary>
    public string Title { get; init; } = "Whence";

    /// <summary>The version of the program; null leaves it out.</summary>
    public string? Version { get; init; }

    /// <summary>Whether what is decided and added is kept when the app ends.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Fetches a report from an address; null where nothing is fetched.</summary>
    public Func<Uri, CancellationToken, IAsyncEnumerable<IntakeItem>>? Fetch { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
