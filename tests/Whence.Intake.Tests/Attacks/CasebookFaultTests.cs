using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Whence.Casebook;
using Whence.Casebook.Sqlite;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Faults of the machine and of other processes while a casebook is written.</summary>
public sealed class CasebookFaultTests : IDisposable
{
    /// <summary>How many kills a run makes. 200 is the number for a release: <c>WHENCE_KILL_POINTS=200</c>.</summary>
    private static readonly int KillPoints = int.TryParse(Environment.GetEnvironmentVariable("WHENCE_KILL_POINTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int points) ? points : 3;

    private const int Reports = 500;
    private const int Seed = 20310225;
    private const int KillsAtOnce = 4;

    private readonly TempFolder _folder = new();
    private TimeSpan _runLength;
    private int _withReports;

    public void Dispose() => _folder.Dispose();

    private string Pile(int reports)
    {
        string[] outlets = ["Radio Meridian", "Valley Courier", "Halvard Post"];
        StringBuilder pile = new();
        for (int i = 0; i < reports; i++)
            pile.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"r{i:000}\",\"outlet\":\"{outlets[i % 3]}\",\"published\":\"2031-02-{1 + (i % 28):00}\",\"text\":\"A foreman told {outlets[(i + 1) % 3]} that lock {i / 5} of the Halvard Dam leaked {10 + i} litres.\"}}\n");
        return _folder.Write("pile.jsonl", pile.ToString());
    }

    /// <summary>The number of reports in a casebook that opens and holds nothing half.</summary>
    private static long IsWhole(string book)
    {
        using SqliteConnection connection = new($"Data Source={book};Pooling=False");
        connection.Open();
        object? Ask(string query)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteScalar();
        }
        Ask("PRAGMA integrity_check").ShouldBe("ok");
        Ask("SELECT count(*) FROM pragma_foreign_key_check").ShouldBe(0L);
        if (Ask("SELECT count(*) FROM sqlite_master WHERE name = 'report'") is 0L) return 0; // killed before the tables were made
        Ask("SELECT count(*) FROM report WHERE id NOT IN (SELECT report FROM reading)").ShouldBe(0L);
        Ask("SELECT count(*) FROM report WHERE id NOT IN (SELECT report FROM stored)").ShouldBe(0L);
        return (long)Ask("SELECT count(*) FROM report")!;
    }

    [Fact]
    public async Task A_run_killed_at_random_points_leaves_a_whole_casebook_and_the_next_gives_the_same_bytes()
    {
        string pile = Pile(Reports);
        Stopwatch watch = Stopwatch.StartNew();
        Ended undisturbed = await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--casebook", _folder.At("whole.casebook"), "--json");
        undisturbed.Code.ShouldBe(0, undisturbed.Error);
        _runLength = watch.Elapsed;
        Random random = new(Seed);
        double[] points = [.. Enumerable.Range(0, KillPoints).Select(_ => random.NextDouble())];
        int partly = 0;
        ParallelOptions atOnce = new() { MaxDegreeOfParallelism = KillsAtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, KillPoints, atOnce, async (i, _) =>
        {
            if (await KillAsync(pile, i, points[i], undisturbed.Out)) Interlocked.Increment(ref partly);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{KillPoints} kills over {_runLength.TotalMilliseconds:0} ms, {partly} with a casebook begun, {_withReports} with reports in it");
    }

    /// <summary>Kills a run at a point of its length and does it again; true where the killed one had begun a casebook.</summary>
    private async Task<bool> KillAsync(string pile, int number, double point, string expected)
    {
        string book = _folder.At($"{number}.casebook");
        using (Process process = WhenceProcess.Start(["trace", "--jsonl", pile, "--casebook", book, "--json"]))
        {
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await Task.Delay(point * _runLength, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        bool begun = File.Exists(book);
        if (begun)
        {
            File.Copy(book, book + ".copy");
            if (File.Exists(book + "-wal")) File.Copy(book + "-wal", book + ".copy-wal");
            if (IsWhole(book + ".copy") > 0) Interlocked.Increment(ref _withReports);
        }
        Stopwatch watch = Stopwatch.StartNew();
        Ended next = await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--casebook", book, "--json");
        // Other work makes the machine faster and slower: points are spread over the length that a run has now.
        if (!begun) _runLength = watch.Elapsed;
        next.Code.ShouldBe(0, next.Error);
        next.Out.ShouldBe(expected, $"after kill {number}");
        IsWhole(book).ShouldBe(Reports);
        foreach (string file in Directory.GetFiles(_folder.Root, number + ".casebook*")) File.Delete(file);
        return begun;
    }

    [Fact]
    public async Task Two_runs_at_once_on_one_casebook_give_what_one_gives()
    {
        string pile = Pile(120), book = _folder.At("a.casebook");
        Ended[] both = await Task.WhenAll(WhenceProcess.RunAsync("trace", "--jsonl", pile, "--casebook", book, "--json"), WhenceProcess.RunAsync("trace", "--jsonl", pile, "--casebook", book, "--json"));
        both.ShouldAllBe(ended => ended.Code == 0, both[0].Error + both[1].Error);
        both[0].Out.ShouldBe(both[1].Out);
        IsWhole(book);
        await using SqliteCasebook kept = SqliteCasebook.Open(book);
        (await kept.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(120);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_what_was_kept_stays_whole()
    {
        string pile = Pile(Reports), disk = Directory.CreateDirectory(_folder.At("disk")).FullName;
        (int code, string said) = await MountedAsync($"mount -t tmpfs -o size=400k none {disk}", disk, "trace", "--jsonl", pile, "--casebook", disk + "/a.casebook");
        code.ShouldBe(1, said);
        said.ShouldContain("a.casebook");
        foreach (string file in Directory.GetFiles(_folder.At("kept"), "a.casebook")) IsWhole(file);
    }

    [Fact]
    public async Task A_folder_that_may_only_be_read_is_named_and_the_reports_are_traced()
    {
        string pile = Pile(5), disk = Directory.CreateDirectory(_folder.At("disk")).FullName;
        (int code, string said) = await MountedAsync($"mount --bind {disk} {disk} && mount -o remount,bind,ro {disk}", disk, "trace", "--jsonl", pile, "--casebook", disk + "/a.casebook", "--output", disk + "/a.html");
        code.ShouldBe(1, said);
        said.ShouldContain("a.casebook");
        said.ShouldContain("a.html");
        said.ShouldContain("nothing is kept");
    }

    /// <summary>Runs the program where a folder is mounted otherwise; what is in the folder at the end is kept.</summary>
    private async Task<(int Code, string Said)> MountedAsync(string mount, string disk, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/unshare"), "mounts of a process's own can't be made here");
        Directory.CreateDirectory(_folder.At("kept"));
        string script = $"{mount} || exit 99; \"$@\" > /dev/null; code=$?; cp {disk}/* {_folder.At("kept")}/ 2>/dev/null; exit $code";
        ProcessStartInfo start = new("/usr/bin/unshare", ["-rm", "bash", "-c", script, "whence", "dotnet", Path.Combine(AppContext.BaseDirectory, "Whence.Cli.dll"), .. arguments]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(process.ExitCode == 99 || said.Contains("unshare failed", StringComparison.Ordinal), "mounts of a process's own can't be made here");
        return (process.ExitCode, said);
    }
}
