using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Searching;

/// <summary>The words of a trace in a full-text index (SQLite FTS5) in memory: reports, places of claims, figures. Threads share it, one at a time searches.</summary>
internal sealed class SearchIndex : IDisposable
{
    public const int PageSize = 25;

    private const string Create =
        """
        CREATE VIRTUAL TABLE entry USING fts5(title, body, speaker, tag, kind UNINDEXED, document UNINDEXED, start UNINDEXED, until UNINDEXED, outlet UNINDEXED, stance UNINDEXED, day UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO entry (entry, rank) VALUES ('rank', 'bm25(4.0, 1.0, 2.0, 0.0)');
        """;

    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;

    public SearchIndex(TraceResult trace)
    {
        _connection = new("Data Source=:memory:");
        _connection.Open();
        using (SqliteCommand create = _connection.CreateCommand())
        {
            create.CommandText = Create;
            create.ExecuteNonQuery();
        }
        Fill(trace);
    }

    /// <summary>Searches. Nothing that a person types makes it throw.</summary>
    public SearchResult Find(SearchAsk ask)
    {
        if (ask.IsEmpty) return SearchResult.Nothing;
        (SearchQuery? query, string? flaw) = SearchQuery.Read(ask.Words);
        if (flaw is not null) return new(null, flaw, 0, []);
        if (ask is { From: { } from, Until: { } until } && until < from) return new(null, "The last day is before the first.", 0, []);
        StringBuilder where = new();
        List<SqliteParameter> parameters = [];
        void And(string clause, string name, object value)
        {
            where.Append(where.Length == 0 ? " WHERE " : " AND ").Append(clause);
            parameters.Add(new(name, value));
        }
        // Kind and stance are words of the index as well: to look them up in each row took half a second where a word is in thousands.
        List<string> match = [];
        if (query is not null) match.Add("{title body speaker} : (" + query.ToMatch() + ")");
        if (ask.Kind.Length > 0) match.Add("tag : " + KindTag(ask.Kind));
        if (ask.Stance.Length > 0) match.Add("tag : " + StanceTag(ask.Stance));
        if (match.Count > 0) And("entry MATCH $match", "$match", string.Join(" AND ", match));
        if (ask.Outlet.Length > 0) And("outlet = $outlet COLLATE NOCASE", "$outlet", ask.Outlet);
        if (ask.Speaker.Length > 0) And("instr(lower(speaker), lower($speaker)) > 0", "$speaker", ask.Speaker);
        if (ask.From is { } first) And("day >= $from", "$from", Iso(first));
        if (ask.Until is { } last) And("day <> '' AND day <= $until", "$until", Iso(last));
        string said = "Looked for " + ask.Kinds() + (query is null ? "" : " that hold " + query.ToWords()) + (ask.Filters() is { Length: > 0 } filters ? ", " + filters : "") + ".";
        lock (_turn)
            return new(said, null, Count(where.ToString(), parameters), Read(where.ToString(), parameters, query is not null, ask.Page));
    }

