using BenchmarkDotNet.Attributes;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Bench;

/// <summary>What the layers of one report of 1,000 words cost, against tokens in the same run.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StageBenchmarks
{
    private const string Paragraph =
        "The gates of the Halvard Dam stayed shut for nine days, an engineer told Radio Meridian on Monday. “We were ordered to hold the water,” he said. "
        + "A spokesman, Tomas Verrick, denied that there was any such order. About 1,500 hectares of farmland were under water as of Feb. 23, down 30 percent from a week earlier.\n\n";

    private readonly Document _report = Document.AsText("d", string.Concat(Enumerable.Repeat(Paragraph, 18)), new(new(2031, 2, 25)));
    private AnalysisPipeline _pipeline = AnalysisPipeline.Default;

    /// <summary>The layer asked for, with all that it rests on.</summary>
    [ParamsSource(nameof(AllLayers))]
    public Layers Layer { get; set; }

    /// <summary>The layers that the library gives.</summary>
    public static IEnumerable<Layers> AllLayers => Enum.GetValues<Layers>().Where(layer => layer is not (Layers.None or Layers.All) && AnalysisPipeline.Default.Gives.HasFlag(layer));

    /// <summary>Reads no model during the measure.</summary>
    [GlobalSetup]
    public void Setup() => _pipeline = AnalysisPipeline.Default.For(Layer);

    /// <summary>One report.</summary>
    [Benchmark]
    public Analysis Analyse() => _pipeline.Run(_report);

    /// <summary>Tokens alone.</summary>
    [Benchmark(Baseline = true)]
    public Analysis Tokens() => AnalysisPipeline.Default.For(Layers.Tokens).Run(_report);
}
