using Whence.Attributions;
using Whence.Attributions.Finding;
using Whence.Attributions.Lexicon;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Attributions;

/// <summary>An attribution that the rules found in a text with gold: its features, and what of it is right.</summary>
/// <param name="Features">By <see cref="AttributionFeatures"/>.</param>
/// <param name="Teaches">Whether its rule is one that the gold can judge.</param>
/// <param name="Whole">Whether source and content both meet one gold attribution, which no attribution before has met.</param>
/// <param name="Source">Whether the source meets that of a gold attribution whose content it meets.</param>
/// <param name="Content">Whether it shares with a gold content half of what either holds.</param>
internal sealed record FoundAttribution(float[] Features, bool Teaches, bool Whole, bool Source, bool Content)
{
    /// <summary>Reads all texts of a file with the pipeline of this build.</summary>
    public static List<FoundAttribution> Read(string path)
    {
        var found = new List<FoundAttribution>();
        foreach ((string id, string text, GoldAttribution[] gold) in GoldAttribution.Read(path))
        {
            Analysis analysis = AnalysisPipeline.Default.Run(Document.AsText(id, text));
            var report = new ReportText(analysis);
            List<Draft> drafts = AttributionStage.Drafts(report, CueLexicon.Default);
            var taken = new bool[gold.Length];
            foreach (Draft draft in drafts) found.Add(Judge(report, drafts, draft, gold, taken));
        }
        return found;
    }

    private static FoundAttribution Judge(ReportText text, List<Draft> drafts, Draft draft, GoldAttribution[] gold, bool[] taken)
    {
        TextSpan[] source = [.. draft.Source.ToSpans(text.Tokens, text.Text)], content = [.. draft.Content.ToSpans(text.Tokens, text.Text)];
        float[] features = new float[AttributionFeatures.Count];
        AttributionFeatures.Write(text, drafts, draft, draft.IsVerbatim ? AttributionKind.Direct : AttributionBuilder.KindOf(text, [.. content]), content.Length, features);
        bool whole = false, speaker = false, half = false;
        for (int i = 0; i < gold.Length; i++)
        {
            int common = GoldAttribution.Common(content, gold[i].Content);
            if (common == 0) continue;
            half |= 2 * common >= content.Sum(static span => span.Length) + gold[i].Content.Sum(static span => span.Length) - common;
            if (!(source.Length == 0 && gold[i].Source.Length == 0) && GoldAttribution.Common(source, gold[i].Source) == 0) continue;
            speaker = true;
            if (whole || taken[i]) continue;
            whole = taken[i] = true;
        }
        return new(features, AttributionFeatures.Teaches(draft.FoundBy), whole, speaker, half);
    }
}
