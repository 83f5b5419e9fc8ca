namespace Whence.Casebook.Sqlite;

/// <summary>The tables that a casebook has beside its reports: where they came from, and what a watcher must not forget. They are made where they are missing, so that older casebooks open.</summary>
internal static class WatchTables
{
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS stored (
            report TEXT PRIMARY KEY REFERENCES report (id),
            sha256 TEXT NOT NULL, length INTEGER NOT NULL,
            fetched TEXT, byte_offset INTEGER,
            kept TEXT, program TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS watched (
            address TEXT PRIMARY KEY,
            tag TEXT, modified TEXT,
            asked TEXT NOT NULL, next TEXT NOT NULL,
            failures INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS page (
            number INTEGER PRIMARY KEY,
            asked TEXT NOT NULL, address TEXT NOT NULL, fetched TEXT NOT NULL,
            status INTEGER NOT NULL, fields TEXT NOT NULL, body BLOB NOT NULL, sha256 TEXT NOT NULL,
            UNIQUE (asked, sha256)
        ) STRICT;
        CREATE TABLE IF NOT EXISTS version (
            number INTEGER PRIMARY KEY,
            address TEXT NOT NULL, seen TEXT NOT NULL, report TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS version_address ON version (address);
        CREATE INDEX IF NOT EXISTS version_report ON version (report);
        CREATE TABLE IF NOT EXISTS settled (report TEXT PRIMARY KEY) STRICT;
        CREATE TABLE IF NOT EXISTS alert (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL, at TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, report TEXT NOT NULL, url TEXT,
            given_out INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """;

    /// <summary>Whether the last of the tables is there.</summary>
    public const string AreThere = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('stored', 'watched', 'page', 'version', 'settled', 'alert')";

    public const int Count = 6;
}
