using System.Globalization;
using Whence.Casebook.Decisions;
using Whence.Claims;
using Whence.Pages;
using Whence.Stories;
using Whence.Tracing;
using Whence.Web.Checking;
using Whence.Web.Looks;
using Whence.Web.Searching;
using Whence.Web.Speakers;

namespace Whence.Web;

/// <summary>A trace with what the addresses of the app look up. Immutable; threads share it.</summary>
public sealed class AppView
{
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reports;
    private readonly ILookup<string, Claim> _claimsOfReport;
    private readonly ILookup<string, Series> _seriesOfReport;

    private readonly KeptLook? _look;
    private readonly Lazy<Changes?> _changes;

    /// <summary>Prepares a trace for showing.</summary>
    /// <param name="decided">What is shown.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="look">The last look; null where nobody looked.</param>
    /// <param name="before">What was shown before, of which is taken over what did not change; null for nothing.</param>
    internal AppView(DecidedTrace decided, string title, KeptLook? look, AppView? before = null)
    {
        Decided = decided;
        TraceResult trace = decided.Trace;
        _look = look;
        _changes = new(() => Changes.Between(_look, this));
        Dictionary<string, string> stories = new(StringComparer.Ordinal), claims = new(StringComparer.Ordinal), series = new(StringComparer.Ordinal);
        View = new(trace, new() { Title = title, Notes = DecisionNotes.Of(decided) }, new AppLinks(stories, claims, series));
        foreach (Story story in trace.Stories)
        {
            stories[story.Id] = View.Anchor(story.Documents[0]);
            foreach (string id in story.Documents)
                _stories[View.Anchor(id)] = story;
        }
        foreach (Claim claim in trace.Claims)
        {
            foreach (Appearance appearance in claim.Appearances)
            {
                string place = View.Anchor(appearance.Document, appearance.Span);
                // A place may stand in two claims; the first keeps the address, and the other has others.
                if (_claims.TryAdd(place, claim)) claims.TryAdd(claim.Id, place);
            }
            if (claims.TryAdd(claim.Id, claim.Id)) _claims.TryAdd(claim.Id, claim);
        }
        foreach (Series one in trace.Series)
        {
            foreach (SeriesPoint point in one.Points)
            {
                string place = View.Anchor(point.Document, point.Span);
                if (_series.TryAdd(place, one)) series.TryAdd(one.Id, place);
            }
            if (series.TryAdd(one.Id, one.Id)) _series.TryAdd(one.Id, one);
        }
        _reports = trace.Documents.Keys.ToDictionary(View.Anchor, id => id, StringComparer.Ordinal);
        _claimsOfReport = trace.Claims.SelectMany(claim => claim.Appearances.Select(appearance => appearance.Document).Distinct(StringComparer.Ordinal).Select(id => (id, claim)))
            .ToLookup(pair => pair.id, pair => pair.claim, StringComparer.Ordinal);
        _seriesOfReport = trace.Series.SelectMany(one => one.Points.Select(point => point.Document).Distinct(StringComparer.Ordinal).Select(id => (id, one)))
            .ToLookup(pair => pair.id, pair => pair.one, StringComparer.Ordinal);
        Reports = [.. trace.Documents.Values.OrderByDescending(report => report.Published?.Instant ?? DateTime.MinValue).ThenBy(report => report.Id, StringComparer.Ordinal).Select(report => report.Id)];
        Stories = [.. trace.Stories.Select(story => new StoryLine(View, story)).OrderByDescending(line => line.Last).ThenBy(line => line.Story.Id, StringComparer.Ordinal)];
        ByDispute = [.. Stories.OrderByDescending(line => line.Disputed)];
        Disputed = trace.Claims.Count(claim => claim.Disputed);
        Outlets = [.. trace.Documents.Values.Select(report => report.Outlet).OfType<string>().GroupBy(name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select(group => group.First())];
        Speakers = new(trace, View, before?.Speakers);
        // Decisions change what claims there are, not where anything stands.
        bool isSame = before is not null && ReferenceEquals(before.Decided.Found, decided.Found);
        Search = isSame ? before!.Search : new(() => new SearchIndex(decided.Found));
        Checker = isSame ? before!.Checker : new(Search, trace.Documents);
    }

    private AppView(AppView other, KeptLook look)
        : this(other.Decided, other.View.Options.Title, look, other)
    {
    }

    /// <summary>The same with another last look.</summary>
    internal AppView WithLook(KeptLook look) => new(this, look);

    /// <summary>What was found, and what people decided.</summary>
    internal DecidedTrace Decided { get; }

    /// <summary>The outlets, those with most reports first.</summary>
    public IReadOnlyList<string> Outlets { get; }

    internal SpeakerIndex Speakers { get; }

    internal Lazy<SearchIndex> Search { get; }

    internal ClaimDesk Checker { get; }

    /// <summary>What has changed since the last look; null where nobody looked.</summary>
    public Changes? Changes => _changes.Value;

    public TraceView View { get; }

    public TraceResult Trace => View.Trace;

    /// <summary>The stories with what lists show of them, the freshest first.</summary>
    public IReadOnlyList<StoryLine> Stories { get; }

    /// <summary>The same, those with most disputed claims first.</summary>
    public IReadOnlyList<StoryLine> ByDispute { get; }

    /// <summary>How many claims are disputed.</summary>
    public int Disputed { get; }

    /// <summary>Ids of all reports, the newest first, undated ones last.</summary>
    public IReadOnlyList<string> Reports { get; }

    public Story? Story(string key) => _stories.GetValueOrDefault(key);

    public Claim? Claim(string key) => _claims.GetValueOrDefault(key);

    public Series? Series(string key) => _series.GetValueOrDefault(key);

    public string? Report(string anchor) => _reports.GetValueOrDefault(anchor);

    /// <summary>The place that an address of a claim, series or place names, whether or not anything is cited from it; null where it is none of a report that is here.</summary>
    public Evidence? Place(string anchor)
    {
        string[] parts = anchor.Split('-');
        if (parts.Length < 4 || Report(string.Join('-', parts[..^2])) is not { } report) return null;
        return int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int start) && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && start < end && end <= View.Report(report).Text.Length ? new(report, new(start, end)) : null;
    }

    public IEnumerable<Claim> ClaimsOf(string document) => _claimsOfReport[document];

    public IEnumerable<Series> SeriesOf(string document) => _seriesOfReport[document];
}
