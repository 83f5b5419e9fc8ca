using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Intake.Tests.Attacks;

/// <summary>
/// Casebooks as a machine leaves them whose power fails: what was written last is there, is not, or is there in part and in any order, sector by sector, since a disk
/// promises no order between two flushes. Nothing waits for the log to reach the disk when a step ends, so that all of the log may be lost; the file itself is written
/// only from a log that has reached it.
/// </summary>
public sealed class PowerLossTests : IDisposable
{
    private const int Steps = 6, PerStep = 8, Losses = 60, Sector = 512;

    private static readonly Lazy<KeptReport[]> Reports = new(static () =>
    {
        Tracer tracer = new();
        return [.. Enumerable.Range(0, Steps * PerStep).Select(i =>
        {
            Document document = Document.AsText(string.Create(CultureInfo.InvariantCulture, $"r{i:000}"), string.Create(CultureInfo.InvariantCulture, $"A foreman told Radio Meridian that lock {i} of the Halvard Dam leaked {10 + i} litres."))
                with { Outlet = "Valley Courier", Title = "Lock " + i, Published = PublicationTime.Parse("2031-02-25T07:30:00+01:00"), Stored = new(new string('a', 64), 100) };
            return new KeptReport(document, ReadingForm.Version, ReadingForm.Write(tracer.Read(AnalysisPipeline.ForTrace.Run(document))));
        })];
    });

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Keeps reports step by step and gives the file and its log as they stand before anything is closed.</summary>
    private async Task<(byte[] File, byte[] Log)> WriteAsync(string book, int first, int end)
    {
        await using SqliteCasebook open = SqliteCasebook.Open(book);
        for (int step = first; step < end; step++) await open.KeepAsync(Reports.Value[(step * PerStep)..((step + 1) * PerStep)], TestContext.Current.CancellationToken);
        return (Shared(book), Shared(book + "-wal"));
    }

