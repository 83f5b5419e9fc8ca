using System.Text;
using System.Text.Json;

namespace Whence.EndToEnd.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("trace")]
    [InlineData("analyse", "x.txt", "--layers", "moods")]
    [InlineData("analyse", "x.txt", "--published", "yesterday")]
    [InlineData("trace", "x.txt", "--no-such-option")]
    [InlineData("check")]
    public async Task A_wrong_command_ends_with_2_and_says_why(params string[] arguments)
    {
        Ended ended = await WhenceProcess.RunAsync(arguments);
        ended.Code.ShouldBe(2);
        ended.Error.ShouldNotBeEmpty();
        ended.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_lists_the_commands()
    {
        Ended ended = await WhenceProcess.RunAsync("--help");
        ended.Code.ShouldBe(0);
        foreach (string command in (string[])["trace", "extract", "analyse", "check"])
            ended.Out.ShouldContain(command);
    }

    [Fact]
    public async Task Analyse_of_text_keeps_the_offsets_of_the_file()
    {
        string text = "\u201cWe were told to wait,\u201d the foreman said. \ud83d\udca7 About 1,500 hectares were flooded on Feb. 23.";
        Ended ended = await WhenceProcess.RunAsync("analyse", "--as", "text", "--published", "2031-02-25", "--json", _folder.Write("a.txt", text));
        ended.Code.ShouldBe(0, ended.Error);
        JsonElement line = ended.Lines.ShouldHaveSingleItem();
        line.GetProperty("text").GetString().ShouldBe(text);
        Spans.Check(line, text);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        Ended ended = await WhenceProcess.RunAsync(["extract", "-", "--json"], Encoding.UTF8.GetBytes(TempFolder.Report));
        ended.Code.ShouldBe(0, ended.Error);
        ended.Lines.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldContain("Halvard");
    }

    [Fact]
    public async Task Json_lines_keep_their_ids_and_order()
    {
        string file = _folder.Write("pile.jsonl", string.Concat(Enumerable.Range(0, 100).Select(i => $"{{\"id\":\"r{99 - i}\",\"text\":\"Report {i}. {TempFolder.Report}\"}}\n")));
        Ended ended = await WhenceProcess.RunAsync("analyse", "--jsonl", file, "--layers", "sentences");
        ended.Lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 100).Select(i => $"r{99 - i}"));
    }

    [Fact]
    public async Task Control_characters_do_not_reach_the_terminal()
    {
        string report = _folder.Write("a.txt", "The dam \u001b]0;owned\u0007 broke, \u001b[31mthe foreman\u001b[0m said on Monday. " + TempFolder.Report);
        foreach (string command in (string[])["trace", "extract"])
        {
            Ended ended = await WhenceProcess.RunAsync(command, report);
            ended.Out.ShouldNotContain("\u001b");
            ended.Out.ShouldNotContain("\u0007");
        }
    }

    [Fact]
    public async Task The_summary_fits_80_columns()
    {
        Ended ended = await WhenceProcess.RunAsync("trace", Place.Sample);
        ended.Code.ShouldBe(0, ended.Error);
        ended.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task Check_prints_a_stance_for_each_report()
    {
        Ended ended = await WhenceProcess.RunAsync("check", "The gates of the Halvard Dam stayed shut", Place.Sample, "--json");
        ended.Code.ShouldBe(0, ended.Error);
        ended.Lines.Count.ShouldBeGreaterThan(10);
        foreach (JsonElement line in ended.Lines)
            line.GetProperty("stance").GetString().ShouldBeOneOf("agree", "disagree", "discuss", "unrelated");
    }

    [Fact]
    public async Task Check_reads_pairs_with_their_bodies()
    {
        string pairs = _folder.Write("pairs.jsonl", "{\"id\":\"p1\",\"claim\":\"The gates stayed shut\",\"body\":\"b\"}\n{\"id\":\"p2\",\"claim\":\"Prices rose\",\"text\":\"Rain fell.\"}\n{\"id\":\"p3\",\"claim\":\"x\",\"body\":\"none\"}\n");
        string bodies = _folder.Write("bodies.jsonl", "{\"body\":\"b\",\"text\":\"" + TempFolder.Report + "\"}\n");
        Ended ended = await WhenceProcess.RunAsync("check", "--pairs", pairs, "--bodies", bodies);
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("none");
        ended.Lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["p1", "p2"]);
    }
}
