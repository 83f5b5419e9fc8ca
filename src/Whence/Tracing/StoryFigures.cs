using Whence.Claims;

namespace Whence.Tracing;

/// <summary>The figures of a story.</summary>
internal sealed class StoryFigures
{
    private readonly Dictionary<uint, int> frequencies = [];

    /// <summary>Collects them.</summary>
    public StoryFigures(Reading[] readings, Groups groups)
    {
        Groups = groups;
        List<(int, Figure)> figures = [];
        for (int d = 0; d < readings.Length; d++)
        {
            foreach (Figure figure in readings[d].Figures)
            {
                figures.Add((d, figure));
                foreach (Term term in figure.Near) frequencies[term.Key] = frequencies.GetValueOrDefault(term.Key) + 1;
            }
        }
        Figures = [.. figures];
    }

    /// <summary>The figures with the index of their reading.</summary>
    public (int Reading, Figure Figure)[] Figures { get; }

    /// <summary>The grouping of the propositions.</summary>
    public Groups Groups { get; }

    /// <summary>The unit that holds a figure.</summary>
    public int UnitOf(int figure) => Groups.Story.UnitOf[Figures[figure].Reading][Figures[figure].Figure.Proposition];

    /// <summary>How much a word near a figure tells.</summary>
    public float WeightOf(uint key) => MathF.Log((Figures.Length + 8f) / (frequencies.GetValueOrDefault(key) + 1f)) + 0.2f;
}
