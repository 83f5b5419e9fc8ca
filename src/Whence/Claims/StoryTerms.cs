using System.Runtime.InteropServices;
using Whence.Language;

namespace Whence.Claims;

/// <summary>The units of one story, the weight of their terms, and which terms mean nearly the same.</summary>
internal sealed class StoryTerms
{
    /// <summary>A word pair below this cosine is taken for unrelated. Chosen on the invented piles: .40 adds noise, .55 misses “tubes/pipes”.</summary>
    private const float MinSimilarity = 0.45f;

    /// <summary>Above so many different terms only equal words count: the table would grow with the square.</summary>
    private const int MaxSoftTerms = 2000;

    private readonly byte[] similarity;
    private readonly int[] rows;
    private readonly int width;

    private StoryTerms(Unit[] units, Term[] terms, float[] weights, int[] frequencies, byte[] similarity, int[] rows, int width)
    {
        Units = units;
        Terms = terms;
        Weights = weights;
        Frequencies = frequencies;
        this.similarity = similarity;
        this.rows = rows;
        this.width = width;
    }

    /// <summary>The units, by place.</summary>
    public Unit[] Units { get; }

    /// <summary>The different terms.</summary>
    public Term[] Terms { get; }

    /// <summary>How much each term tells, from 0 up.</summary>
    public float[] Weights { get; }

    /// <summary>In how many units each term stands.</summary>
    public int[] Frequencies { get; }

    /// <summary>How nearly two terms mean the same, 0 to 1.</summary>
    public float Similarity(int first, int second) => first == second ? 1 : width == 0 || rows[first] < 0 || rows[second] < 0 ? 0 : similarity[(rows[first] * width) + rows[second]] * (1 / 255f);

    /// <summary>How nearly a term means the same as that of a unit which is nearest to it, 0 to 1, where the unit does not hold the term itself.</summary>
    public float Nearest(int term, Unit unit)
    {
        if (width == 0 || rows[term] < 0) return 0;
        ReadOnlySpan<byte> own = similarity.AsSpan(rows[term] * width, width);
        byte most = 0;
        foreach (int other in unit.SoftTerms) most = Math.Max(most, own[other]);
        return most * (1 / 255f);
    }

    /// <summary>Prepares the units of a story.</summary>
    /// <param name="units">The units.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="soft">Whether near words count. In one report alone the same words are used for the same thing, and the table costs more than all the rest.</param>
    public static StoryTerms Of(Unit[] units, WordVectors vectors, bool soft = true)
    {
        Dictionary<uint, int> index = [];
        List<Term> terms = [];
        List<int> frequencies = [];
        foreach (Unit unit in units)
        {
            Term[] own = unit.Proposition.Terms;
            int[] mapped = new int[own.Length];
            for (int i = 0; i < own.Length; i++)
            {
                if (!index.TryGetValue(own[i].Key, out int id))
                {
                    index[own[i].Key] = id = terms.Count;
                    terms.Add(own[i]);
                    frequencies.Add(0);
                }
                frequencies[id]++;
                mapped[i] = id;
            }
            Array.Sort(mapped);
            unit.Terms = mapped;
        }
        float[] weights = new float[terms.Count];
        for (int i = 0; i < weights.Length; i++) weights[i] = Weigh(terms[i], frequencies[i], units.Length, vectors.Count);
        foreach (Unit unit in units)
        {
            foreach (int term in unit.Terms)
            {
                unit.Weight += weights[term];
                if (terms[term].Kind is not TermKind.Name) unit.ContentWeight += weights[term];
            }
        }
        (byte[] table, int[] rows, int width) = soft ? Compare(terms, vectors) : ([], [], 0);
        if (width > 0) foreach (Unit unit in units) unit.SoftTerms = [.. unit.Terms.Select(term => rows[term]).Where(row => row >= 0)];
        return new(units, [.. terms], weights, [.. frequencies], table, rows, width);
    }

    private static float Weigh(Term term, int frequency, int units, int vocabulary)
    {
        // Rare in the story tells more; so does rare in the language, where the rank by use is known.
        float inStory = MathF.Log((units + 10f) / (Math.Max(frequency, 2) + 1f));
        float inLanguage = term.Vector < 0 || vocabulary == 0 ? 1 : Math.Clamp(MathF.Log(1 + term.Vector) / MathF.Log(1 + vocabulary), 0.3f, 1);
        return Math.Max(0.2f, inStory) * inLanguage;
    }

    /// <summary>The table holds the words that have a vector and are no names: half of the terms of a story, and so a quarter of the room.</summary>
    private static (byte[] Table, int[] Rows, int Width) Compare(List<Term> terms, WordVectors vectors)
    {
        if (vectors.Count == 0) return ([], [], 0);
        int[] rows = new int[terms.Count];
        List<int> compared = [];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = terms[i].Vector < 0 || terms[i].Kind is TermKind.Name or TermKind.Number ? -1 : compared.Count;
            if (rows[i] >= 0) compared.Add(terms[i].Vector);
        }
        int width = compared.Count;
        if (width > MaxSoftTerms) return ([], [], 0);
        byte[] table = new byte[width * width];
        float[] cosines = new float[width];
        VectorTable compact = new(vectors, CollectionsMarshal.AsSpan(compared));
        for (int i = 0; i < width; i++)
        {
            compact.Similarities(i, cosines);
            for (int j = i + 1; j < width; j++)
            {
                if (cosines[j] < MinSimilarity) continue;
                table[(i * width) + j] = table[(j * width) + i] = (byte)Math.Clamp(cosines[j] * 255, 0, 255);
            }
        }
        return (table, rows, width);
    }
}