    private static byte[] Shared(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Opens what is left; the number of reports, all of which are as they were kept. The file is whole, and a further step can be kept.</summary>
    private static async Task<int> ReadAsync(string book)
    {
        await using SqliteCasebook open = SqliteCasebook.Open(book);
        int count = (await open.EntriesAsync(TestContext.Current.CancellationToken)).Count, read = 0;
        await foreach (KeptReport report in open.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            KeptReport kept = Reports.Value[read++];
            report.Document.Id.ShouldBe(kept.Document.Id);
            report.Document.Text.ShouldBe(kept.Document.Text);
            report.Document.Stored.ShouldNotBeNull();
            // A reading that is not as it was written is known as such, and made anew from the text.
            if (!report.Reading.Span.SequenceEqual(kept.Reading.Span)) Should.Throw<FormatException>(() => ReadingForm.Read(report.Reading.Span, report.Document));
        }
        read.ShouldBe(count);
        return count;
    }

    private static string Integrity(string book)
    {
        using SqliteConnection connection = new($"Data Source={book};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    private static async Task KeepsTheRestAsync(string book)
    {
        await using (SqliteCasebook open = SqliteCasebook.Open(book)) await open.KeepAsync(Reports.Value, TestContext.Current.CancellationToken);
        (await ReadAsync(book)).ShouldBe(Reports.Value.Length);
        Integrity(book).ShouldBe("ok");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_log_that_is_lost_in_part_and_in_any_order_leaves_whole_steps(int stepsInFile)
    {
        string book = _folder.At("a.casebook");
        if (stepsInFile > 0) await WriteAsync(book, 0, stepsInFile);
        (byte[] file, byte[] log) = await WriteAsync(book, stepsInFile, Steps);
        Random random = new(20310225 + stepsInFile);
        HashSet<int> seen = [];
        for (int i = 0; i < Losses; i++)
        {
            byte[] left = [.. log];
            int cut = random.Next(log.Length / Sector) * Sector;
            for (int at = cut; at < left.Length; at += Sector)
            {
                Span<byte> sector = left.AsSpan(at, Math.Min(Sector, left.Length - at));
                switch (i % 3)
                {
                    case 0: break;
                    case 1: if (random.Next(2) == 0) sector.Clear(); break;
                    default: if (random.Next(8) == 0) random.NextBytes(sector); break;
                }
            }
            if (i % 3 == 0) left = left[..cut];
            string after = _folder.Write($"{i}.casebook", file);
            _folder.Write($"{i}.casebook-wal", left);
            int count = await ReadAsync(after);
            (count % PerStep).ShouldBe(0, "a step is there whole or not at all");
            count.ShouldBeGreaterThanOrEqualTo(stepsInFile * PerStep, "what had reached the file stays");
            seen.Add(count);
            Integrity(after).ShouldBe("ok");
            await KeepsTheRestAsync(after);
        }
        seen.Count.ShouldBeGreaterThan(2, "losses fall into several steps");
    }

    [Fact]
    public async Task A_file_that_was_being_written_from_its_log_is_made_whole_from_it()
    {
        string book = _folder.At("a.casebook");
        (byte[] before, _) = await WriteAsync(book, 0, 3);
        (byte[] file, byte[] log) = await WriteAsync(book, 3, Steps);
        byte[] written = await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken);
        written.Length.ShouldBeGreaterThan(file.Length);
        Random random = new(7);
        for (int i = 0; i < Losses; i++)
        {
            // Every sector is the old one, the new one, or half of each.
            byte[] torn = [.. written[..(random.Next(2) == 0 ? written.Length : file.Length)]];
            for (int at = 0; at < file.Length; at += Sector)
                if (random.Next(2) == 0) file.AsSpan(at, Sector).CopyTo(torn.AsSpan(at));
            string after = _folder.Write($"{i}.casebook", torn);
            _folder.Write($"{i}.casebook-wal", log);
            (await ReadAsync(after)).ShouldBe(Reports.Value.Length);
            Integrity(after).ShouldBe("ok");
        }
        before.Length.ShouldBeLessThanOrEqualTo(written.Length);
    }

    [Fact]
    public async Task A_file_of_a_disk_that_lied_is_named_damaged_or_read_as_it_was_kept_and_never_in_part()
    {
        string book = _folder.At("a.casebook");
        await WriteAsync(book, 0, Steps);
        byte[] whole = await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken);
        Random random = new(11);
        int damaged = 0;
        for (int i = 0; i < Losses * 2; i++)
        {
            byte[] left = [.. whole];
            int sectors = whole.Length / Sector;
            switch (i % 3)
            {
                case 0: left = left[..(random.Next(1, sectors) * Sector)]; break;
                case 1: for (int n = random.Next(1, 5); n > 0; n--) left.AsSpan(random.Next(sectors) * Sector, Sector).Clear(); break;
                default: for (int n = random.Next(1, 5); n > 0; n--) random.NextBytes(left.AsSpan(random.Next(sectors) * Sector, Sector)); break;
            }
            string after = _folder.Write($"{i}.casebook", left);
            try
            {
                (await ReadAsync(after)).ShouldBe(Reports.Value.Length);
            }
            catch (CasebookException flaw)
            {
                flaw.Flaw.ShouldBeOneOf(CasebookFlaw.Damaged, CasebookFlaw.NotACasebook, CasebookFlaw.OtherForm);
                flaw.Message.ShouldContain(after);
                damaged++;
            }
        }
        damaged.ShouldBeGreaterThan(Losses);
    }

    [Fact]
    public async Task A_damaged_casebook_is_named_by_the_program_with_what_is_wrong_and_shows_nothing()
    {
        string book = _folder.At("a.casebook"), pile = _folder.Write("pile.jsonl", "{\"id\":\"r1\",\"text\":\"A foreman told Radio Meridian that the dam leaked 11 litres.\"}\n");
        await WriteAsync(book, 0, Steps);
        byte[] whole = await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(book, whole[..(whole.Length / 2 / 4096 * 4096)], TestContext.Current.CancellationToken);
        byte[] left = await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken);
        Ended ended = await WhenceProcess.RunAsync("trace", "--casebook", book, "--json");
        ended.Code.ShouldBe(1);
        ended.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("{\"kind\":\"version\"", StringComparison.Ordinal));
        ended.Error.ShouldContain(book);
        ended.Error.ShouldContain("damaged");
        Encoding.UTF8.GetByteCount(ended.Error).ShouldBeLessThan(1000);
        ended = await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--casebook", book, "--json");
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("damaged");
        (await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken)).ShouldBe(left);
    }
}
