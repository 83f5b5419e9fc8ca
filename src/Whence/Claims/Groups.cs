using Whence.Attributions;

namespace Whence.Claims;

/// <summary>A state of the grouping of a story: which unit is in which group, and what the groups hold.</summary>
internal sealed class Groups
{
    private readonly int[] groupOf;
    private readonly Dictionary<int, HashSet<int>> documents = [];
    private readonly Dictionary<(int Group, string Name), bool> voices = [];
    private readonly Dictionary<int, GroupProfile> profiles = [];
    private readonly Groups? own;
    private int? disputed;

    /// <summary>Reads a grouping.</summary>
    /// <param name="story">The units.</param>
    /// <param name="pairs">How near they are.</param>
    /// <param name="groupOf">The group of each unit, named by its smallest unit.</param>
    /// <param name="terms">The words of the units.</param>
    /// <param name="context">What the units stand among.</param>
    public Groups(StoryUnits story, PairTable pairs, int[] groupOf, StoryTerms terms, StoryContext context)
    {
        Story = story;
        Pairs = pairs;
        Terms = terms;
        Context = context;
        this.groupOf = groupOf;
        for (int i = 0; i < groupOf.Length; i++)
        {
            int group = groupOf[i];
            if (!Members.TryGetValue(group, out List<int>? members)) Members[group] = members = [];
            members.Add(i);
            if (!documents.TryGetValue(group, out HashSet<int>? held)) documents[group] = held = [];
            foreach (Place place in story.Units[i].Places)
            {
                if (!story.IsCopy(place.Document)) held.Add(place.Document);
                if (NameOf(place.Proposition.Voice) is not { } name) continue;
                bool denies = place.Proposition.Voice!.Standing == Standing.Denied || (place.Proposition.Is(PropositionTraits.CallsFalse) && place.Proposition.Is(PropositionTraits.PointsBack));
                voices[(group, name)] = voices.GetValueOrDefault((group, name)) || denies;
            }
        }
        Largest = -1;
        foreach ((int group, List<int> members) in Members)
        {
            if (Largest < 0 || (documents[group].Count, members.Count, -group).CompareTo((documents[Largest].Count, Members[Largest].Count, -Largest)) > 0) Largest = group;
        }
    }

    /// <summary>The grouping of the reports that are no copies, whose units and groups are these and come first; itself where there are no copies.</summary>
    public Groups Own { get => own ?? this; init => own = value; }

    /// <summary>The copies among the reports; null where there are none.</summary>
    public StoryCopies? Copies { get; init; }

    /// <summary>The group in the most documents, of those the one of the most units; -1 where there is none.</summary>
    public int Largest { get; }

    /// <summary>The group of several documents that most of the answers in the story are nearest to; -1 where nobody answers or all groups stand in one document.</summary>
    public int Disputed => disputed ??= FindDisputed();

    private int FindDisputed()
    {
        Dictionary<int, float> votes = [];
        for (int unit = 0; unit < Story.Units.Length; unit++)
        {
            if (!Story.Units[unit].Responds) continue;
            int best = documents[groupOf[unit]].Count > 1 ? groupOf[unit] : -1;
            float bestOdds = PairTable.Unrelated;
            if (best < 0)
            {
                foreach ((int other, float odds) in Pairs.Row(unit))
                {
                    if (documents[groupOf[other]].Count > 1 && (odds > bestOdds || (odds == bestOdds && groupOf[other] < best))) (best, bestOdds) = (groupOf[other], odds);
                }
            }
            if (best >= 0) votes[best] = votes.GetValueOrDefault(best) + Story.PlacesOf(unit);
        }
        int most = -1;
        foreach ((int group, float count) in votes.OrderBy(vote => vote.Key))
        {
            if (most < 0 || count + (0.5f * documents[group].Count) > votes[most] + (0.5f * documents[most].Count)) most = group;
        }
        return most;
    }

    /// <summary>What a group looks like.</summary>
    public GroupProfile Profile(int group)
    {
        if (!profiles.TryGetValue(group, out GroupProfile? profile)) profiles[group] = profile = new(this, group);
        return profile;
    }

    /// <summary>The units.</summary>
    public StoryUnits Story { get; }

    /// <summary>How near they are.</summary>
    public PairTable Pairs { get; }

    /// <summary>The words of the units.</summary>
    public StoryTerms Terms { get; }

    /// <summary>What the units stand among.</summary>
    public StoryContext Context { get; }

    /// <summary>The units of each group.</summary>
    public Dictionary<int, List<int>> Members { get; } = [];

    /// <summary>The group of a unit.</summary>
    public int GroupOf(int unit) => groupOf[unit];

    /// <summary>The group of a proposition of a document.</summary>
    public int GroupAt(int document, int index) => groupOf[Story.UnitOf[document][index]];

    /// <summary>Whether a group stands in a document.</summary>
    public bool HasDocument(int group, int document) => documents[group].Contains(document);

    /// <summary>How many documents a group stands in.</summary>
    public int DocumentCount(int group) => documents[group].Count;

    /// <summary>In which share of the documents a group stands.</summary>
    public float ShareOfDocuments(int group) => documents[group].Count / (float)Story.Originals;

    /// <summary>Whether somebody of this name speaks in a group, and whether that one denies there.</summary>
    public bool VoiceIn(int group, Voice voice, out bool denies)
    {
        denies = false;
        return NameOf(voice) is { } name && voices.TryGetValue((group, name), out denies);
    }

    /// <summary>The last word of the speaker's name, by which a person or a body is known again in another report.</summary>
    internal static string? NameOf(Voice? voice)
    {
        if (voice?.Name is not { Length: > 1 } name) return null;
        return name[(name.LastIndexOf(' ') + 1)..];
    }
}
