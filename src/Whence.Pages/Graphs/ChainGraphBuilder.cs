using Whence.Attributions;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Pages.Graphs;

/// <summary>Puts a chain graph together; nodes of one name are one node, an outlet with a report in the graph is that report.</summary>
internal sealed class ChainGraphBuilder(TraceView view)
{
    private readonly List<GraphNode> _nodes = [];
    private readonly List<GraphEdge> _edges = [];
    private readonly Dictionary<string, int> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(int, int)> _seen = [];

    public int Report(string document)
    {
        if (_reports.TryGetValue(document, out int index)) return index;
        _nodes.Add(new(view.Label(document), view.Day(document), IsReport: true, view.Link(document)));
        return _reports[document] = _nodes.Count - 1;
    }

    public void Step(Derivation step)
    {
        int from = step.From is { } document ? Report(document) : Named(step.FromOutlet ?? "?", "not in the pile");
        string? href = step.Evidence.IsDefaultOrEmpty ? null : view.Link(step.Evidence[0].Document, step.Evidence[0].Span);
        Edge(from, Report(step.To), step.Type.ToString().ToLowerInvariant(), step.Stated, href);
    }

    public void Chain(Appearance appearance)
    {
        int to = Report(appearance.Document);
        string href = view.Link(appearance.Document, appearance.Span);
        for (int i = appearance.Chain.Length - 1; i >= 0; i--)
        {
            ChainLink link = appearance.Chain[i];
            int from = ReportOf(link.Name) is { } report && report != to ? report : Named(link.Name, link.Medium);
            Edge(from, to, link.Medium ?? "said", IsStated: true, href);
            to = from;
        }
    }

    public ChainGraph Build() => new(_nodes, _edges);

    private int? ReportOf(string outlet)
    {
        string bare = Bare(outlet);
        foreach ((string document, int index) in _reports)
            if (string.Equals(Bare(view.Label(document)), bare, StringComparison.OrdinalIgnoreCase)) return index;
        return null;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private int Named(string name, string? note)
    {
        string key = Bare(name);
        if (_names.TryGetValue(key, out int index)) return index;
        _nodes.Add(new(name, note, IsReport: false, null));
        return _names[key] = _nodes.Count - 1;
    }

    private void Edge(int from, int to, string label, bool IsStated, string? href)
    {
        if (from != to && _seen.Add((from, to))) _edges.Add(new(from, to, label, IsStated, href));
    }
}
