using Whence.Language.Models;

namespace Whence.Language.Tokens;

/// <summary>Learned weights for the ends of sentences: a table without keys, a byte a slot. Immutable; threads may share it.</summary>
internal sealed class SentenceModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "sents";

    /// <summary>The table has two to this power slots.</summary>
    public const int Bits = 17;

    private static readonly Lazy<SentenceModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("sentences.bin", Kind), "sentences.bin")));

    private readonly sbyte[] table;

    private SentenceModel(sbyte[] table) => this.table = table;

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static SentenceModel Shipped => ShippedModel.Value;

    /// <summary>The sum of the weights: above zero where a sentence ends.</summary>
    public int Score(ReadOnlySpan<uint> keys)
    {
        int sum = 0;
        foreach (uint key in keys) sum += table[key >> (32 - Bits)];
        return sum;
    }

    /// <summary>Reads the content of the model file.</summary>
    public static SentenceModel Read(ModelContent content)
    {
        sbyte[] table = content.Array<sbyte>();
        if (table.Length != 1 << Bits) throw new ModelException("The model of sentences is damaged: a table of the wrong length.");
        return new(table);
    }
}
