using Whence.Claims;
using Whence.Language;
using Whence.Quantities;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>The figures of a story.</summary>
internal sealed class StoryFigures
{
    private const float MinSimilarity = 0.45f;
    private const int MaxSoftTerms = 2000;

    private readonly int[][] near;
    private readonly float[] weights;
    private readonly float[] similarity;
    private readonly int width;

    /// <summary>Collects them.</summary>
    public StoryFigures(Reading[] readings, Groups groups)
    {
        Groups = groups;
        List<(int, Figure)> figures = [];
        Dictionary<uint, int> index = [];
        List<Term> terms = [];
        List<int> frequencies = [];
        List<int[]> found = [];
        NamedEvent[] events = [.. readings.SelectMany(static reading => reading.Events)];
        for (int d = 0; d < readings.Length; d++)
        {
            foreach (Figure read in readings[d].Figures)
            {
                // “nine days before the vote”, whose day another report tells
                Figure figure = read.FromEvent is { } from && EventDates.DayOf(events, from.Word) is { } day && day.DayNumber + from.Days is >= 0 and int number && number <= DateOnly.MaxValue.DayNumber ? read.On(DateOnly.FromDayNumber(number)) : read;
                figures.Add((d, figure));
                int[] own = new int[figure.Near.Length];
                for (int i = 0; i < own.Length; i++)
                {
                    Term term = figure.Near[i];
                    if (!index.TryGetValue(term.Key, out int id))
                    {
                        index[term.Key] = id = terms.Count;
                        terms.Add(term);
                        frequencies.Add(0);
                    }
                    frequencies[id]++;
                    own[i] = id;
                }
                found.Add(own);
            }
        }
        Figures = [.. figures];
        near = [.. found];
        weights = [.. frequencies.Select(frequency => MathF.Log((Figures.Length + 8f) / (frequency + 1f)) + 0.2f)];
        width = terms.Count <= MaxSoftTerms ? terms.Count : 0;
        similarity = new float[width * width];
        for (int i = 0; i < width; i++)
        {
            similarity[(i * width) + i] = 1;
            for (int j = i + 1; j < width; j++)
            {
                float cosine = WordVectors.Shipped.Similarity(terms[i].Vector, terms[j].Vector);
                if (cosine > MinSimilarity) similarity[(i * width) + j] = similarity[(j * width) + i] = cosine;
            }
        }
    }

    /// <summary>The figures with the index of their reading.</summary>
    public (int Reading, Figure Figure)[] Figures { get; }

    /// <summary>The grouping of the propositions.</summary>
    public Groups Groups { get; }

    /// <summary>The unit that holds a figure.</summary>
    public int UnitOf(int figure) => Groups.Story.UnitOf[Figures[figure].Reading][Figures[figure].Figure.Proposition];

    /// <summary>For each figure the first one that is the same number in the same words; itself where there are few figures, or where it is the first.</summary>
    /// <param name="few">Up to so many figures stand for themselves.</param>
    public int[] Firsts(int few)
    {
        int[] firsts = [.. Enumerable.Range(0, Figures.Length)];
        if (firsts.Length <= few) return firsts;
        Dictionary<(int Unit, int Offset), int> known = [];
        for (int i = 0; i < firsts.Length; i++)
        {
            (int reading, Figure figure) = Figures[i];
            int offset = figure.Quantity.Span.Start - Groups.Story.Readings[reading].Propositions[figure.Proposition].Span.Start;
            if (known.TryAdd((UnitOf(i), offset), i)) continue;
            int first = known[(UnitOf(i), offset)];
            Quantity own = figure.Quantity, other = Figures[first].Figure.Quantity;
            if (own.Low == other.Low && own.High == other.High && own.Unit == other.Unit && own.Change == other.Change && figure.Fate == Figures[first].Figure.Fate) firsts[i] = first;
        }
        return firsts;
    }

    /// <summary>How much of what stands near two figures is alike, 0 to 1.</summary>
    public float Alike(int first, int second) =>
        near[first].Length == 0 || near[second].Length == 0 ? 0 : (Covered(near[first], near[second]) + Covered(near[second], near[first])) / 2;

    private float Covered(int[] x, int[] y)
    {
        float sum = 0, total = 0.8f;
        foreach (int a in x)
        {
            float best = 0;
            foreach (int b in y) best = Math.Max(best, width == 0 ? a == b ? 1 : 0 : similarity[(a * width) + b]);
            total += weights[a];
            sum += weights[a] * best;
        }
        return sum / total;
    }
}
