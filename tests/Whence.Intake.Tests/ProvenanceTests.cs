using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Whence.Intake.Tests;

/// <summary>What was read, when, and by which version stands in every casebook and in everything that a trace is given out as.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_read_and_by_which_version_stands_in_the_casebook_and_in_every_export_which_a_second_run_gives_byte_for_byte()
    {
        string[] reports = [Fixture.At("page.html"), _folder.Write("other.txt", TempFolder.Report)];
        string book = _folder.At("a.casebook"), json = "";
        byte[]? page = null, table = null;
        for (int run = 0; run < 2; run++)
        {
            string html = _folder.At(run + ".html"), csv = _folder.At(run + ".csv");
            Ended ended = await WhenceProcess.RunAsync(["trace", .. reports, "--casebook", book, "--output", html, "--json"]);
            ended.Code.ShouldBe(0, ended.Error);
            Ended tabled = await WhenceProcess.RunAsync("trace", "--casebook", book, "--output", csv);
            tabled.Code.ShouldBe(0, tabled.Error);
            byte[] pageNow = await File.ReadAllBytesAsync(html, TestContext.Current.CancellationToken), tableNow = await File.ReadAllBytesAsync(csv, TestContext.Current.CancellationToken);
            if (run > 0)
            {
                ended.Out.ShouldBe(json);
                pageNow.ShouldBe(page);
                tableNow.ShouldBe(table);
            }
            (json, page, table) = (ended.Out, pageNow, tableNow);
        }
        string library = Casebook.ReadingForm.Version, pageText = System.Text.Encoding.UTF8.GetString(page!), tableText = System.Text.Encoding.UTF8.GetString(table!);
        json.ShouldContain(library);
        pageText.ShouldContain(library[..12]);
        tableText.ShouldContain(library);
        using SqliteConnection connection = new($"Data Source={book};Pooling=False");
        connection.Open();
        foreach (string report in reports)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken)));
            foreach (string export in (string[])[json, pageText, tableText]) export.ShouldContain(hash, customMessage: report);
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM stored JOIN reading USING (report) WHERE sha256 = $hash AND kept IS NOT NULL AND program LIKE 'Whence/%' AND version = $library";
            command.Parameters.AddWithValue("$hash", hash);
            command.Parameters.AddWithValue("$library", library);
            command.ExecuteScalar().ShouldBe(1L, report);
        }
    }
}
