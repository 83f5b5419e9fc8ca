using System.Globalization;
using Whence.Stories;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>Which page of a folder holds what: a story of several reports has a page of its own, reports that stand alone share pages. Immutable; threads may share it.</summary>
internal sealed class FolderPlan
{
    /// <summary>Reports that share a page: about 400 kB of text.</summary>
    private const int AlonePerPage = 50;

    private readonly Dictionary<string, string> _pageOfStory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pageOfReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _storyOfClaim;
    private readonly Dictionary<string, string> _storyOfSeries;
    private readonly List<(string Name, List<Story> Stories)> _pages = [];

    public FolderPlan(TraceResult trace)
    {
        Anchors anchors = new(trace.Documents.Keys);
        _storyOfClaim = trace.Claims.ToDictionary(claim => claim.Id, claim => claim.Story, StringComparer.Ordinal);
        _storyOfSeries = trace.Series.ToDictionary(series => series.Id, series => series.Story, StringComparer.Ordinal);
        int told = 0, alone = 0;
        foreach (Story story in trace.Stories.Where(story => story.Documents.Length > 1))
            _pages.Add((string.Create(CultureInfo.InvariantCulture, $"story-{++told:0000}.html"), [story]));
        foreach (Story[] some in trace.Stories.Where(story => story.Documents.Length == 1).Chunk(AlonePerPage))
            _pages.Add((string.Create(CultureInfo.InvariantCulture, $"alone-{++alone:0000}.html"), [.. some]));
        foreach ((string name, List<Story> stories) in _pages)
        {
            foreach (Story story in stories)
            {
                _pageOfStory[story.Id] = name;
                foreach (string document in story.Documents) _pageOfReport[anchors.Of(document)] = name;
            }
        }
    }

    /// <summary>The pages: their names and the stories on each.</summary>
    public IReadOnlyList<(string Name, List<Story> Stories)> Pages => _pages;

    public string PageOfStory(string id) => _pageOfStory[id];

    public string PageOfClaim(string id) => _pageOfStory[_storyOfClaim[id]];

    public string PageOfSeries(string id) => _pageOfStory[_storyOfSeries[id]];

    public string PageOfReport(string anchor) => _pageOfReport[anchor];
}
