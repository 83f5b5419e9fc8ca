using System.Collections.Immutable;

namespace Whence.Intake.Web;

/// <summary>An answer as it came. Immutable; threads may share it.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Fetched">When.</param>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The fields of the answer in order, as sent.</param>
/// <param name="Body">The body as it came: compressed where it was sent so.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Body"/>, in hexadecimal.</param>
public sealed record FetchedPage(Uri Address, DateTimeOffset Fetched, int Status, ImmutableArray<KeyValuePair<string, string>> Fields, ReadOnlyMemory<byte> Body, string Sha256)
{
    /// <summary>The addresses that led on to another, from the first asked for; empty where none did.</summary>
    public ImmutableArray<Uri> Redirects { get; init; } = [];

    /// <summary>The numeric address that the connection went to; null if not known.</summary>
    public string? Peer { get; init; }

    /// <summary>A field; null where it was not sent.</summary>
    public string? Field(string name)
    {
        foreach (KeyValuePair<string, string> field in Fields)
            if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Value;
        return null;
    }
}
