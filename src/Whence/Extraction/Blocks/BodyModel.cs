namespace Whence.Extraction.Blocks;

/// <summary>The learnt judgement of which blocks are the body: a lexicon and two ensembles, the second reading what the first said of the neighbours.</summary>
internal sealed class BodyModel(Lexicon lexicon, TreeEnsemble first, TreeEnsemble second)
{
    /// <summary>How probable a block must be to count as body on a page whose other blocks are sure.</summary>
    private const float Threshold = 0.5f;

    /// <summary>How sure, in log-odds, the first ensemble of each judgement must be for the others not to be asked: what the first judgement says of a block goes on to its neighbours, so that it is asked more.</summary>
    private const float FirstSure = 4, SecondSure = 2.5f;

    private const int Magic = 0x31424857;

    private static readonly Lazy<BodyModel> Shipped = new(() =>
    {
        using Stream? stream = typeof(BodyModel).Assembly.GetManifestResourceStream("models/extraction.bin");
        return Read(stream ?? throw new InvalidOperationException("the library was built without models/extraction.bin"));
    });

    /// <summary>The weights that come with the library.</summary>
    public static BodyModel Default => Shipped.Value;

    /// <summary>The probability of each block that it belongs to the body.</summary>
    public float[] Judge(PageText text, PageClues clues)
    {
        float[] rows = BlockFeatures.Measure(text, clues, lexicon);
        float[] judged = first.Probabilities(rows, BlockFeatures.Count, FirstSure);
        return second.Probabilities(ContextFeatures.Extend(text, rows, judged), ContextFeatures.Count, SecondSure);
    }

    /// <summary>Whether each block belongs to the body.</summary>
    public bool[] Choose(PageText text, PageClues clues)
    {
        bool[] body = Choose(text, Judge(text, clues));
        RoleChooser.Trim(text, body);
        RoleChooser.TrimTeasers(text, body);
        return body;
    }

    /// <summary>The blocks of which the highest F1 is to be expected: all above the probability at which twice the words expected to be right, over those taken and those expected, is largest.</summary>
    /// <remarks>On a page of which all is sure that is .5; where the model doubts, less (half of the F1 that can be had). Held out .002 better on NAEB and .0005 on WCXB dev than .45 on all pages.</remarks>
    public static bool[] Choose(PageText text, ReadOnlySpan<float> judged)
    {
        var order = new int[judged.Length];
        var keys = new float[judged.Length];
        double all = 0, right = 0, taken = 0, best = 0;
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = -judged[i];
            all += judged[i] * text.Blocks[i].Length;
        }
        Array.Sort(keys, order);
        float least = Threshold;
        foreach (int i in order)
        {
            right += judged[i] * text.Blocks[i].Length;
            taken += text.Blocks[i].Length;
            double expected = 2 * right / (taken + all);
            if (expected <= best) continue;
            best = expected;
            least = Math.Min(Threshold, judged[i]);
        }
        var body = new bool[judged.Length];
        for (int i = 0; i < body.Length; i++) body[i] = judged[i] >= least;
        return body;
    }

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static BodyModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("not an extraction model of this version");
        var names = new sbyte[Lexicon.NameBuckets];
        var words = new sbyte[Lexicon.WordBuckets];
        for (int i = 0; i < names.Length; i++) names[i] = reader.ReadSByte();
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadSByte();
        return new(new(names, words), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, sbyte[] names, sbyte[] words, TreeEnsemble first, TreeEnsemble second)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        foreach (sbyte weight in names) writer.Write(weight);
        foreach (sbyte weight in words) writer.Write(weight);
        first.Write(writer);
        second.Write(writer);
    }
}
