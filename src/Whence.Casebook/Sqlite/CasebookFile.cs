using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Whence.Casebook.Sqlite;

/// <summary>Opens the file of a casebook, and turns what the engine says into what a user can act on.</summary>
internal static class CasebookFile
{
    private const int Corrupt = 11, NotADatabase = 26, Busy = 5, Locked = 6;

    /// <exception cref="CasebookException">The file is no casebook or of another form.</exception>
    public static SqliteConnection Open(string path)
    {
        if (Directory.Exists(path)) throw new CasebookException(CasebookFlaw.NotACasebook, $"{path} is a folder; a casebook is a file");
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true, DefaultTimeout = 10, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
            Know(connection, path);
            // A log written ahead: a process that is killed leaves a file that opens at the last finished step.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " + SqliteSchema.Extend);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a call; an error of the engine becomes a <see cref="CasebookException"/> that names the file.</summary>
    public static T Guard<T>(string path, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (SqliteException exception)
        {
            (CasebookFlaw flaw, string what) = exception.SqliteErrorCode switch
            {
                NotADatabase => (CasebookFlaw.NotACasebook, "is no casebook: it is a file of another kind"),
                Corrupt => (CasebookFlaw.Damaged, "is damaged: parts of the file are missing or not as they were written"),
                Busy or Locked => (CasebookFlaw.Busy, "is held by another process"),
                _ => (CasebookFlaw.Unusable, "can't be used: " + exception.Message),
            };
            throw new CasebookException(flaw, $"{path} {what}", exception);
        }
        catch (FormatException exception)
        {
            throw new CasebookException(CasebookFlaw.Damaged, $"{path} is damaged: {exception.Message}", exception);
        }
        // A sector that was written over may hold a number or bytes where a word was kept, or a number that is too large.
        catch (Exception exception) when (exception is InvalidCastException or DataException or OverflowException)
        {
            throw new CasebookException(CasebookFlaw.Damaged, $"{path} is damaged: it holds values of another kind than were written", exception);
        }
    }

    private static void Know(SqliteConnection connection, string path)
    {
        using SqliteTransaction step = connection.BeginTransaction(deferred: false);
        int application = connection.ExecuteScalar<int>("PRAGMA application_id", transaction: step);
        int form = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: step);
        int tables = connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master", transaction: step);
        if (application == 0 && form == 0 && tables == 0)
        {
            connection.Execute($"{SqliteSchema.Create} {SqliteSchema.Extend} {WatchTables.Create} PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {SqliteSchema.Form};", transaction: step);
            step.Commit();
            return;
        }
        if (application != SqliteSchema.ApplicationId) throw new CasebookException(CasebookFlaw.NotACasebook, $"{path} is no casebook: it is a database of another program");
        if (form != SqliteSchema.Form) throw new CasebookException(CasebookFlaw.OtherForm, $"{path} is a casebook of form {form}; this version of Whence knows form {SqliteSchema.Form}");
        // A file from a stranger may hold programs that run when a table is read or written. Ours hold none.
        if (connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')", transaction: step) > 0)
            throw new CasebookException(CasebookFlaw.NotACasebook, $"{path} is no casebook that Whence wrote: it holds triggers or views");
        if (connection.ExecuteScalar<int>(WatchTables.AreThere, transaction: step) < WatchTables.Count)
        {
            connection.Execute(WatchTables.Create, transaction: step);
            step.Commit();
        }
    }
}