    /// <summary>Ids of the reports that share most with a text, the nearest first.</summary>
    public IReadOnlyList<string> Nearest(string text, int max)
    {
        StringBuilder words = new();
        foreach (Rune rune in text.EnumerateRunes())
            words.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        string[] terms = [.. words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(term => term.Length > 3 || char.IsDigit(term[0])).Distinct(StringComparer.OrdinalIgnoreCase).Take(40)];
        if (terms.Length == 0) return [];
        lock (_turn)
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = "SELECT document FROM entry WHERE entry MATCH $match ORDER BY rank LIMIT $max";
            command.Parameters.AddWithValue("$match", $"tag : {KindTag("report")} AND ({string.Join(" OR ", terms.Select(term => "\"" + term + "\""))})");
            command.Parameters.AddWithValue("$max", max);
            using SqliteDataReader rows = command.ExecuteReader();
            List<string> found = [];
            while (rows.Read()) found.Add(rows.GetString(0));
            return found;
        }
    }

    public void Dispose() => _connection.Dispose();

    private int Count(string where, List<SqliteParameter> parameters)
    {
        using SqliteCommand command = Command("SELECT count(*) FROM entry" + where, parameters);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private List<SearchHit> Read(string where, List<SqliteParameter> parameters, bool ranked, int page)
    {
        // First which, then their words: a snippet in the same query would be cut for every hit before the best are taken.
        List<long> rows = [];
        using (SqliteCommand which = Command($"SELECT rowid FROM entry{where} ORDER BY {(ranked ? "rank" : "day DESC, rowid")} LIMIT {PageSize} OFFSET $skip", parameters))
        {
            which.Parameters.AddWithValue("$skip", (long)page * PageSize);
            using SqliteDataReader ids = which.ExecuteReader();
            while (ids.Read()) rows.Add(ids.GetInt64(0));
        }
        string words = ranked ? "snippet(entry, 1, char(2), char(3), '…', 32)" : "substr(body, 1, 240)";
        using SqliteCommand one = Command($"SELECT kind, document, start, until, outlet, speaker, stance, day, title, {words} FROM entry WHERE {(ranked ? "entry MATCH $match AND " : "")}rowid = $row", parameters);
        SqliteParameter row = one.Parameters.Add("$row", SqliteType.Integer);
        List<SearchHit> hits = [];
        foreach (long id in rows)
        {
            row.Value = id;
            using SqliteDataReader hit = one.ExecuteReader();
            if (hit.Read()) hits.Add(new(hit.GetString(0), hit.GetString(1), hit.GetInt32(2), hit.GetInt32(3), hit.GetString(4), hit.GetString(5), hit.GetString(6), hit.GetString(7), hit.GetString(8), hit.GetString(9)));
        }
        return hits;
    }

    private static string KindTag(string kind) => "zzkind" + kind;

    private static string StanceTag(string stance) => "zzstance" + stance;

    private SqliteCommand Command(string text, List<SqliteParameter> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (SqliteParameter parameter in parameters)
            command.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        return command;
    }

    private void Fill(TraceResult trace)
    {
        using SqliteTransaction step = _connection.BeginTransaction();
        using SqliteCommand insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO entry (title, body, speaker, kind, document, start, until, outlet, stance, day, tag) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        SqliteParameter[] values = [.. Enumerable.Range(0, 11).Select(i => insert.Parameters.Add("$" + i.ToString(CultureInfo.InvariantCulture), i is 5 or 6 ? SqliteType.Integer : SqliteType.Text))];
        void Add(Document report, string body, string speaker, string kind, TextSpan span, string stance)
        {
            object[] row = [report.Title ?? "", body, speaker, kind, report.Id, span.Start, span.End, report.Outlet ?? "", stance, report.Published is { } time ? Iso(time.Date) : "", KindTag(kind) + (stance.Length > 0 ? " " + StanceTag(stance) : "")];
            for (int i = 0; i < row.Length; i++) values[i].Value = row[i] is string text ? Whole(text) : row[i];
            insert.ExecuteNonQuery();
        }
        foreach (Document report in trace.Documents.Values)
            Add(report, string.Join('\n', report.Passages.Where(passage => passage.Role != PassageRole.Furniture).Select(passage => passage.Span.Of(report.Text))), string.Join(", ", report.Authors), "report", default, "");
        foreach (Appearance appearance in trace.Claims.SelectMany(claim => claim.Appearances))
            Add(trace.Documents[appearance.Document], appearance.Span.Of(trace.Documents[appearance.Document].Text), appearance.Chain.IsDefaultOrEmpty ? appearance.Source ?? "" : string.Join(", ", appearance.Chain.Select(link => link.Name)), "appearance", appearance.Span, appearance.Stance.ToString().ToLowerInvariant());
        foreach (Series series in trace.Series)
            foreach (SeriesPoint point in series.Points)
                Add(trace.Documents[point.Document], series.Of + ": " + point.Span.Of(trace.Documents[point.Document].Text), point.Source ?? "", "figure", point.Span, "");
        step.Commit();
    }

    // Halves of surrogate pairs, which UTF-8 can't hold, become U+FFFD; what marks a hit must not stand in a text.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes()).Replace('\u0002', ' ').Replace('\u0003', ' ').Replace('\0', ' ');

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
