using System.Globalization;
using System.Text;
using Whence.Attributions.Finding;
using Whence.Training.Learning;

namespace Whence.Training.Attributions;

/// <summary>Learns the weights of <see cref="AttributionScore"/> from the training part of GUM and writes them as code; prints what their order is worth on its dev part.</summary>
internal static class AttributionLearner
{
    // By folds of documents of GUM train, 1 to 10 come out alike.
    private const double Penalty = 3;

    public static void Run(string gum, string code)
    {
        List<FoundAttribution> train = FoundAttribution.Read(Path.Combine(gum, "attributions_train.jsonl")), dev = FoundAttribution.Read(Path.Combine(gum, "attributions_dev.jsonl"));
        FoundAttribution[] taught = [.. train.Where(static found => found.Teaches)];
        float[] fitted = Logistic.Fit([.. taught.Select(static found => found.Features)], [.. taught.Select(static found => found.Whole)], Penalty);
        // two places: more would follow the processor's rounding
        double[] weights = [.. fitted.Select(static weight => Math.Round(weight, 2))];
        File.WriteAllText(code, Code(weights, taught), new UTF8Encoding(false));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taught.Length} attributions of GUM train, {taught.Count(static found => found.Whole)} right; mean precision of the order: train {MeanPrecision(taught, weights):0.0}, dev {MeanPrecision(dev.Where(static found => found.Teaches), weights):0.0}"));
    }

    private static string Code(double[] weights, FoundAttribution[] found)
    {
        var code = new StringBuilder();
        code.Append("namespace Whence.Attributions.Finding;\n\n");
        code.Append("/// <summary>The weights of <see cref=\"AttributionScore\"/>; written by <c>Whence.Training attributions</c>, never by hand.</summary>\n");
        code.Append("/// <remarks>Learnt from the attributions of GUM (Zeldes 2017; annotation CC BY 4.0), training part.</remarks>\n");
        code.Append("internal static class AttributionWeights\n{\n");
        code.Append("    /// <summary>In the order of <see cref=\"AttributionFeatures\"/>.</summary>\n");
        code.Append(CultureInfo.InvariantCulture, $"    internal static readonly double[] Features = [{string.Join(", ", weights.Select(Number))}];\n");
        Table(code, "Whole", "Sums of weights, and what share of the attributions was right so far up.", found.Select(f => (AttributionScore.Sum(f.Features, weights), f.Whole)));
        Table(code, "Source", "The same for the source.", found.Select(f => (AttributionScore.Sum(f.Features, weights), f.Source)));
        Table(code, "Content", "The same for the content.", found.Select(f => (AttributionScore.Sum(f.Features, weights), f.Content)));
        return code.Append("}\n").ToString();
    }

    private static void Table(StringBuilder code, string name, string summary, IEnumerable<(double Sum, bool Right)> rows)
    {
        IEnumerable<string> points = Isotonic.Fit(rows).Select(static point => $"({Number(Math.Round(point.Sum, 2))}, {Number(Math.Round(point.Share, 2))})");
        code.Append(CultureInfo.InvariantCulture, $"\n    /// <summary>{summary}</summary>\n    internal static readonly (double Sum, double Share)[] {name} = [{string.Join(", ", points)}];\n");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // The mean of the precisions at each that is right, the surest first; those of one sum count as spread evenly among each other.
    private static double MeanPrecision(IEnumerable<FoundAttribution> found, double[] weights)
    {
        int seen = 0, right = 0, all = 0;
        double sum = 0;
        foreach (IGrouping<double, FoundAttribution> same in found.GroupBy(f => Math.Round(AttributionScore.Sum(f.Features, weights), 3)).OrderByDescending(static group => group.Key))
        {
            int here = same.Count(static f => f.Whole), rows = same.Count();
            for (int i = 1; i <= here; i++) sum += (right + i) / (seen + (double)i * rows / here);
            (seen, right, all) = (seen + rows, right + here, all + here);
        }
        return all == 0 ? 0 : 100 * sum / all;
    }
}
