using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Attributions;

/// <summary>Runs every case of <c>specs/attribution</c>.</summary>
public class AttributionSpecTests
{
    // The share of lines that hold, with the weights that are shipped; it may only rise.
    private const double MinShare = 0.985;

    [Fact]
    public void There_are_at_least_150_cases() => SpecReader.ReadAll().Count.ShouldBeGreaterThanOrEqualTo(150);

    [Fact]
    public void The_specs_hold()
    {
        if ((AnalysisPipeline.Default.Gives & Layers.Attributions) == 0) Assert.Skip("no weights for trees in this build");
        AnalysisPipeline pipeline = AnalysisPipeline.Default.For(Layers.Attributions | Layers.Mentions);
        var report = new StringBuilder();
        int lines = 0, held = 0;
        foreach (SpecCase spec in SpecReader.ReadAll())
        {
            Analysis analysis = pipeline.Run(Document.AsText("spec", spec.Text) with { Outlet = spec.Outlet });
            foreach (SpecLine line in spec.Lines)
            {
                if (line.IsGap) continue;
                lines++;
                string? why = spec.ExpectsNothing ? analysis.Attributions.IsEmpty ? null : "something was found" : Check(analysis, line);
                if (why is null) held++;
                else report.AppendLine(CultureInfo.InvariantCulture, $"{spec.File}:{spec.Line} {line.Source} | {line.Cue} | {line.Content}: {why}{Found(analysis)}");
            }
        }
        double share = (double)held / lines;
        TestContext.Current.SendDiagnosticMessage($"attribution specs: {held} of {lines} lines hold");
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "whence-attribution-specs.txt"), $"{held} of {lines}\n{report}");
        share.ShouldBeGreaterThanOrEqualTo(MinShare, report.ToString());
    }

    [Fact]
    public void A_clause_behind_its_verb_is_surer_than_a_quotation_that_goes_on_and_than_speech_in_speech()
    {
        if ((AnalysisPipeline.Default.Gives & Layers.Attributions) == 0) Assert.Skip("no weights for trees in this build");
        Analysis analysis = AnalysisPipeline.Default.For(Layers.Attributions | Layers.Mentions).Run(Document.AsText("spec", "The mayor said that the guards believe that the bridge will fall.\n\n“We leave at once and never return.”"));
        Attribution said = analysis.Attributions.Single(a => Part(analysis, a.Cue) == "said"), believe = analysis.Attributions.Single(a => Part(analysis, a.Cue) == "believe"), alone = analysis.Attributions.Single(a => a.Cue.IsEmpty);
        said.Score.ShouldBeGreaterThan(believe.Score);
        believe.Score.ShouldBeGreaterThan(alone.Score);
        said.SourceScore.ShouldBeGreaterThan(alone.SourceScore);
        said.ContentScore.ShouldBeGreaterThan(alone.ContentScore);
        analysis.Attributions.ShouldAllBe(a => a.Score > 0 && a.Score < 1);
    }

    private static string? Check(Analysis analysis, SpecLine line)
    {
        string? why = "not found";
        foreach (Attribution a in analysis.Attributions)
        {
            if (Part(analysis, a.Source) != line.Source || Part(analysis, a.Cue) != line.Cue || Part(analysis, a.Content) != line.Content) continue;
            why = null;
            foreach ((string field, string wanted) in line.Fields)
            {
                string got = Field(analysis, a, field);
                bool same = field == "chain" ? SameChain(got, wanted) : string.Equals(got, wanted, StringComparison.OrdinalIgnoreCase);
                if (!same) why = $"{field} is {got}";
            }
            if (why is null) return null;
        }
        return why;
    }

    private static bool SameChain(string got, string wanted)
    {
        string[] g = got.Split(" > ", StringSplitOptions.RemoveEmptyEntries), w = wanted.Split(" > ", StringSplitOptions.RemoveEmptyEntries);
        if (g.Length != w.Length) return false;
        for (int i = 0; i < g.Length; i++)
            if (!g[i].Contains(w[i].Trim(), StringComparison.OrdinalIgnoreCase) && !w[i].Contains(g[i].Trim(), StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static string Field(Analysis analysis, Attribution a, string field) => field switch
    {
        "kind" => a.Kind.ToString(),
        "standing" => a.Standing.ToString(),
        "polarity" => a.IsNegative ? "negative" : "positive",
        "chain" => string.Join(" > ", a.Chain.Select(static link => link.Name)),
        "channel" => a.Chain.IsEmpty ? "" : a.Chain[0].Channel.ToString(),
        "medium" => a.Chain.IsEmpty ? "" : a.Chain[0].Medium ?? "",
        "in" => a.Outer < 0 ? "" : Part(analysis, analysis.Attributions[a.Outer].Cue),
        "by" => a.FoundBy,
        _ => throw new InvalidOperationException($"The field “{field}” is not known."),
    };

    private static string Part(Analysis analysis, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(analysis.Document.Text)));

    private static string Found(Analysis analysis)
    {
        var found = new StringBuilder();
        foreach (Attribution a in analysis.Attributions)
            found.Append(CultureInfo.InvariantCulture, $"\n      found [{a.FoundBy}] {Part(analysis, a.Source)} | {Part(analysis, a.Cue)} | {Part(analysis, a.Content)} chain={Field(analysis, a, "chain")}");
        return found.ToString();
    }
}
