using Whence.Text;

namespace Whence.Intake;

/// <summary>An address that a list names, and what the list says about it.</summary>
/// <param name="Place">The list, with the number of the entry.</param>
/// <param name="Url">The address as written.</param>
/// <param name="Kind">What is expected there.</param>
public sealed record ListedAddress(string Place, string Url, ListedKind Kind)
{
    /// <summary>The title that the list gives; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that the list gives; null for none.</summary>
    public string? Outlet { get; init; }

    /// <summary>The time of publication that the list gives; null for none.</summary>
    public PublicationTime? Published { get; init; }
}
