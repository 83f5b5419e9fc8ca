using System.Globalization;

namespace Whence.Tracing;

/// <summary>Roots that are one origin, while they are being joined.</summary>
internal sealed class OriginGroup
{
    private OriginGroup? into;

    /// <summary>Starts a group.</summary>
    public OriginGroup(List<OriginRoot> roots)
    {
        Roots = roots;
        Readings = [.. roots.Select(root => root.Reading)];
        IsShown = roots.Exists(root => root.Shown);
        Why = (roots.Find(root => root.Shown) ?? roots[0]).Why;
    }

    /// <summary>The roots.</summary>
    public List<OriginRoot> Roots { get; }

    /// <summary>The readings that stand behind the claim on this word, those that lead back to it included.</summary>
    public SortedSet<int> Readings { get; }

    /// <summary>Whether an own source is shown.</summary>
    public bool IsShown { get; set; }

    /// <summary>Why it counts so.</summary>
    public string Why { get; set; }

    /// <summary>The root by which the group is called: the first shown one with a name.</summary>
    public OriginRoot Face => Roots.Find(root => root is { Shown: true, IsUnnamed: false }) ?? Roots.Find(root => root.Shown) ?? Roots[0];

    /// <summary>Whether all who stand behind it are unnamed.</summary>
    public bool IsUnnamed => Roots.TrueForAll(root => root.IsUnnamed);

    /// <summary>The earliest of its own reports.</summary>
    public int First => Roots.Min(root => root.Reading);

    /// <summary>The group that this one was taken into, or itself.</summary>
    public OriginGroup Whole => into?.Whole ?? this;

    /// <summary>Takes in another group.</summary>
    public void Absorb(OriginGroup other)
    {
        other.into = this;
        Roots.AddRange(other.Roots);
        Readings.UnionWith(other.Readings);
        IsShown |= other.IsShown;
    }

    /// <summary>The origin as it is shown.</summary>
    public Origin ToOrigin(StoryTrace story)
    {
        int others = Readings.Count - 1;
        return new()
        {
            Name = Face.Name,
            State = IsShown ? OriginState.Confirmed : OriginState.Unresolved,
            Documents = [.. Readings.Select(reading => story.Readings[reading].Document.Id)],
            Evidence = [.. Roots.OrderBy(root => root != Face).Select(root => OriginCounter.Show(story, root)).Distinct().Take(6)],
            Why = others == 0 ? Why : Why + string.Create(CultureInfo.InvariantCulture, $"; {others} more {(others == 1 ? "report leads" : "reports lead")} back to it"),
        };
    }
}
