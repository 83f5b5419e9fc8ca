using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Whence.Tests.House;

/// <summary>The C# that the documentation shows compiles against the library as it is.</summary>
public sealed class DocExampleTests
{
    // What an example takes as given: the text of a report, or the documents of a pile.
    private const string Given = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using static Given;
        internal static class Given
        {
            public static string text = "The lake is full, the foreman told Radio Meridian.";
            public static Whence.Text.Document[] documents = [Whence.Text.Document.AsText("d1", text)];
        }
        """;

    [Fact]
    public void Every_example_compiles()
    {
        MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        int seen = 0;
        foreach (string page in Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)))
        {
            HashSet<string> usings = new(StringComparer.Ordinal);
            foreach (string example in Examples(File.ReadAllText(page)))
            {
                string[] lines = example.Split('\n');
                usings.UnionWith(lines.Where(IsUsing)); // a later example of a page goes on from an earlier one
                string program = string.Join('\n', usings.Order(StringComparer.Ordinal).Concat(lines.Where(line => !IsUsing(line))));
                var compilation = CSharpCompilation.Create("Example", [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(Given)], references);
                compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => page + ": " + found).ShouldBeEmpty();
                seen++;
            }
        }
        seen.ShouldBeGreaterThan(2);
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);

    private static IEnumerable<string> Examples(string page)
    {
        string[] parts = page.ReplaceLineEndings("\n").Split("\n```csharp\n");
        return parts.Skip(1).Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)]);
    }
}
