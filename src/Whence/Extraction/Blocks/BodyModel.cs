namespace Whence.Extraction.Blocks;

/// <summary>The learnt judgement of which blocks are the body: a lexicon and two ensembles, the second reading what the first said of the neighbours.</summary>
internal sealed class BodyModel(Lexicon lexicon, TreeEnsemble first, TreeEnsemble second)
{
    /// <summary>How probable a block must be to count as body: the held-out F1 over both sets is flat from .4 to .5.</summary>
    private const float Threshold = 0.45f;

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
        float[] judged = Judge(first, rows, BlockFeatures.Count, text.Blocks.Length);
        return Judge(second, ContextFeatures.Extend(text, rows, judged), ContextFeatures.Count, text.Blocks.Length);
    }

    /// <summary>Whether each block belongs to the body.</summary>
    public bool[] Choose(PageText text, PageClues clues)
    {
        float[] judged = Judge(text, clues);
        var body = new bool[judged.Length];
        for (int i = 0; i < body.Length; i++) body[i] = judged[i] >= Threshold;
        RoleChooser.Trim(text, body);
        RoleChooser.TrimTeasers(text, body);
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

    private static float[] Judge(TreeEnsemble trees, float[] rows, int width, int count)
    {
        var judged = new float[count];
        for (int i = 0; i < count; i++) judged[i] = trees.Probability(rows.AsSpan(i * width, width));
        return judged;
    }
}
