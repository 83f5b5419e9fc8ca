using System.Text;
using Microsoft.Data.Sqlite;
using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Casebook.Watching;
using Whence.Text;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Words made to become commands of the database, and casebooks from strangers.</summary>
public sealed class CasebookAttackTests : IDisposable
{
    private const string Injection = "x'); DROP TABLE report; --\" OR 1=1 \0 * NEAR(\"a\") %_";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static KeptReport Report(string id, string text) =>
        new(Document.AsText(id, text) with { Path = Injection, Url = Injection, Title = Injection, Outlet = Injection, Language = Injection, Credit = Injection, CanonicalUrl = Injection, Authors = [Injection], Stored = new(Injection, 1) }, Injection, Encoding.UTF8.GetBytes(Injection));

    [Fact]
    public async Task Words_in_every_field_stay_words_in_the_database()
    {
        string file = _folder.At("a.casebook");
        await using (SqliteCasebook book = SqliteCasebook.Open(file))
        {
            (await book.KeepAsync([Report(Injection, Injection), Report("b", "The dam.")], TestContext.Current.CancellationToken)).Added.ShouldBe(2);
            List<KeptReport> kept = [];
            await foreach (KeptReport report in book.ReadAllAsync(TestContext.Current.CancellationToken)) kept.Add(report);
            kept.Count.ShouldBe(2);
            KeptReport odd = kept.Single(report => report.Document.Id == Injection);
            odd.Document.Text.ShouldBe(Injection);
            odd.Document.Title.ShouldBe(Injection);
            odd.Document.Stored!.Sha256.ShouldBe(Injection);
        }
        using SqliteWatchLog log = SqliteWatchLog.Open(file);
        log.Remember(new(Injection, Injection, Injection, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0));
        log.Find(Injection)!.Tag.ShouldBe(Injection);
        log.Note(new(Injection, DateTimeOffset.UnixEpoch, Injection));
        log.Note(new(Injection, DateTimeOffset.UnixEpoch, Injection));
        log.Versions(Injection).Count.ShouldBe(1);
        log.Settle([new(Injection, AlertKind.Denial, DateTimeOffset.UnixEpoch, Injection, Injection, Injection, Injection)], [Injection]);
        log.Pending().ShouldHaveSingleItem().Title.ShouldBe(Injection);
        log.GaveOut("' OR 1=1 --");
        log.Pending().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON report BEGIN DELETE FROM reading; END")]
    [InlineData("CREATE VIEW v AS SELECT load_extension('/tmp/evil.so')")]
    public async Task A_casebook_that_holds_programs_is_refused(string program)
    {
        string file = _folder.At("a.casebook");
        await SqliteCasebook.Open(file).DisposeAsync();
        Execute(file, program);
        Should.Throw<CasebookException>(() => SqliteCasebook.Open(file)).Flaw.ShouldBe(CasebookFlaw.NotACasebook);
    }

    [Theory]
    [InlineData("UPDATE report SET passages = '[[\"Body\",0,999999,null]]'")]
    [InlineData("UPDATE report SET passages = '[[\"Body\",5,1,null]]'")]
    [InlineData("UPDATE report SET passages = 'nonsense'")]
    [InlineData("UPDATE report SET passages = '[[\"Strange\",0,1,null]]'")]
    [InlineData("UPDATE report SET authors = '{'")]
    [InlineData("UPDATE stored SET fetched = 'yesterday'")]
    public async Task A_casebook_whose_rows_do_not_fit_together_is_named_damaged(string change)
    {
        string file = _folder.At("a.casebook");
        await using (SqliteCasebook book = SqliteCasebook.Open(file)) await book.KeepAsync([Report("a", "The dam broke.")], TestContext.Current.CancellationToken);
        Execute(file, change);
        await using SqliteCasebook again = SqliteCasebook.Open(file);
        CasebookException flaw = await Should.ThrowAsync<CasebookException>(async () =>
        {
            await foreach (KeptReport _ in again.ReadAllAsync(TestContext.Current.CancellationToken))
            {
            }
        });
        flaw.Flaw.ShouldBe(CasebookFlaw.Damaged);
    }

    [Theory]
    [InlineData("UPDATE report SET fingerprint = x'00ff'")]
    [InlineData("UPDATE reading SET version = x'00ff'")]
    public async Task A_casebook_that_holds_bytes_where_words_were_kept_is_named_damaged(string change)
    {
        string file = _folder.At("a.casebook");
        await using (SqliteCasebook book = SqliteCasebook.Open(file)) await book.KeepAsync([Report("a", "The dam broke.")], TestContext.Current.CancellationToken);
        // The engine itself refuses such a value; a disk does not.
        Execute(file, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')");
        Execute(file, change);
        await using SqliteCasebook again = SqliteCasebook.Open(file);
        CasebookException flaw = await Should.ThrowAsync<CasebookException>(() => again.EntriesAsync(TestContext.Current.CancellationToken));
        flaw.Flaw.ShouldBe(CasebookFlaw.Damaged);
        flaw.Message.ShouldContain(file);
    }

    [Fact]
    public void A_reading_that_claims_to_be_endless_or_is_changed_anywhere_is_refused_or_read_and_never_more()
    {
        Document document = Document.AsText("a", "Engineers kept the gates shut for nine days, a foreman told Radio Meridian on Monday.");
        byte[] good = ReadingForm.Write(new Tracing.Tracer().Read(Pipeline.AnalysisPipeline.ForTrace.Run(document)));
        Random random = new(7);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bad = [.. good];
            for (int n = random.Next(1, 4); n > 0; n--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            if (BitConverter.ToInt32(bad) > 1 << 22) continue; // what is allowed to be long takes memory, not harm
            // A disk does not mend the seal, which is known; a hand does.
            if (i % 4 == 0 && !bad.AsSpan().SequenceEqual(good)) Should.Throw<FormatException>(() => ReadingForm.Read(bad, document));
            System.Security.Cryptography.SHA256.HashData(bad.AsSpan(12)).AsSpan(0, 8).CopyTo(bad.AsSpan(4));
            try
            {
                ReadingForm.Read(bad, document);
            }
            catch (FormatException)
            {
                // as it should
            }
        }
        Should.Throw<FormatException>(() => ReadingForm.Read([0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3], document));
    }

    [Fact]
    public void A_file_that_is_cut_off_or_changed_is_named_or_read_and_never_more()
    {
        string file = _folder.At("a.casebook");
        using (SqliteWatchLog log = SqliteWatchLog.Open(file))
            for (int i = 0; i < 50; i++) log.Remember(new("a" + i, null, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0));
        byte[] good = File.ReadAllBytes(file);
        Random random = new(11);
        for (int i = 0; i < 60; i++)
        {
            byte[] bad = [.. good];
            for (int n = random.Next(1, 30); n > 0; n--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) Array.Resize(ref bad, random.Next(1, bad.Length));
            string other = _folder.Write($"{i}.casebook", bad);
            try
            {
                using SqliteWatchLog log = SqliteWatchLog.Open(other);
                log.Find("a7");
                log.Pending();
            }
            catch (CasebookException)
            {
                // as it should
            }
        }
    }

    private static void Execute(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
