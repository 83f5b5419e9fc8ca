using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>What each unit of a story stands among: the words beside it, the title of its report, the direction of its words together.</summary>
/// <remarks>“They heard nothing” says what it says by what stands before it and over it; its own words are too few.</remarks>
internal sealed class StoryContext
{
    /// <summary>How much the words of what the same source says next to a unit, or of the rest of its sentence, count. Chosen on the invented piles, as are those below.</summary>
    private const float SameVoice = 0.5f;

    private const float SameParagraph = 0.35f;

    private const float Before = 0.2f;

    private const float Title = 0.25f;

    private readonly (int Term, float Share)[][] around;
    private readonly float[] norms;
    private readonly float[] own;
    private readonly float[] titleShares;
    private readonly float[][] directions;

    private StoryContext(int count)
    {
        around = new (int, float)[count][];
        norms = new float[count];
        own = new float[count];
        titleShares = new float[count];
        directions = new float[count][];
    }

    /// <summary>The terms of a unit and of what stands around it that are no names, by term; 1 for its own.</summary>
    public ReadOnlySpan<(int Term, float Share)> Around(int unit) => around[unit];

    /// <summary>The length of that as a vector, without names.</summary>
    public float Norm(int unit) => norms[unit];

    /// <summary>What the own terms that are no names weigh.</summary>
    public float Own(int unit) => own[unit];

    /// <summary>Which share of a unit's words stands in titles of the story, 0 to 1; in full where two titles have them.</summary>
    public float TitleShare(int unit) => titleShares[unit];

    /// <summary>The cosine between the words of two units together, what all units have in common taken out (Arora, Liang and Ma 2017, “A simple but tough-to-beat baseline for sentence embeddings”); not below 0.</summary>
    public float Cosine(int first, int second) => Math.Max(0, Dot(directions[first], directions[second]));

    /// <summary>The direction of all words of a unit together, of length 1; zeros where no word has one.</summary>
    public ReadOnlySpan<float> Direction(int unit) => directions[unit];

    /// <summary>Reads the context of the units of a story.</summary>
    public static StoryContext Of(StoryUnits story, StoryTerms terms, WordVectors vectors)
    {
        StoryContext context = new(story.Units.Length);
        int[][] titles = TitleTerms.Of(story.Readings, terms);
        float[] inTitles = new float[terms.Terms.Length];
        foreach (int term in titles.Where((_, reading) => !story.IsCopy(reading)).SelectMany(title => title)) inTitles[term] = Math.Min(1, inTitles[term] + 0.5f);
        float[] shares = new float[terms.Terms.Length];
        List<int> touched = [];
        for (int i = 0; i < story.Units.Length; i++)
        {
            Gather(story, titles, i, shares, touched);
            context.Keep(story.Units[i], terms, inTitles, i, shares, touched);
            context.directions[i] = Direction(story.Units[i], terms, vectors);
        }
        TakeOutCommon(context.directions);
        return context;
    }

    private static void Gather(StoryUnits story, int[][] titles, int unit, float[] shares, List<int> touched)
    {
        void Add(int[] terms, float share)
        {
            foreach (int term in terms)
            {
                if (shares[term] == 0) touched.Add(term);
                shares[term] = Math.Max(shares[term], share);
            }
        }

        touched.Clear();
        Add(story.Units[unit].Terms, 1);
        Place place = story.Units[unit].First;
        for (int step = -1; step <= 1; step += 2)
        {
            int at = place.Index + step;
            if (at < 0 || at >= place.Reading.Propositions.Length) continue;
            Proposition other = place.Reading.Propositions[at], self = place.Proposition;
            float share = (other.Voice is { } voice && voice.IsSameAs(self.Voice)) || other.Sentence == self.Sentence ? SameVoice
                : step > 0 ? 0 : other.Paragraph == self.Paragraph ? SameParagraph : Before;
            if (share > 0) Add(story.Units[story.UnitOf[place.Document][at]].Terms, share);
        }
        Add(titles[place.Document], Title);
    }

    private void Keep(Unit unit, StoryTerms terms, float[] inTitles, int at, float[] shares, List<int> touched)
    {
        touched.Sort();
        List<(int, float)> kept = new(touched.Count);
        float square = 0, weight = 0, titled = 0;
        foreach (int term in touched)
        {
            if (terms.Terms[term].Kind != TermKind.Name)
            {
                kept.Add((term, shares[term]));
                float part = shares[term] * terms.Weights[term];
                square += part * part;
            }
            shares[term] = 0;
        }
        foreach (int term in unit.Terms)
        {
            if (terms.Terms[term].Kind == TermKind.Name) continue;
            weight += terms.Weights[term];
            titled += terms.Weights[term] * inTitles[term];
        }
        around[at] = [.. kept];
        norms[at] = MathF.Sqrt(square) + 0.5f;
        own[at] = weight;
        titleShares[at] = titled / (weight + 1.5f);
    }

    private static float[] Direction(Unit unit, StoryTerms terms, WordVectors vectors)
    {
        float[] sum = new float[vectors.Dimensions];
        foreach (int term in unit.Terms)
        {
            if (terms.Terms[term].Kind != TermKind.Name) vectors.AddTo(sum, terms.Terms[term].Vector, terms.Weights[term]);
        }
        Normalise(sum);
        return sum;
    }

    private static void TakeOutCommon(float[][] directions)
    {
        if (directions.Length == 0 || directions[0].Length == 0) return;
        float[] mean = new float[directions[0].Length];
        foreach (float[] direction in directions)
        {
            for (int k = 0; k < mean.Length; k++) mean[k] += direction[k];
        }
        Normalise(mean);
        foreach (float[] direction in directions)
        {
            float along = Dot(direction, mean);
            for (int k = 0; k < mean.Length; k++) direction[k] -= along * mean[k];
            Normalise(direction);
        }
    }

    private static void Normalise(float[] vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        if (length == 0) return;
        for (int k = 0; k < vector.Length; k++) vector[k] /= length;
    }

    /// <summary>In four lanes that are added in a fixed order, so that every processor gives the same sum.</summary>
    private static float Dot(float[] first, float[] second)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        int k = 0;
        ref float x = ref MemoryMarshal.GetArrayDataReference(first), y = ref MemoryMarshal.GetReference(second.AsSpan(0, first.Length));
        for (; k + 4 <= first.Length; k += 4) sum += Vector128.LoadUnsafe(ref x, (nuint)k) * Vector128.LoadUnsafe(ref y, (nuint)k);
        float total = ((sum[0] + sum[1]) + sum[2]) + sum[3];
        for (; k < first.Length; k++) total += first[k] * second[k];
        return total;
    }
}
