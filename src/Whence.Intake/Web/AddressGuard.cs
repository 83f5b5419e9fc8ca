using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Whence.Intake.Web;

/// <summary>Says to which numeric addresses a connection may be made. The one place that decides it; whoever connects asks it about the very address that is connected to.</summary>
/// <remarks>
/// Only what the registries of IANA call globally reachable is let through. Of IPv6 that is 2000::/3 less what is set apart in it; addresses that carry one of IPv4 are judged by
/// that one (mapped, NAT64 of RFC 6052) or refused (6to4, Teredo, local NAT64), since where those lead is decided by others. Immutable; threads may share it.
/// </remarks>
public sealed class AddressGuard
{
    private static readonly ImmutableArray<(IPNetwork Network, string What)> Closed =
    [
        Set("0.0.0.0/8", "this network"), Set("10.0.0.0/8", "private"), Set("100.64.0.0/10", "shared by a provider"), Set("127.0.0.0/8", "loopback"), Set("169.254.0.0/16", "link-local"),
        Set("172.16.0.0/12", "private"), Set("192.0.0.0/24", "set apart for protocols"), Set("192.0.2.0/24", "for documentation"), Set("192.31.196.0/24", "set apart"), Set("192.52.193.0/24", "set apart"),
        Set("192.88.99.0/24", "6to4"), Set("192.168.0.0/16", "private"), Set("192.175.48.0/24", "set apart"), Set("198.18.0.0/15", "for benchmarks"), Set("198.51.100.0/24", "for documentation"),
        Set("203.0.113.0/24", "for documentation"), Set("224.0.0.0/4", "multicast"), Set("240.0.0.0/4", "reserved or broadcast"),
        Set("2001::/23", "set apart for protocols, Teredo among them"), Set("2001:db8::/32", "for documentation"), Set("2002::/16", "6to4"), Set("2620:4f:8000::/48", "set apart"), Set("3fff::/20", "for documentation"),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3"), Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private readonly ImmutableArray<(IPNetwork Network, int? Port)> _allowed;

    /// <summary>A guard.</summary>
    /// <param name="allowed">What is let through although it is closed: <c>127.0.0.1:8080</c>, <c>10.1.0.0/16</c>, <c>[::1]:80</c>, <c>fd00::/8</c>.</param>
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public AddressGuard(IEnumerable<string>? allowed = null) => _allowed = [.. (allowed ?? []).Select(Entry)];

    /// <summary>Why no connection may be made; null where one may.</summary>
    public string? Flaw(IPAddress address, int port)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        foreach ((IPNetwork network, int? only) in _allowed)
            if (network.Contains(address) && (only is null || only == port)) return null;
        // Mail, shells and the like answer to lines that a request can hold.
        if (port is not (80 or 443) && port < 1024) return $"port {port} is not of the web";
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (Nat64.Contains(address)) return Flaw(new IPAddress(address.GetAddressBytes().AsSpan(12)), port);
            if (!Global.Contains(address)) return $"{address} is loopback, link-local, unique-local, multicast, or of no use";
        }
        else if (address.AddressFamily != AddressFamily.InterNetwork) return "it is of no known kind";
        foreach ((IPNetwork network, string what) in Closed)
            if (network.Contains(address)) return $"{address} is {what}";
        return null;
    }

    private static (IPNetwork, string) Set(string network, string what) => (IPNetwork.Parse(network), what);

    private static (IPNetwork, int?) Entry(string text)
    {
        if (IPNetwork.TryParse(text, out IPNetwork network)) return (network, null);
        bool hasPort = text.StartsWith('[') ? text.Contains("]:", StringComparison.Ordinal) : text.Count(static c => c == ':') == 1;
        if (!IPEndPoint.TryParse(text, out IPEndPoint? end)) throw new FormatException($"“{text}” is neither an address nor a network");
        return (new(end.Address, end.Address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128), hasPort ? end.Port : null);
    }
}
