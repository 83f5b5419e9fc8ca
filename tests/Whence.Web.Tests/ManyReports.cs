using System.Collections.Immutable;
using System.Globalization;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>A trace that is as large as is asked for: the sample over and over, under other ids.</summary>
internal static class ManyReports
{
    public static TraceResult Of(int count, TraceResult sample)
    {
        List<Document> documents = [];
        List<Stories.Story> stories = [];
        List<Claims.Claim> claims = [];
        List<Derivation> steps = [];
        List<Series> series = [];
        for (int copy = 0; documents.Count < count; copy++)
        {
            string Name(string id) => string.Create(CultureInfo.InvariantCulture, $"{id}k{copy}");
            Evidence Moved(Evidence place) => place with { Document = Name(place.Document) };
            HashSet<string> kept = [.. sample.Documents.Keys.Take(count - documents.Count)];
            documents.AddRange(sample.Documents.Values.Where(document => kept.Contains(document.Id)).Select(document => document with { Id = Name(document.Id) }));
            foreach (Stories.Story story in sample.Stories.Where(story => story.Documents.Any(kept.Contains)))
                stories.Add(story with { Id = Name(story.Id), Documents = [.. story.Documents.Where(kept.Contains).Select(Name)] });
            if (kept.Count < sample.Documents.Count) break;
            claims.AddRange(sample.Claims.Select(claim => claim with
            {
                Id = Name(claim.Id),
                Story = Name(claim.Story),
                Appearances = [.. claim.Appearances.Select(appearance => appearance with { Document = Name(appearance.Document) })],
                Origins = new([.. claim.Origins.Items.Select(origin => origin with { Documents = [.. origin.Documents.Select(Name)], Evidence = [.. origin.Evidence.Select(Moved)] })]),
            }));
            steps.AddRange(sample.Derivations.Select(step => step with { From = step.From is null ? null : Name(step.From), To = Name(step.To), Evidence = [.. step.Evidence.Select(Moved)] }));
            series.AddRange(sample.Series.Select(one => one with { Id = Name(one.Id), Story = Name(one.Story), Points = [.. one.Points.Select(point => point with { Document = Name(point.Document) })] }));
        }
        return new()
        {
            Documents = documents.ToImmutableSortedDictionary(document => document.Id, document => document, StringComparer.Ordinal),
            Stories = [.. stories], Claims = [.. claims], Derivations = [.. steps], Series = [.. series],
        };
    }
}
