using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Whence.Claims;

namespace Whence.Web.Looks;

/// <summary>What is remembered of a look: which reports there were, and how each claim stood, by the place that is its address.</summary>
/// <param name="Reports">The ids of the reports.</param>
/// <param name="Claims">How each claim stood: “reports confirmed upTo disputed”.</param>
internal sealed record SeenState(ImmutableHashSet<string> Reports, ImmutableDictionary<string, string> Claims)
{
    /// <summary>What there is now.</summary>
    public static SeenState Of(AppView app) => new(
        app.Trace.Documents.Keys.ToImmutableHashSet(StringComparer.Ordinal),
        app.Trace.Claims.ToImmutableDictionary(claim => app.View.Links.Claim(claim.Id), Stand, StringComparer.Ordinal));

    /// <summary>How a claim stands.</summary>
    public static string Stand(Claim claim) => string.Create(CultureInfo.InvariantCulture,
        $"{claim.Appearances.Select(appearance => appearance.Document).Distinct(StringComparer.Ordinal).Count()} {claim.Origins.Confirmed} {claim.Origins.UpTo} {(claim.Disputed ? 1 : 0)}");

    public string Write() => JsonSerializer.Serialize(new Form([.. Reports.Order(StringComparer.Ordinal)], Claims.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary()));

    /// <summary>What <see cref="Write"/> wrote; null for anything else.</summary>
    public static SeenState? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(text) is { Reports: not null, Claims: not null } form
                ? new(form.Reports.ToImmutableHashSet(StringComparer.Ordinal), form.Claims.ToImmutableDictionary(StringComparer.Ordinal)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Form(string[] Reports, Dictionary<string, string> Claims);
}
