using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Whence.Casebook.Watching;

namespace Whence.Casebook.Sqlite;

/// <summary>A watch log in the file of a casebook.</summary>
public sealed class SqliteWatchLog : IWatchLog
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private SqliteWatchLog(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens the log of a casebook, or makes both where no file is.</summary>
    /// <exception cref="CasebookException">The file is no casebook, is of another form, or can't be used.</exception>
    public static SqliteWatchLog Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CasebookFile.Guard(path, () => new SqliteWatchLog(CasebookFile.Open(path), path));
    }

    /// <inheritdoc/>
    public WatchedAddress? Find(string address) => CasebookFile.Guard(_path, () =>
        _connection.Query<(string Address, string? Tag, string? Modified, string Asked, string Next, long Failures)>("SELECT address, tag, modified, asked, next, failures FROM watched WHERE address = @address", new { address })
            .Select(static row => new WatchedAddress(row.Address, row.Tag, row.Modified, Time(row.Asked), Time(row.Next), (int)row.Failures)).FirstOrDefault());

    /// <inheritdoc/>
    public void Remember(WatchedAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        CasebookFile.Guard(_path, () => _connection.Execute("INSERT OR REPLACE INTO watched (address, tag, modified, asked, next, failures) VALUES (@Address, @Tag, @Modified, @Asked, @Next, @Failures)",
            new { address.Address, address.Tag, address.Modified, Asked = Text(address.Asked), Next = Text(address.Next), address.Failures }));
    }

    /// <inheritdoc/>
    public void Keep(StoredPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        CasebookFile.Guard(_path, () => _connection.Execute("INSERT OR IGNORE INTO page (asked, address, fetched, status, fields, body, sha256) VALUES (@Asked, @Address, @Fetched, @Status, @Fields, @Body, @Sha256)",
            new { page.Asked, page.Address, Fetched = Text(page.Fetched), page.Status, page.Fields, Body = page.Body.ToArray(), page.Sha256 }));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReportVersion> Versions(string address) => CasebookFile.Guard(_path, () => Read("SELECT address, seen, report FROM version WHERE address = @address ORDER BY number", new { address }));

    /// <inheritdoc/>
    public ReportVersion? Before(string report) => CasebookFile.Guard(_path, () => Read(
        "SELECT address, seen, report FROM version WHERE number = (SELECT max(old.number) FROM version old JOIN version this ON old.address = this.address AND old.number < this.number WHERE this.number = (SELECT min(number) FROM version WHERE report = @report))",
        new { report }).FirstOrDefault());

    /// <inheritdoc/>
    public void Note(ReportVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        CasebookFile.Guard(_path, () => _connection.Execute(
            "INSERT INTO version (address, seen, report) SELECT @Address, @Seen, @Report WHERE @Report IS NOT (SELECT report FROM version WHERE address = @Address ORDER BY number DESC LIMIT 1)",
            new { version.Address, Seen = Text(version.Seen), version.Report }));
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Settled() => CasebookFile.Guard(_path, () => new HashSet<string>(_connection.Query<string>("SELECT report FROM settled"), StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Settle(IReadOnlyCollection<Alert> alerts, IEnumerable<string> reports)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(reports);
        CasebookFile.Guard(_path, () =>
        {
            using SqliteTransaction step = _connection.BeginTransaction();
            foreach (Alert alert in alerts)
                _connection.Execute("INSERT OR IGNORE INTO alert (id, kind, at, title, detail, report, url) VALUES (@Id, @Kind, @At, @Title, @Detail, @Report, @Url)",
                    new { alert.Id, Kind = alert.Kind.ToString(), At = Text(alert.At), alert.Title, alert.Detail, alert.Report, alert.Url }, step);
            foreach (string report in reports) _connection.Execute("INSERT OR IGNORE INTO settled (report) VALUES (@report)", new { report }, step);
            step.Commit();
            return 0;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Alert> Pending() => CasebookFile.Guard(_path, () => Alerts("WHERE given_out = 0 ORDER BY number", 0));

    /// <inheritdoc/>
    public void GaveOut(string alert) => CasebookFile.Guard(_path, () => _connection.Execute("UPDATE alert SET given_out = 1 WHERE id = @alert", new { alert }));

    /// <inheritdoc/>
    public IReadOnlyList<Alert> Newest(int count) => CasebookFile.Guard(_path, () => Alerts("ORDER BY number DESC LIMIT @count", count));

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        SqliteConnection.ClearPool(_connection);
    }

    private List<Alert> Alerts(string which, int count) =>
        [.. _connection.Query<(string Id, string Kind, string At, string Title, string Detail, string Report, string? Url)>("SELECT id, kind, at, title, detail, report, url FROM alert " + which, new { count })
            .Select(static row => new Alert(row.Id, Enum.TryParse(row.Kind, out AlertKind kind) ? kind : throw new FormatException("An alert is of no known kind."), Time(row.At), row.Title, row.Detail, row.Report, row.Url))];

    private List<ReportVersion> Read(string query, object parameters) =>
        [.. _connection.Query<(string Address, string Seen, string Report)>(query, parameters).Select(static row => new ReportVersion(row.Address, Time(row.Seen), row.Report))];

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no time.</exception>
    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "o", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
