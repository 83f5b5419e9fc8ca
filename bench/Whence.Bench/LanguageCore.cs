using BenchmarkDotNet.Attributes;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Bench;

/// <summary>What each step of the language core costs for one report of about 1,000 words.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LanguageCore
{
    private const string Paragraph =
        "The gates of the Halvard Dam stayed shut for nine days, an engineer told Radio Meridian on Monday. “We were ordered to hold the water,” he said. "
        + "A spokesman, Tomas Verrick, denied that there was any such order. About 1,500 hectares of farmland were under water as of Feb. 23, down 30 percent from a week earlier.\n\n";

    private readonly string _text = string.Concat(Enumerable.Repeat(Paragraph, 15));
    private readonly TokenBuffer _buffer = new();
    private readonly TokenStage _tokens = new();
    private readonly TagStage _tags = new();
    private readonly TreeStage _trees = new();
    private Analysis _raw = null!, _cut = null!, _tagged = null!;

    /// <summary>Reads the models, so that they are not read during the measure.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _raw = new(Document.AsText("d", _text));
        _cut = _tokens.Run(_raw);
        _tagged = _tags.Run(_cut);
        _trees.Run(_tagged);
    }

    /// <summary>The tokenizer alone.</summary>
    [Benchmark(Baseline = true)]
    public int Tokenizer()
    {
        _buffer.Clear();
        Language.Tokens.Tokenizer.Run(_text, 0, _buffer);
        return _buffer.Count;
    }

    /// <summary>Tokens, ends of sentences and the language.</summary>
    [Benchmark]
    public Analysis Tokens() => _tokens.Run(_raw);

    /// <summary>Parts of speech and lemmas.</summary>
    [Benchmark]
    public Analysis Tags() => _tags.Run(_cut);

    /// <summary>Heads and relations of all sentences.</summary>
    [Benchmark]
    public Analysis Trees() => _trees.Run(_tagged);
}
