using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Whence.Casebook.Decisions;

namespace Whence.Casebook.Sqlite;

/// <summary>A casebook in one SQLite file. SQLite does not wait on a network: the calls run to their end before they return.</summary>
public sealed class SqliteCasebook : ICasebook
{
    private const string Insert =
        """
        INSERT INTO report (id, fingerprint, path, url, canonical_url, title, outlet, authors, published, updated, language, credit, text, passages)
        VALUES (@Id, @Fingerprint, @Path, @Url, @CanonicalUrl, @Title, @Outlet, @Authors, @Published, @Updated, @Language, @Credit, @Text, @Passages)
        """;

    private const string InsertReading =
        "INSERT INTO reading (report, version, content) VALUES (@Id, @Version, @Content) ON CONFLICT (report) DO UPDATE SET version = excluded.version, content = excluded.content WHERE version <> excluded.version OR content <> excluded.content";

    private const string InsertStored =
        "INSERT OR IGNORE INTO stored (report, sha256, length, fetched, byte_offset, kept, program) VALUES (@Id, @Sha256, @Length, @Fetched, @ByteOffset, @Kept, @Program)";

    private const string Select =
        """
        SELECT id, fingerprint, path, url, canonical_url AS CanonicalUrl, title, outlet, authors, published, updated, language, credit, text, passages, reading.version, reading.content, field_origin.content AS FieldOrigins,
            sha256, length, fetched, byte_offset AS ByteOffset
        FROM report LEFT JOIN reading ON reading.report = id LEFT JOIN field_origin ON field_origin.report = id LEFT JOIN stored ON stored.report = id ORDER BY id
        """;

    /// <summary>What stands for a path where nothing is to be kept.</summary>
    public const string InMemory = ":memory:";

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private readonly TimeProvider? _clock;
    private readonly string? _program;

    private SqliteCasebook(SqliteConnection connection, string path, TimeProvider? clock, string? program) => (_connection, _path, _clock, _program) = (connection, path, clock, program);

    /// <summary>Opens a casebook, or makes one where no file is.</summary>
    /// <exception cref="CasebookException">The file is no casebook, is of another form, or can't be used.</exception>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when a report was kept; null leaves that out.</param>
    /// <param name="program">The program that keeps it and its version; null leaves that out.</param>
    public static SqliteCasebook Open(string path, TimeProvider? clock = null, string? program = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CasebookFile.Guard(path, () => new SqliteCasebook(CasebookFile.Open(path), path, clock, program));
    }

    /// <summary>What people decided, in tables of their own in the same file.</summary>
    public IDecisionBook Decisions => new SqliteDecisions(_connection, _path);

    /// <inheritdoc/>
    public Task<int> CountAsync(CancellationToken token = default) =>
        CasebookFile.Guard(_path, () => _connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT count(*) FROM report", cancellationToken: token)));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, KeptEntry>> EntriesAsync(CancellationToken token = default) => CasebookFile.Guard(_path, () =>
    {
        token.ThrowIfCancellationRequested();
        Dictionary<string, KeptEntry> entries = new(StringComparer.Ordinal);
        using SqliteTransaction step = _connection.BeginTransaction(deferred: true);
        foreach ((string id, string fingerprint, string? version) in _connection.Query<(string, string, string?)>("SELECT id, fingerprint, version FROM report LEFT JOIN reading ON report = id", transaction: step))
        {
            if (!entries.TryAdd(id, new(fingerprint, version ?? throw new FormatException($"the report {id} has no reading")))) throw new FormatException($"the report {id} stands twice");
        }
        // What belongs together is kept in one step: a disk that lost a part of it has left the one without the other, or an index without its rows.
        if (Count("report INDEXED BY sqlite_autoindex_report_1") != entries.Count) throw new FormatException("its reports are not all there");
        foreach (string table in (string[])["reading", "stored", "field_origin"])
            if (Count($"report CROSS JOIN {table} ON {table}.report = report.id") != Count(table + " NOT INDEXED")) throw new FormatException("what it holds of its reports is not all there");
        int Count(string what) => _connection.ExecuteScalar<int>("SELECT count(*) FROM " + what, transaction: step);
        return Task.FromResult<IReadOnlyDictionary<string, KeptEntry>>(entries);
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptReport> ReadAllAsync([EnumeratorCancellation] CancellationToken token = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        IEnumerator<ReportRow> rows = CasebookFile.Guard(_path, () => _connection.Query<ReportRow>(new CommandDefinition(Select, flags: CommandFlags.None)).GetEnumerator());
        using (rows)
        {
            while (CasebookFile.Guard(_path, rows.MoveNext))
            {
                token.ThrowIfCancellationRequested();
                yield return CasebookFile.Guard(_path, rows.Current.ToReport);
            }
        }
    }

    /// <inheritdoc/>
    public Task<KeepResult> KeepAsync(IReadOnlyCollection<KeptReport> reports, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return CasebookFile.Guard(_path, () =>
        {
            int added = 0;
            SortedSet<string> refused = new(StringComparer.Ordinal);
            using SqliteTransaction step = _connection.BeginTransaction();
            foreach (KeptReport report in reports)
            {
                token.ThrowIfCancellationRequested();
                ReportRow row = ReportRow.Of(report);
                string? kept = _connection.QuerySingleOrDefault<string>("SELECT fingerprint FROM report WHERE id = @Id", row, step);
                if (kept is not null && kept != row.Fingerprint)
                {
                    refused.Add(row.Id);
                    continue;
                }
                if (kept is null)
                {
                    _connection.Execute(Insert, row, step);
                    if (row.FieldOrigins is not null) _connection.Execute("INSERT INTO field_origin (report, content) VALUES (@Id, @FieldOrigins)", row, step);
                    if (row.Sha256 is not null)
                        _connection.Execute(InsertStored, new { row.Id, row.Sha256, row.Length, row.Fetched, row.ByteOffset, Kept = _clock?.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture), Program = _program }, step);
                    added++;
                }
                _connection.Execute(InsertReading, row, step);
            }
            step.Commit();
            return Task.FromResult(new KeepResult(added, [.. refused]));
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        SqliteConnection.ClearPool(_connection);
    }
}
