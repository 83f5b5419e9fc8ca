using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Attributions;

/// <summary>Asks for the attributions of the five seeds that the case turns on, with source, chain, standing and medium. The texts are read from <c>../shared/seeds</c>.</summary>
public class SeedAttributionTests
{
    // report, a word of the source, a word of the cue, a word of the content, names of the chain, standing
    private static readonly (string Report, string Source, string Cue, string Content, string Chain, Standing Standing)[] Wanted =
    [
        ("000", "BBC", "writes", "conquered land", "soldiers > BBC", Standing.Asserted),
        ("000", "BBC", "writes", "order is to hold", "soldiers > BBC", Standing.Asserted),
        ("000", "They", "revealing", "must hold out", "soldiers > BBC", Standing.Asserted),
        ("000", "Trump", "said", "invaded Ukraine", "Trump", Standing.Asserted),
        ("000", "soldiers", "writes", "main task", "soldiers > BBC", Standing.Asserted),
        ("001", "Kovalenko", "dismissed", "claims", "Kovalenko", Standing.Denied),
        ("001", "Kovalenko", "said", "did not receive", "Kovalenko", Standing.Asserted),
        ("001", "He", "labeled", "false", "Kovalenko", Standing.Denied),
        ("001", "he", "adding", "in the army", "Kovalenko", Standing.Asserted),
        ("001", "", "instructed", "hold their positions", "", Standing.Ordered),
        ("001", "Pavlo", "told", "main task", "Pavlo > BBC", Standing.Asserted),
        ("001", "Pavlo", "said", "out by January 20", "Pavlo > BBC", Standing.Asserted),
        ("001", "BBC report", "according to", "instructed to hold", "soldiers > BBC", Standing.Asserted),
        ("001", "soldiers", "denied", "North Korean troops", "soldiers > BBC", Standing.Denied),
        ("001", "Ukraine and South Korea", "claimed", "Pyongyang", "Ukraine and South Korea", Standing.Asserted),
        ("001", "HUR", "claimed", "Pyongyang", "HUR", Standing.Asserted),
        ("001", "NIS", "issued", "Korean troops", "NIS", Standing.Asserted),
        ("001", "Kyiv", "said", "for the first time", "Kyiv", Standing.Asserted),
        ("001", "Vadym", "said", "Koreans", "Vadym > BBC", Standing.Asserted),
        ("001", "Reuters report", "According to", "1,376", "source > Reuters", Standing.Asserted),
        ("002", "The Washington Post", "according to", "If Ukrainian troops withdraw", "The Washington Post", Standing.Asserted),
        ("002", "Kofman", "said", "clear incentive", "Kofman > Washington Post", Standing.Asserted),
        ("002", "soldier of the 8th Regiment", "says", "very fresh", "soldier > Washington Post", Standing.Asserted),
        ("002", "He", "said", "400-500", "soldier > Washington Post", Standing.Asserted),
        ("002", "David Ax", "reported", "separate but simultaneous", "David Ax > Forbes", Standing.Asserted),
        ("003", "he", "told", "Novosibirsk", "soldier > Reuters", Standing.Asserted),
        ("003", "Mangott", "rates", "overconfidence", "Mangott", Standing.Asserted),
        ("003", "he", "said", "politically undesirable", "Mangott", Standing.Asserted),
        ("003", "he", "explains", "provocation", "Gressel", Standing.Asserted),
        ("003", "Gressel", "said", "worn out", "Gressel", Standing.Asserted),
        ("004", "The Ukrainian military", "said", "500 square kilometers", "The Ukrainian military", Standing.Asserted),
        ("004", "Oleksandr Syrsky", "posted", "security zone", "Oleksandr Syrsky", Standing.Asserted),
        ("004", "He", "added", "security zone", "Oleksandr Syrsky", Standing.Asserted),
        ("004", "Rubio", "said", "American taxpayer", "Rubio", Standing.Asserted),
    ];

    // who posted and spoke by what
    private static readonly (string Report, string Source, string Content, string Medium)[] Media = [("001", "BBC report", "instructed to hold", "Telegram"), ("004", "Syrsky", "security zone", "Facebook"), ("004", "Rubio", "American taxpayer", "radio")];

    [Fact]
    public void The_attributions_of_the_seeds_hold()
    {
        string folder = Folder();
        if (!Directory.Exists(folder)) Assert.Skip($"no seeds at {folder}");
        if ((AnalysisPipeline.Default.Gives & Layers.Attributions) == 0) Assert.Skip("no weights for trees in this build");
        var list = new StringBuilder();
        var analyses = new Dictionary<string, Analysis>();
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file)[..3];
            Analysis analysis = AnalysisPipeline.Default.Run(Document.AsText(name, File.ReadAllText(file)));
            analyses.Add(name, analysis);
            foreach (Attribution a in analysis.Attributions)
                list.AppendLine(CultureInfo.InvariantCulture, $"{name} {Text(analysis, a)} | {a.Standing} | {string.Join(" > ", a.Chain.Select(static link => link.Name))} | {a.FoundBy}");
        }
        int held = 0;
        foreach ((string report, string source, string cue, string content, string chain, Standing standing) in Wanted)
        {
            bool found = analyses[report].Attributions.Any(a => a.Standing == standing && Holds(analyses[report], a, source, cue, content, chain));
            if (found) held++;
            list.AppendLine(CultureInfo.InvariantCulture, $"{(found ? "holds" : "misses")}: {report} {source} | {cue} | {content} | {chain} | {standing}");
        }
        foreach ((string report, string source, string content, string medium) in Media)
            analyses[report].Attributions.ShouldContain(a => Part(analyses[report], a.Source).Contains(source) && Part(analyses[report], a.Content).Contains(content) && a.Chain.Length > 0 && a.Chain[0].Medium == medium, medium);
        held.ShouldBe(Wanted.Length, list.ToString());
    }

    private static bool Holds(Analysis analysis, Attribution a, string source, string cue, string content, string chain)
    {
        string[] names = chain.Split(" > ", StringSplitOptions.RemoveEmptyEntries);
        if (a.Chain.Length != names.Length) return false;
        for (int i = 0; i < names.Length; i++)
            if (!a.Chain[i].Name.Contains(names[i], StringComparison.OrdinalIgnoreCase) && !names[i].Contains(a.Chain[i].Name, StringComparison.OrdinalIgnoreCase)) return false;
        return Part(analysis, a.Source).Contains(source, StringComparison.Ordinal) && Part(analysis, a.Cue).Contains(cue, StringComparison.Ordinal)
            && Part(analysis, a.Content).Contains(content, StringComparison.Ordinal) && source.Length == 0 == a.Source.IsEmpty;
    }

    private static string Text(Analysis analysis, Attribution a) => $"{Part(analysis, a.Source)} | {Part(analysis, a.Cue)} | {Part(analysis, a.Content)}";

    private static string Part(Analysis analysis, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(analysis.Document.Text)));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared", "seeds"));
}
