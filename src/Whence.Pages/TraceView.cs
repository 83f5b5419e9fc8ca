using System.Collections.Immutable;
using Whence.Claims;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>A trace with all that a page looks up: anchors, labels, and the marks of each report. Immutable; threads may share it.</summary>
public sealed class TraceView
{
    private readonly Anchors _anchors;
    private readonly Dictionary<string, List<Mark>> _marks = new(StringComparer.Ordinal);
    private readonly ILookup<string, Claim> _claims;
    private readonly ILookup<string, Series> _series;
    private readonly ILookup<string, Derivation> _steps;
    private readonly Dictionary<string, string> _storyOf = new(StringComparer.Ordinal);

    /// <summary>Prepares a trace for showing.</summary>
    /// <param name="trace">What is shown.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="links">Where things are found; null for one file.</param>
    public TraceView(TraceResult trace, ReportOptions options, PageLinks? links = null)
    {
        Trace = trace;
        Options = options;
        Links = links ?? new FileLinks();
        _anchors = new(trace.Documents.Keys);
        _claims = trace.Claims.ToLookup(claim => claim.Story, StringComparer.Ordinal);
        _series = trace.Series.ToLookup(series => series.Story, StringComparer.Ordinal);
        foreach (Story story in trace.Stories)
            foreach (string id in story.Documents)
                _storyOf[id] = story.Id;
        _steps = trace.Derivations.ToLookup(step => _storyOf.GetValueOrDefault(step.To) ?? "", StringComparer.Ordinal);
        CollectMarks();
    }

    /// <summary>What is shown.</summary>
    public TraceResult Trace { get; }

    /// <summary>How it is shown.</summary>
    public ReportOptions Options { get; }

    /// <summary>Where stories, claims and series are found.</summary>
    public PageLinks Links { get; }

    /// <summary>The address of a report.</summary>
    public string Link(string document) => Links.Report(Anchor(document));

    /// <summary>The address of a stretch of a report.</summary>
    public string Link(string document, TextSpan span) => Links.Place(Anchor(document), Anchor(document, span));

    /// <summary>Whether reports are shown in full, or by their cited passages.</summary>
    public bool IsFull => Trace.Documents.Count <= Options.MaxFullDocuments;

    /// <summary>Whether there is so much on one page that what is said in a line is not drawn as well: of the chains of 500 reports most are one step.</summary>
    public bool IsLarge => Links is FileLinks && Trace.Documents.Count > 200;

    /// <summary>The claims of a story, in the order of the trace.</summary>
    public IEnumerable<Claim> ClaimsOf(Story story) => _claims[story.Id];

    /// <summary>The series of a story, in the order of the trace.</summary>
    public IEnumerable<Series> SeriesOf(Story story) => _series[story.Id];

    /// <summary>The steps between reports of a story.</summary>
    public IEnumerable<Derivation> DerivationsOf(Story story) => _steps[story.Id];

    /// <summary>The steps between reports of the story of a claim.</summary>
    public IEnumerable<Derivation> DerivationsOf(Claim claim) => _steps[claim.Story];

    /// <summary>The id of the story of a report; null where it is in none.</summary>
    public string? StoryOf(string document) => _storyOf.GetValueOrDefault(document);

    /// <summary>The report with an id.</summary>
    public Document Report(string id) => Trace.Documents[id];

    /// <summary>The id that links to a report open.</summary>
    public string Anchor(string document) => _anchors.Of(document);

    /// <summary>The id that links to a stretch of a report open.</summary>
    public string Anchor(string document, TextSpan span) => _anchors.Of(document, span);

    /// <summary>The words of a stretch of a report.</summary>
    public string Words(string document, TextSpan span) => span.Of(Report(document).Text);

    /// <summary>The name of a story: the headline of its first report that has one.</summary>
    public string Title(Story story) =>
        story.Documents.Select(id => Report(id).Title).FirstOrDefault(title => !string.IsNullOrWhiteSpace(title)) ?? Label(story.Documents[0]);

    /// <summary>The outlet of a report, or what else tells it from others.</summary>
    public string Label(string document)
    {
        Document report = Report(document);
        return report.Outlet ?? report.Title ?? FileName(report.Path) ?? report.Id;
    }

    /// <summary>What an origin is called.</summary>
    public string Name(Origin origin) => OriginNames.Of(origin, Report, Label);

    /// <summary>The same, set apart from a date or name beside it where it runs from right to left.</summary>
    public string Named(string document) => Pages.Words.Apart(Label(document));

    /// <summary>The title of a report, or what else it is known by.</summary>
    public string Name(string document)
    {
        Document report = Report(document);
        return string.IsNullOrWhiteSpace(report.Title) ? FileName(report.Path) ?? report.Id : report.Title;
    }

    // The whole path is long and says where somebody keeps their files.
    private static string? FileName(string? path) => path is null ? null : path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The time of a report in words: “2031-02-24 06:00 (+01:00)”, or “date not known”.</summary>
    public static string Time(PublicationTime? time) => time switch
    {
        null => "date not known",
        { Time: null } day => day.ToString(),
        { } known => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new PublicationTime(known.Date)} {known.Time:HH:mm}{(known.Offset is null ? "" : known.Offset == TimeSpan.Zero ? " UTC" : " (" + known.ToString()[^6..] + ")")}"),
    };

    /// <summary>The day of a report, or “undated”.</summary>
    public string Day(string document) =>
        Report(document).Published is { } time ? new PublicationTime(time.Date).ToString() : "undated";

    /// <summary>The marks of a report, in order of the text, the wider first.</summary>
    public IReadOnlyList<Mark> Marks(string document) => _marks.TryGetValue(document, out List<Mark>? marks) ? marks : [];

    private void CollectMarks()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Claim claim in Trace.Claims)
        {
            foreach (Appearance appearance in claim.Appearances)
                Add(appearance.Document, appearance.Span, MarkKind.Claim);
            foreach (Origin origin in claim.Origins.Items)
                AddAll(origin.Evidence);
        }
        foreach (SeriesPoint point in Trace.Series.SelectMany(series => series.Points))
            Add(point.Document, point.Span, MarkKind.Figure);
        foreach (Derivation step in Trace.Derivations)
            AddAll(step.Evidence);
        foreach (List<Mark> marks in _marks.Values)
            marks.Sort((a, b) => a.Span.CompareTo(b.Span));

        void AddAll(ImmutableArray<Evidence> evidence)
        {
            foreach (Evidence item in evidence)
                Add(item.Document, item.Span, MarkKind.Evidence);
        }

        void Add(string document, TextSpan span, MarkKind kind)
        {
            string anchor = Anchor(document, span);
            if (span.IsEmpty || !seen.Add(anchor)) return;
            if (!_marks.TryGetValue(document, out List<Mark>? marks)) _marks.Add(document, marks = []);
            marks.Add(new(span, kind, anchor));
        }
    }
}
