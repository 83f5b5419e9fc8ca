using Whence.Claims;
using Whence.Language;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>What two figures have in common, as the numbers that the series model weighs.</summary>
internal static class FigureFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 13;

    private static readonly WordSet Persons = new(
        "person people man woman child passenger guest customer client user miner worker soldier troop resident victim crew sailor youngster kid reservist employee contractor member civilian inhabitant");

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>; false where the two can't be of one series.</summary>
    public static bool Fill(StoryFigures story, int first, int second, Span<float> features)
    {
        features.Clear();
        Figure x = story.Figures[first].Figure, y = story.Figures[second].Figure;
        Quantity a = x.Quantity, b = y.Quantity;
        if (a.IsMeasure && b.IsMeasure && a.Unit != b.Unit && FigureComparison.Compare(a, b) == Agreement.Incomparable) return false;
        float near = story.Alike(first, second), heads = Heads(x, y);
        if (a.IsMeasure != b.IsMeasure && a.Unit is not null && b.Unit is not null) return false;
        (int ua, int ub) = (story.UnitOf(first), story.UnitOf(second));
        if (x.Fate != FigureFate.None && y.Fate != FigureFate.None && x.Fate != y.Fate) return false;
        bool agrees = a.Low == b.Low && a.High == b.High;
        double ratio = Math.Abs(Math.Log10(((double)Math.Abs(a.High) + 1) / ((double)Math.Abs(b.High) + 1)));
        features[0] = 1;
        features[1] = a.IsMeasure && a.Unit == b.Unit ? 1 : 0;
        features[2] = heads;
        features[3] = agrees ? 1 : 0;
        features[4] = story.Groups.GroupOf(ua) == story.Groups.GroupOf(ub) ? 1 : 0;
        features[5] = ua == ub ? 1 : Math.Clamp((story.Groups.Pairs[ua, ub] + 4.2f) / 4, 0, 2);
        features[6] = near;
        features[7] = story.Figures[first].Reading == story.Figures[second].Reading && x.Proposition == y.Proposition ? 1 : 0;
        features[8] = (float)Math.Min(3, ratio);
        features[9] = a.Unit is null || b.Unit is null ? 1 : 0;
        features[10] = a.IsMeasure && IsMoney(a.Unit) ? 1 : 0;
        features[11] = agrees && heads > 0.4f ? 1 : 0;
        features[12] = agrees && near > 0.3f ? 1 : 0;
        return true;
    }

    private static bool IsMoney(string? unit) => unit is not null && UnitTable.OfName(unit) is { Kind: UnitKind.Money };

    private static float Heads(Figure x, Figure y)
    {
        if (x.Head is not { } a || y.Head is not { } b) return 0;
        if (a.Key == b.Key) return 1;
        if (Persons.Has(a.Key) && Persons.Has(b.Key)) return 0.7f;
        return Math.Max(0, WordVectors.Shipped.Similarity(a.Vector, b.Vector));
    }
}
