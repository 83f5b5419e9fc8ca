namespace Whence.Intake.Tests.Attacks;

/// <summary>The table in the documents names for each attack a test that is there.</summary>
public sealed class AttackTableTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_attack_of_the_table_has_a_test_of_the_name_that_stands_there(int number)
    {
        string row = File.ReadLines(Path.Combine(Place.Root, "docs", "attacks.md")).Single(line => line.StartsWith($"| {number} |", StringComparison.Ordinal));
        // Every second part is between the marks of code; of those only the last column names tests.
        string[] named = [.. row.Replace("\\|", "", StringComparison.Ordinal).TrimEnd(' ', '|').Split('|')[^1].Split('`').Where((_, i) => i % 2 == 1)];
        named.ShouldNotBeEmpty();
        string type = "";
        foreach (string name in named)
        {
            bool goesOn = name.StartsWith('\u2026');
            int dot = name.IndexOf('.', name.LastIndexOf('/') + 1);
            if (!goesOn) type = dot < 0 ? name : name[..dot];
            string method = goesOn ? name.Trim('\u2026') : dot < 0 ? "" : name[(dot + 1)..].Trim('\u2026');
            string file = Directory.EnumerateFiles(Path.Combine(Place.Root, "tests"), Path.GetFileName(type) + ".cs", SearchOption.AllDirectories)
                .Single(found => found.Replace('\\', '/').EndsWith($"/{type}.cs", StringComparison.Ordinal));
            string source = File.ReadAllText(file);
            source.ShouldContain("class " + Path.GetFileName(type));
            if (method.Length > 0) source.ShouldContain(" " + method, Case.Sensitive, name);
        }
    }
}
