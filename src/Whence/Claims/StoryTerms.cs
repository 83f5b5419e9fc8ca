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

    private readonly byte[] relations;

    private StoryTerms(Unit[] units, Term[] terms, float[] weights, int[] frequencies, (byte[] Similarity, byte[] Relations, int[] Rows, int Width) table)
    {
        Units = units;
        Terms = terms;
        Weights = weights;
        Frequencies = frequencies;
        (similarity, relations, rows, width) = table;
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

    /// <summary>Whether near and related words are known; else equal words alone count.</summary>
    public bool HasNear => width > 0;

    /// <summary>How much of what one unit says another says too.</summary>
    /// <param name="of">The unit whose words are looked for.</param>
    /// <param name="by">The unit that they are looked for in.</param>
    /// <returns>What those words weigh that WordNet relates to a word of the other; and what all weigh that the other has, equal, related or near by the vectors.</returns>
    public (float Related, float Covered) Cover(Unit of, Unit by)
    {
        float related = 0, covered = 0;
        int at = 0;
        foreach (int term in of.ContentTerms)
        {
            while (at < by.ContentTerms.Length && by.ContentTerms[at] < term) at++;
            if (at < by.ContentTerms.Length && by.ContentTerms[at] == term)
            {
                covered += Weights[term];
                continue;
            }
            if (width == 0 || rows[term] < 0) continue;
            ReadOnlySpan<byte> near = similarity.AsSpan(rows[term] * width, width), same = relations.AsSpan(rows[term] * width, width);
            byte nearest = 0, most = 0;
            foreach (int other in by.SoftTerms)
            {
                nearest = Math.Max(nearest, near[other]);
                most = Math.Max(most, same[other]);
            }
            related += Weights[term] * most * (1 / 255f);
            covered += Weights[term] * Math.Max(nearest, most) * (1 / 255f);
        }
        return (related, covered);
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
            unit.ContentTerms = [.. unit.Terms.Where(term => terms[term].Kind is not (TermKind.Name or TermKind.Number))];
            if (unit.Proposition.Negated is { Length: > 0 } negated) unit.NegatedTerms = [.. unit.Terms.Where(term => Array.IndexOf(negated, terms[term].Key) >= 0)];
            foreach (int term in unit.ContentTerms) unit.WordWeight += weights[term];
        }
        (byte[] Similarity, byte[] Relations, int[] Rows, int Width) table = soft ? Compare(terms, vectors) : ([], [], [], 0);
        if (table.Width > 0) foreach (Unit unit in units) unit.SoftTerms = [.. unit.Terms.Select(term => table.Rows[term]).Where(row => row >= 0)];
        return new(units, [.. terms], weights, [.. frequencies], table);
    }

    private static float Weigh(Term term, int frequency, int units, int vocabulary)
    {
        // Rare in the story tells more; so does rare in the language, where the rank by use is known.
        float inStory = MathF.Log((units + 10f) / (Math.Max(frequency, 2) + 1f));
        float inLanguage = term.Vector < 0 || vocabulary == 0 ? 1 : Math.Clamp(MathF.Log(1 + term.Vector) / MathF.Log(1 + vocabulary), 0.3f, 1);
        return Math.Max(0.2f, inStory) * inLanguage;
    }

    /// <summary>The tables hold the words that have a vector or stand in WordNet and are no names: half of the terms of a story, and so a quarter of the room.</summary>
    private static (byte[] Similarity, byte[] Relations, int[] Rows, int Width) Compare(List<Term> terms, WordVectors vectors)
    {
        if (vectors.Count == 0) return ([], [], [], 0);
        int[] rows = new int[terms.Count];
        List<int> compared = [];
        List<uint> keys = [];
        for (int i = 0; i < rows.Length; i++)
        {
            bool known = terms[i].Kind is not (TermKind.Name or TermKind.Number) && (terms[i].Vector >= 0 || WordRelations.Shipped.Has(terms[i].Key));
            rows[i] = known ? compared.Count : -1;
            if (!known) continue;
            compared.Add(terms[i].Vector);
            keys.Add(terms[i].Key);
        }
        int width = compared.Count;
        if (width > MaxSoftTerms) return ([], [], [], 0);
        byte[] table = new byte[width * width], relations = new byte[width * width];
        WordRelations.Shipped.Fill(CollectionsMarshal.AsSpan(keys), relations);
        int[] places = [.. Enumerable.Range(0, width).Where(i => compared[i] >= 0)];
        float[] cosines = new float[places.Length];
        VectorTable compact = new(vectors, [.. places.Select(place => compared[place])]);
        for (int i = 0; i < places.Length; i++)
        {
            compact.Similarities(i, cosines);
            for (int j = i + 1; j < places.Length; j++)
            {
                if (cosines[j] < MinSimilarity) continue;
                table[(places[i] * width) + places[j]] = table[(places[j] * width) + places[i]] = (byte)Math.Clamp(cosines[j] * 255, 0, 255);
            }
        }
        return (table, relations, rows, width);
    }
}
