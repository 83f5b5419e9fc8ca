using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Whence.EndToEnd.Tests;

/// <summary>Files that are written, and casebooks.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("none/trace.html")]
    [InlineData(".")]
    public async Task An_output_that_can_not_be_written_is_named_and_the_rest_is_done(string output)
    {
        string file = output == "." ? _folder.Root : _folder.At(output);
        string report = _folder.Write("a.txt", TempFolder.Report);
        Ended ended = await WhenceProcess.RunAsync("trace", report, "--output", file);
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain(file);
        ended.Out.ShouldNotBeEmpty();
        Directory.GetFiles(_folder.Root).ShouldBe([report]);
    }

    [Fact]
    public async Task A_full_device_is_named_and_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        string link = _folder.At("full.html");
        File.CreateSymbolicLink(link, "/dev/full");
        Ended ended = await WhenceProcess.RunAsync("trace", _folder.Write("good.txt", TempFolder.Report), "--output", link);
        ended.Error.ShouldContain(link);
        ended.Error.ShouldContain("can't be written");
        ended.Code.ShouldBe(1);
        Directory.GetFiles(_folder.At("")).Select(Path.GetFileName).Order().ShouldBe(["full.html", "good.txt"]);
        new FileInfo(link).LinkTarget.ShouldBe("/dev/full");
    }

    [Fact]
    public async Task The_page_replaces_an_older_one_and_nothing_else_stays()
    {
        string page = _folder.Write("trace.html", "old");
        Ended ended = await WhenceProcess.RunAsync("trace", Place.Sample, "--output", page);
        ended.Code.ShouldBe(0, ended.Error);
        (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ShouldStartWith("<!doctype html>");
        Directory.GetFiles(_folder.Root).ShouldBe([page]);
    }

    [Fact]
    public async Task Each_denial_says_why_it_is_one()
    {
        Ended ended = await WhenceProcess.RunAsync("trace", Place.Sample, "--json");
        ended.Code.ShouldBe(0, ended.Error);
        JsonElement[] places = [.. ended.Kind("claim").SelectMany(claim => claim.GetProperty("appearances").EnumerateArray())];
        foreach (JsonElement place in places) place.TryGetProperty("why", out _).ShouldBeTrue();
        JsonElement[] denials = [.. places.Where(place => place.GetProperty("stance").GetString() == "denies")];
        denials.ShouldNotBeEmpty();
        denials.ShouldAllBe(place => !string.IsNullOrWhiteSpace(place.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task A_second_run_over_a_casebook_gives_the_same_and_changes_nothing()
    {
        string book = _folder.At("a.casebook");
        Ended first = await WhenceProcess.RunAsync("trace", Place.Sample, "--casebook", book, "--json");
        byte[] kept = await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken);
        Ended second = await WhenceProcess.RunAsync("trace", Place.Sample, "--casebook", book, "--json");
        Ended alone = await WhenceProcess.RunAsync("trace", "--casebook", book, "--json");
        first.Code.ShouldBe(0, first.Error);
        second.Out.ShouldBe(first.Out);
        alone.Out.ShouldBe(first.Out);
        (await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken)).ShouldBe(kept);
        Directory.GetFiles(_folder.Root).ShouldBe([book]);
    }

    [Fact]
    public async Task A_pile_in_two_runs_gives_what_one_run_gives()
    {
        string book = _folder.At("a.casebook");
        string[] files = [.. Directory.GetFiles(Place.Sample).Order(StringComparer.Ordinal)];
        (await WhenceProcess.RunAsync(["trace", .. files[8..], "--casebook", book])).Code.ShouldBe(0);
        Ended halves = await WhenceProcess.RunAsync(["trace", .. files[..8], "--casebook", book, "--json"]);
        Ended whole = await WhenceProcess.RunAsync(["trace", .. files, "--json"]);
        halves.Out.ShouldBe(whole.Out);
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_a_casebook_that_opens()
    {
        string book = _folder.At("a.casebook");
        using (StreamWriter pile = new(_folder.At("pile.jsonl")))
            for (int i = 0; i < 3000; i++)
                await pile.WriteLineAsync($"{{\"id\":\"r{i}\",\"text\":\"Report {i}. {TempFolder.Report}\"}}");
        using (var process = WhenceProcess.Start(["trace", "--jsonl", _folder.At("pile.jsonl"), "--casebook", book]))
        {
            for (int wait = 0; wait < 2400 && !HoldsReports(book); wait++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        string report = _folder.Write("a.txt", TempFolder.Report);
        Ended ended = await WhenceProcess.RunAsync("trace", report, "--casebook", book, "--json");
        ended.Code.ShouldBe(0, ended.Error);
        ended.Kind("document").Count.ShouldBeGreaterThan(1);
    }

    // A log that has grown is not enough: what is written but not yet committed is rightly gone after the end.
    private static bool HoldsReports(string book)
    {
        if (!File.Exists(book + "-wal"))
            return false;
        using SqliteConnection look = new(new SqliteConnectionStringBuilder { DataSource = book, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            look.Open();
            using SqliteCommand count = look.CreateCommand();
            count.CommandText = "SELECT count(*) FROM report";
            return (long)count.ExecuteScalar()! > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("some text that is long enough to be no database at all")]
    [InlineData("{\"id\":1}")]
    public async Task A_casebook_of_another_kind_is_named_and_the_reports_are_traced(string content)
    {
        string book = _folder.Write("a.casebook", string.Concat(Enumerable.Repeat(content, 200)));
        Ended ended = await WhenceProcess.RunAsync("trace", _folder.Write("a.txt", TempFolder.Report), "--casebook", book, "--json");
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain(book);
        ended.Error.ShouldContain("no casebook");
        ended.Kind("document").Count.ShouldBe(1);
        (await File.ReadAllTextAsync(book, TestContext.Current.CancellationToken)).ShouldStartWith(content);
    }
}
