using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Claims;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>A trace with markup in every field that holds words, the ids of stories, claims and series among them; the texts stay, so that spans fit.</summary>
internal static class HostileTrace
{
    public static TraceResult Of(TraceResult trace, string markup)
    {
        string Bad(string? text) => text + markup;
        ImmutableArray<string> BadAll(ImmutableArray<string> texts) => texts.IsDefault ? [markup] : [.. texts.Select(Bad), markup];
        return new()
        {
            Documents = trace.Documents.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value with
            {
                Title = Bad(pair.Value.Title), Outlet = Bad(pair.Value.Outlet), Authors = BadAll(pair.Value.Authors), Credit = markup, Path = markup, Language = markup, Url = "javascript:window.ran=1//" + markup, CanonicalUrl = markup,
                Passages = [.. pair.Value.Passages.Select(passage => passage.Role == PassageRole.Furniture ? passage with { Reason = Bad(passage.Reason) } : passage)],
            }, StringComparer.Ordinal),
            Stories = [.. trace.Stories.Select(story => story with { Id = Bad(story.Id), Why = BadAll(story.Why) })],
            Derivations = [.. trace.Derivations.Select(step => step with { FromOutlet = step.FromOutlet is null ? null : Bad(step.FromOutlet), Why = Bad(step.Why), FoundBy = Bad(step.FoundBy) })],
            Claims = [.. trace.Claims.Select(claim => claim with
            {
                Id = Bad(claim.Id), Story = Bad(claim.Story), Wording = Bad(claim.Wording), Why = BadAll(claim.Why),
                Appearances = [.. claim.Appearances.Select(appearance => appearance with
                {
                    Source = Bad(appearance.Source), Why = Bad(appearance.Why), FoundBy = Bad(appearance.FoundBy),
                    Chain = appearance.Chain.IsDefault ? [] : [.. appearance.Chain.Select(link => link with { Name = Bad(link.Name), Medium = Bad(link.Medium) })],
                })],
                Origins = new([.. claim.Origins.Items.Select(origin => origin with { Name = Bad(origin.Name), Why = Bad(origin.Why) })]),
            })],
            Series = [.. trace.Series.Select(series => series with
            {
                Id = Bad(series.Id), Story = Bad(series.Story), Of = Bad(series.Of), Unit = Bad(series.Unit), Remarks = BadAll(series.Remarks),
                Points = [.. series.Points.Select(point => point with { Source = Bad(point.Source), Remark = Bad(point.Remark), Unit = point.Unit is null ? null : Bad(point.Unit) })],
            })],
        };
    }
}
