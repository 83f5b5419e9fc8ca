using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Whence.Casebook.Decisions;

namespace Whence.Casebook.Sqlite;

/// <summary>The decisions in the file of a casebook, in tables of their own. The tables are made when first something is kept in them.</summary>
internal sealed class SqliteDecisions(SqliteConnection connection, string path) : IDecisionBook
{
    private const string Create =
        """
        CREATE TABLE IF NOT EXISTS decision (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL, content TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
            undone_by TEXT, undone_at TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS look (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL, who TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
        """;

    public Task<ImmutableArray<Decision>> DecisionsAsync(CancellationToken token = default) => CasebookFile.Guard(path, () =>
    {
        token.ThrowIfCancellationRequested();
        if (!IsThere("decision")) return Task.FromResult<ImmutableArray<Decision>>([]);
        IEnumerable<DecisionRow> rows = connection.Query<DecisionRow>("SELECT number, kind, content, who, at, undone_by AS UndoneBy, undone_at AS UndoneAt FROM decision ORDER BY number");
        return Task.FromResult<ImmutableArray<Decision>>([.. rows.Select(row => row.ToDecision())]);
    });

    public Task<Decision> DecideAsync(Decision decision, CancellationToken token = default) => CasebookFile.Guard(path, () =>
    {
        token.ThrowIfCancellationRequested();
        connection.Execute(Create);
        long number = connection.ExecuteScalar<long>("INSERT INTO decision (kind, content, who, at) VALUES (@Kind, @Content, @Who, @At) RETURNING number", DecisionRow.Of(decision));
        return Task.FromResult(decision with { Number = number });
    });

    public Task<bool> UndoAsync(long number, string who, DateTimeOffset when, CancellationToken token = default) => CasebookFile.Guard(path, () =>
    {
        token.ThrowIfCancellationRequested();
        if (!IsThere("decision")) return Task.FromResult(false);
        int changed = connection.Execute("UPDATE decision SET undone_by = @who, undone_at = @at WHERE number = @number AND undone_by IS NULL", new { number, who, at = DecisionRow.Write(when) });
        return Task.FromResult(changed == 1);
    });

    public Task<KeptLook?> LastLookAsync(CancellationToken token = default) => CasebookFile.Guard(path, () =>
    {
        token.ThrowIfCancellationRequested();
        if (!IsThere("look")) return Task.FromResult<KeptLook?>(null);
        (string At, string Who, string Seen)? row = connection.QuerySingleOrDefault<(string, string, string)?>("SELECT at, who, seen FROM look");
        return Task.FromResult(row is { } kept ? new KeptLook(DecisionRow.Read(kept.At), kept.Who, kept.Seen) : null);
    });

    public Task KeepLookAsync(KeptLook look, CancellationToken token = default) => CasebookFile.Guard(path, () =>
    {
        token.ThrowIfCancellationRequested();
        connection.Execute(Create);
        connection.Execute("INSERT INTO look (one, at, who, seen) VALUES (1, @At, @Who, @Seen) ON CONFLICT (one) DO UPDATE SET at = excluded.at, who = excluded.who, seen = excluded.seen",
            new { At = DecisionRow.Write(look.When), look.Who, look.Seen });
        return Task.CompletedTask;
    });

    private bool IsThere(string table) => connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) > 0;
}
