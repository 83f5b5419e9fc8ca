using System.Diagnostics;
using System.Text;

namespace Whence.EndToEnd.Tests;

/// <summary>Each bad input is named with its reason, the exit code is 1, and the good report beside it is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _good;

    public BadInputTests() => _good = _folder.Write("good.txt", TempFolder.Report);

    public void Dispose() => _folder.Dispose();

    private async Task<Ended> IsNamedAsync(string bad, string reason)
    {
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", bad, _good);
        ended.Error.ShouldContain(bad);
        ended.Error.ShouldContain(reason);
        ended.Code.ShouldBe(1);
        ended.Lines.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldContain("Halvard Dam");
        return ended;
    }

    [Fact]
    public Task A_path_where_nothing_is() => IsNamedAsync(_folder.At("none.txt"), "does not exist");

    [Fact]
    public Task An_empty_file() => IsNamedAsync(_folder.Write("empty.html", ""), "empty");

    [Fact]
    public Task White_space_only() => IsNamedAsync(_folder.Write("blank.txt", " \n\t\n"), "white space");

    [Fact]
    public Task A_folder_without_reports()
    {
        Directory.CreateDirectory(_folder.At("pictures"));
        _folder.Write("pictures/a.png", "x");
        return IsNamedAsync(_folder.At("pictures"), "holds no report");
    }

    [Fact]
    public Task A_binary_file() => IsNamedAsync(_folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2, 3]), "no text");

    [Fact]
    public Task Invalid_utf_8() => IsNamedAsync(_folder.Write("broken.txt", [.. "The dam "u8, 0xC3, 0x28, .. " broke."u8]), "UTF-8");

    [Fact]
    public Task A_charset_that_is_not_known() =>
        IsNamedAsync(_folder.Write("strange.html", "<html><head><meta charset=\"x-klingon\"></head><body><p>The dam.</p></body></html>"), "x-klingon");

    [Fact]
    public Task A_charset_that_does_not_fit() =>
        IsNamedAsync(_folder.Write("wrong.html", [.. "<html><head><meta charset=\"utf-8\"></head><body><p>Caf"u8, 0xE9, .. " closed.</p></body></html>"u8]), "utf-8");

    [Fact]
    public async Task A_page_in_the_charset_that_it_declares_is_read()
    {
        string body = string.Join("", Enumerable.Repeat("<p>The caf\u00e9 by the dam was closed on Monday, its owner told Radio Meridian, and no one knew for how long.</p>", 6));
        string page = _folder.Write("latin.html", Encoding.Latin1.GetBytes("<html><head><meta charset=\"iso-8859-1\"><title>A caf\u00e9</title></head><body><article><h1>A caf\u00e9 closes</h1>" + body + "</article></body></html>"));
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", page);
        ended.Code.ShouldBe(0, ended.Error);
        ended.Lines.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldContain("caf\u00e9 by the dam");
    }

    [Fact]
    public async Task A_line_of_100_MB()
    {
        string file = _folder.At("long.jsonl");
        using (StreamWriter writer = new(file))
        {
            await writer.WriteAsync("{\"id\":\"long\",\"text\":\"");
            string part = new('a', 1 << 20);
            for (int i = 0; i < 100; i++)
                await writer.WriteAsync(part);
            await writer.WriteAsync("\"}\n{\"id\":\"short\",\"text\":\"" + TempFolder.Report + "\"}\n");
        }
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", "--jsonl", file);
        ended.Error.ShouldContain(file + ":1");
        ended.Code.ShouldBe(1);
        ended.Lines.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("short");
    }

    [Fact]
    public async Task A_page_nested_50_000_deep_is_read_or_named()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "<p>" + TempFolder.Report + "</p>" + string.Concat(Enumerable.Repeat("</div>", 50_000));
        string page = _folder.Write("deep.html", "<html><body>" + deep + "</body></html>");
        Stopwatch watch = Stopwatch.StartNew();
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", page, _good);
        ended.Code.ShouldBeInRange(0, 1);
        if (ended.Code == 1) ended.Error.ShouldContain(page);
        ended.Lines.Count.ShouldBe(ended.Code == 0 ? 2 : 1);
        if (ended.Code == 0) ended.Lines.Select(line => line.GetProperty("depthCapped").GetBoolean()).ShouldBe([true, false]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Truncated_json_lines_lose_only_the_broken_line()
    {
        string file = _folder.Write("cut.jsonl", "{\"id\":\"a\",\"text\":\"" + TempFolder.Report + "\"}\n{\"id\":\"b\",\"te");
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", "--jsonl", file);
        ended.Error.ShouldContain(file + ":2");
        ended.Code.ShouldBe(1);
        ended.Lines.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task An_unreadable_file()
    {
        string secret = _folder.Write("secret.txt", TempFolder.Report);
        File.SetUnixFileMode(secret, UnixFileMode.None);
        Assert.SkipWhen(Environment.UserName == "root", "root may read every file");
        await IsNamedAsync(secret, "may not be read");
    }

    [Fact]
    public async Task A_pipe_is_never_waited_for()
    {
        string pipe = _folder.At("pipe.txt");
        using (Process made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        await IsNamedAsync(pipe, "pipe");
    }

    [Fact]
    public Task A_link_to_itself()
    {
        File.CreateSymbolicLink(_folder.At("loop.txt"), _folder.At("loop.txt"));
        return IsNamedAsync(_folder.At("loop.txt"), "link");
    }

    [Fact]
    public async Task A_folder_that_holds_a_link_to_itself_ends()
    {
        Directory.CreateDirectory(_folder.At("ring"));
        _folder.Write("ring/a.txt", TempFolder.Report + " More rain is on its way.");
        Directory.CreateSymbolicLink(_folder.At("ring/again"), _folder.At("ring"));
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", _folder.At("ring"));
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain(_folder.At("ring/again"));
        ended.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_whose_id_belongs_to_another_text_is_left_out()
    {
        string file = _folder.Write("twice.jsonl", "{\"id\":\"a\",\"text\":\"" + TempFolder.Report + "\"}\n{\"id\":\"a\",\"text\":\"Rain fell.\"}\n");
        Ended ended = await WhenceProcess.RunAsync("extract", "--json", "--jsonl", file);
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("“a”");
        ended.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_is_broken()
    {
        string feed = _folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>Post</title><item>");
        await IsNamedAsync(feed, "feed");
    }
}
