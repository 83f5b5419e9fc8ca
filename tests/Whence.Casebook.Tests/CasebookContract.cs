using System.Text;
using Whence.Text;

namespace Whence.Casebook.Tests;

/// <summary>What every engine of a casebook must do. An engine's tests derive from it and say how a casebook is opened.</summary>
public abstract class CasebookContract
{
    /// <summary>Opens the casebook of this test, the same each time.</summary>
    protected abstract Task<ICasebook> OpenAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_casebook_is_empty()
    {
        await using ICasebook book = await OpenAsync();
        (await book.CountAsync(Token)).ShouldBe(0);
        (await book.EntriesAsync(Token)).ShouldBeEmpty();
        (await ReadAsync(book)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_comes_back_whole_after_reopening()
    {
        KeptReport kept = Report("d1", "The lake is full.");
        await KeepAsync(kept);
        await using ICasebook book = await OpenAsync();
        KeptReport read = (await ReadAsync(book)).ShouldHaveSingleItem();
        DocumentFingerprint.Of(read.Document).ShouldBe(DocumentFingerprint.Of(kept.Document));
        read.Document.Path.ShouldBe(kept.Document.Path);
        read.Document.Passages.ShouldBe(kept.Document.Passages);
        read.Document.Authors.ShouldBe(kept.Document.Authors);
        read.Document.Published.ShouldBe(kept.Document.Published);
        read.Version.ShouldBe(kept.Version);
        read.Reading.ToArray().ShouldBe(kept.Reading.ToArray());
    }

    [Fact]
    public async Task Keeping_the_same_again_changes_nothing()
    {
        KeptReport kept = Report("d1", "The lake is full.");
        (await KeepAsync(kept)).ShouldBe(1);
        (await KeepAsync(kept)).ShouldBe(0);
        await using ICasebook book = await OpenAsync();
        (await book.CountAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Reports_come_by_id_however_they_were_kept()
    {
        await KeepAsync(Report("c", "Third."), Report("a", "First."));
        await KeepAsync(Report("b", "Second."));
        await using ICasebook book = await OpenAsync();
        (await ReadAsync(book)).Select(report => report.Document.Id).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task An_id_that_belongs_to_another_text_is_refused_and_the_rest_is_kept()
    {
        await KeepAsync(Report("d1", "The lake is full."));
        await using ICasebook book = await OpenAsync();
        KeepResult result = await book.KeepAsync([Report("d1", "The lake is empty."), Report("d2", "Rain fell.")], Token);
        result.Refused.ShouldBe(["d1"]);
        result.Added.ShouldBe(1);
        (await ReadAsync(book)).Select(report => report.Document.Text).ShouldBe(["The lake is full.", "Rain fell."]);
    }

    [Fact]
    public async Task A_report_that_was_moved_is_the_same_report()
    {
        KeptReport kept = Report("d1", "The lake is full.");
        await KeepAsync(kept);
        (await KeepAsync(kept with { Document = kept.Document with { Path = "elsewhere.html" } })).ShouldBe(0);
    }

    [Fact]
    public async Task A_reading_of_another_version_replaces_the_one_kept()
    {
        KeptReport kept = Report("d1", "The lake is full.");
        await KeepAsync(kept);
        await KeepAsync(kept with { Version = "two", Reading = Encoding.UTF8.GetBytes("again") });
        await using ICasebook book = await OpenAsync();
        (await book.EntriesAsync(Token))["d1"].Version.ShouldBe("two");
        (await ReadAsync(book)).ShouldHaveSingleItem().Reading.ToArray().ShouldBe(Encoding.UTF8.GetBytes("again"));
    }

    [Fact]
    public async Task A_step_that_is_cancelled_leaves_nothing_of_itself()
    {
        await KeepAsync(Report("d1", "The lake is full."));
        await using (ICasebook book = await OpenAsync())
        {
            using CancellationTokenSource cancelled = new();
            KeptReport[] reports = [Report("d2", "Rain fell."), Report("d3", "Snow fell.")];
            await Should.ThrowAsync<OperationCanceledException>(async () => await book.KeepAsync(new CancelsAfterFirst(reports, cancelled), cancelled.Token));
        }
        await using ICasebook after = await OpenAsync();
        (await after.CountAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Halves_of_surrogate_pairs_and_zeros_are_kept()
    {
        string text = "A\ud83d B\udca7 \0 end";
        await KeepAsync(Report("d1", text));
        await using ICasebook book = await OpenAsync();
        (await ReadAsync(book)).ShouldHaveSingleItem().Document.Text.ShouldBe(text);
    }

    private async Task<int> KeepAsync(params KeptReport[] reports)
    {
        await using ICasebook book = await OpenAsync();
        return (await book.KeepAsync(reports, Token)).Added;
    }

    private static async Task<List<KeptReport>> ReadAsync(ICasebook book)
    {
        List<KeptReport> reports = [];
        await foreach (KeptReport report in book.ReadAllAsync(Token))
            reports.Add(report);
        return reports;
    }

    private static KeptReport Report(string id, string text) => new(new()
    {
        Id = id,
        Text = text,
        Passages = [new(new(0, 3), PassageRole.Body), new(new(4, text.Length), PassageRole.Furniture, "teaser", new(40, 80))],
        Path = "reports/lake.html",
        Url = "https://post.example/lake",
        Title = "The “lake”",
        Outlet = "Ostrel Post",
        Authors = ["Mira Doll", "J. “Jo” Senn"],
        Published = PublicationTime.Parse("2031-02-25T07:30:00+01:00"),
        Updated = new(new(2031, 2, 26)),
        Language = "en",
        Credit = "Corda Press",
    }, "one", Encoding.UTF8.GetBytes("reading of " + id));
}
