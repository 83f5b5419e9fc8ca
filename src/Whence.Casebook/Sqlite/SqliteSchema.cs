namespace Whence.Casebook.Sqlite;

/// <summary>The tables of a casebook in SQLite, and how a file is known as one.</summary>
internal static class SqliteSchema
{
    /// <summary>“WHNC” in SQLite's application id: what makes a database ours.</summary>
    public const int ApplicationId = 0x57484E43;

    /// <summary>The form of the tables; a file with another number is refused.</summary>
    public const int Form = 1;

    /// <summary>Makes the tables. Texts are blobs of UTF-16, little-endian, since a report may hold halves of surrogate pairs, which UTF-8 can't.</summary>
    public const string Create =
        """
        CREATE TABLE report (
            id TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            path TEXT, url TEXT, canonical_url TEXT, title TEXT, outlet TEXT,
            authors TEXT NOT NULL,
            published TEXT, updated TEXT, language TEXT, credit TEXT,
            text BLOB NOT NULL,
            passages TEXT NOT NULL
        ) STRICT;
        CREATE TABLE reading (
            report TEXT PRIMARY KEY REFERENCES report (id),
            version TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        """;

    /// <summary>Makes what was added since to a casebook of the same form; a version without it passes it over.</summary>
    public const string Extend = "CREATE TABLE IF NOT EXISTS field_origin (report TEXT PRIMARY KEY REFERENCES report (id), content TEXT NOT NULL) STRICT;";
}
