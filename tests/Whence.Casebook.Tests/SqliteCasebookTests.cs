using Microsoft.Data.Sqlite;
using Whence.Casebook.Sqlite;

namespace Whence.Casebook.Tests;

public sealed class SqliteCasebookTests : CasebookContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whence-casebook-").FullName;

    private string File => Path.Combine(_folder, "a.casebook");

    protected override Task<ICasebook> OpenAsync() => Task.FromResult<ICasebook>(SqliteCasebook.Open(File));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_of_another_kind_is_refused_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));
        Flaw(File).ShouldBe(CasebookFlaw.NotACasebook);
        System.IO.File.ReadAllText(File).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE notes (body TEXT); PRAGMA user_version = 1");
        byte[] before = System.IO.File.ReadAllBytes(File);
        Flaw(File).ShouldBe(CasebookFlaw.NotACasebook);
        System.IO.File.ReadAllBytes(File).ShouldBe(before);
    }

    [Fact]
    public async Task A_casebook_of_another_form_is_refused_with_both_numbers()
    {
        await (await OpenAsync()).DisposeAsync();
        Execute("PRAGMA user_version = 7");
        CasebookException refused = Should.Throw<CasebookException>(() => SqliteCasebook.Open(File));
        refused.Flaw.ShouldBe(CasebookFlaw.OtherForm);
        refused.Message.ShouldContain("form 7");
        refused.Message.ShouldContain(File);
    }

    [Fact]
    public void A_folder_is_refused() => Flaw(_folder).ShouldBe(CasebookFlaw.NotACasebook);

    [Fact]
    public void A_place_where_nothing_can_be_made_is_said() => Flaw(Path.Combine(_folder, "none", "a.casebook")).ShouldBe(CasebookFlaw.Unusable);

    [Fact]
    public async Task A_casebook_that_is_closed_is_one_file()
    {
        await (await OpenAsync()).DisposeAsync();
        Directory.GetFiles(_folder).ShouldBe([File]);
    }

    private static CasebookFlaw Flaw(string path) => Should.Throw<CasebookException>(() => SqliteCasebook.Open(path)).Flaw;

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is this test's own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
