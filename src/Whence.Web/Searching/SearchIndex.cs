using System.Collections.Immutable;
using System.Globalization;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Searching;

/// <summary>What can be found in a trace, by its words: reports, places of claims, figures. In memory, filled once. Immutable; threads share it.</summary>
internal sealed class SearchIndex
{
    public const int PageSize = 25;

    private const int Title = 0, Body = 1, Speaker = 2, MaxChars = 240;

    private readonly WordIndex _words = new();
    private readonly SearchEntry[] _entries;
    private readonly SearchRanking _ranking;
    private readonly int[] _newest;

    public SearchIndex(TraceResult trace)
    {
        _entries = [.. Entries(trace)];
        int[] lengths = new int[_entries.Length];
        for (int i = 0; i < _entries.Length; i++)
            lengths[i] = _words.Add(i, Title, _entries[i].Report.Title) + _words.Add(i, Body, _entries[i].Body()) + _words.Add(i, Speaker, _entries[i].Speaker);
        _words.Close();
        _ranking = new(lengths);
        _newest = [.. Enumerable.Range(0, _entries.Length).OrderByDescending(i => _entries[i].Day)];
    }

    /// <summary>Searches. Nothing that a person types makes it throw.</summary>
    public SearchResult Find(SearchAsk ask)
    {
        if (ask.IsEmpty) return SearchResult.Nothing;
        (SearchQuery? query, string? flaw) = SearchQuery.Read(ask.Words);
        if (flaw is not null) return new(null, flaw, 0, []);
        if (ask is { From: { } from, Until: { } until } && until < from) return new(null, "The last day is before the first.", 0, []);
        string said = "Looked for " + ask.Kinds() + (query is null ? "" : " that hold " + query.ToWords()) + (ask.Filters() is { Length: > 0 } filters ? ", " + filters : "") + ".";
        ImmutableArray<ImmutableArray<TermPlaces>> groups = query is null ? [] : [.. query.Groups.Select(group => group.Select(Places).ToImmutableArray())];
        int[] found = query is null ? [.. _newest.Where(entry => Fits(entry, ask))] : _ranking.Find([.. groups.Cast<IReadOnlyList<TermPlaces>>()], [.. query.Not.Select(Places)], entry => Fits(entry, ask));
        return new(said, null, found.Length, [.. found.Skip(ask.Page * PageSize).Take(PageSize).Select(entry => Hit(entry, groups))]);
    }

    /// <summary>Ids of the reports that share most with a text, the nearest first.</summary>
    public IReadOnlyList<string> Nearest(string text, int max)
    {
        const int maxTerms = 40;
        string[] terms = [.. WordScanner.Words(text).Where(static term => term.Length > 3 || char.IsDigit(term[0])).Distinct(StringComparer.Ordinal).Take(maxTerms)];
        if (terms.Length == 0) return [];
        TermPlaces[] any = [.. terms.Select(term => Places(new(term, false, false)))];
        return [.. _ranking.Find([any], [], entry => _entries[entry].Kind == "report").Take(max).Select(entry => _entries[entry].Report.Id)];
    }

    private TermPlaces Places(SearchTerm term) => TermPlaces.Find(_words, term);

    private bool Fits(int number, SearchAsk ask)
    {
        ref readonly SearchEntry entry = ref _entries[number];
        return (ask.Kind.Length == 0 || entry.Kind == ask.Kind)
            && (ask.Stance.Length == 0 || entry.Stance == ask.Stance)
            && (ask.From is not { } first || entry.Day >= first)
            && (ask.Until is not { } last || (entry.Report.Published is not null && entry.Day <= last))
            && (ask.Outlet.Length == 0 || ask.Outlet.Equals(entry.Report.Outlet, StringComparison.OrdinalIgnoreCase))
            && (ask.Speaker.Length == 0 || entry.Speaker.Contains(ask.Speaker, StringComparison.OrdinalIgnoreCase));
    }

    private SearchHit Hit(int number, ImmutableArray<ImmutableArray<TermPlaces>> groups)
    {
        SearchEntry entry = _entries[number];
        string body = entry.Body();
        string snippet = groups.IsEmpty ? body[..Math.Min(body.Length, MaxChars)] : SnippetCutter.Cut(body, [.. groups.SelectMany(static group => group).Select(term => (term.Within(number, Body), term.Length))]);
        return new(entry.Kind, entry.Report.Id, entry.Span.Start, entry.Span.End, entry.Report.Outlet ?? "", entry.Speaker, entry.Stance,
            entry.Report.Published is null ? "" : entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Report.Title ?? "", snippet);
    }

    private static IEnumerable<SearchEntry> Entries(TraceResult trace)
    {
        foreach (Document report in trace.Documents.Values)
            yield return new("report", report, default, "", string.Join(", ", report.Authors), "");
        foreach (Appearance appearance in trace.Claims.SelectMany(claim => claim.Appearances))
            yield return new("appearance", trace.Documents[appearance.Document], appearance.Span, "",
                appearance.Chain.IsDefaultOrEmpty ? appearance.Source ?? "" : string.Join(", ", appearance.Chain.Select(link => link.Name)), appearance.Stance.ToString().ToLowerInvariant());
        foreach (Series series in trace.Series)
            foreach (SeriesPoint point in series.Points)
                yield return new("figure", trace.Documents[point.Document], point.Span, series.Of + ": ", point.Source ?? "", "");
    }
}
