using Whence.Attributions;

namespace Whence.Claims;

/// <summary>What the units of a group look like together.</summary>
internal sealed class GroupProfile
{
    private const PropositionTraits Answers = PropositionTraits.CallsFalse | PropositionTraits.CallsDoubtful | PropositionTraits.LeavesOpen | PropositionTraits.Unconfirmed;

    /// <summary>Reads a group.</summary>
    public GroupProfile(Groups groups, int group)
    {
        List<int> members = groups.Members[group];
        StoryUnits story = groups.Story;
        Units = members.Count;
        ShareOfDocuments = groups.ShareOfDocuments(group);
        Documents = groups.DocumentCount(group);
        int responding = 0, negative = 0, saidByDenier = 0;
        ReadOnlySpan<float> any = groups.Context.Direction(members[0]);
        Direction = new float[any.Length];
        foreach (int unit in members)
        {
            Proposition proposition = story.Units[unit].Proposition;
            Traits |= proposition.Traits;
            MaxTerms = Math.Max(MaxTerms, proposition.Terms.Length);
            if (proposition.Voice is { } voice)
            {
                Denies |= voice.Standing == Standing.Denied;
                Declines |= voice.Standing == Standing.Declined;
                Concedes |= (voice.Contact & Contact.Concedes) != 0;
            }
            if (story.Units[unit].Responds || proposition.Is(Answers)) responding++;
            if (proposition.Is(PropositionTraits.Negative)) negative++;
            if (story.Units[unit].Places.Any(story.SaidByDenier)) saidByDenier++;
            TitleShare += groups.Context.TitleShare(unit) / members.Count;
            ReadOnlySpan<float> direction = groups.Context.Direction(unit);
            for (int k = 0; k < Direction.Length; k++) Direction[k] += direction[k];
            foreach (int term in story.Units[unit].Terms)
            {
                TermShares[term] = TermShares.GetValueOrDefault(term) + (1f / members.Count);
                HasNumbers |= groups.Terms.Terms[term].Kind == TermKind.Number;
            }
        }
        Responding = responding / (float)members.Count;
        Negative = negative / (float)members.Count;
        SaidByDenier = saidByDenier / (float)members.Count;
        float square = 0;
        foreach (float x in Direction) square += x * x;
        float length = MathF.Sqrt(square);
        for (int k = 0; length > 0 && k < Direction.Length; k++) Direction[k] /= length;
    }

    /// <summary>How many units.</summary>
    public int Units { get; }

    /// <summary>In how many documents.</summary>
    public int Documents { get; }

    /// <summary>In which share of the story's documents, 0 to 1.</summary>
    public float ShareOfDocuments { get; }

    /// <summary>Which share of the units answers to something said elsewhere, 0 to 1.</summary>
    public float Responding { get; }

    /// <summary>Which share of the units is negated, 0 to 1.</summary>
    public float Negative { get; }

    /// <summary>Which share of the units is said by somebody who denies or doubts in the story, 0 to 1.</summary>
    public float SaidByDenier { get; }

    /// <summary>What any of the units looks like.</summary>
    public PropositionTraits Traits { get; }

    /// <summary>Whether a source denies in it.</summary>
    public bool Denies { get; }

    /// <summary>Whether a source would not comment in it.</summary>
    public bool Declines { get; }

    /// <summary>Whether a source grants in it what it had denied.</summary>
    public bool Concedes { get; }

    /// <summary>The number of terms of its longest unit.</summary>
    public int MaxTerms { get; }

    /// <summary>Whether a number stands in it.</summary>
    public bool HasNumbers { get; }

    /// <summary>How much of its words stands in titles, 0 to 1.</summary>
    public float TitleShare { get; }

    /// <summary>The direction of its words together, of length 1 or zeros.</summary>
    public float[] Direction { get; }

    /// <summary>In which share of the units each term stands.</summary>
    public Dictionary<int, float> TermShares { get; } = [];
}
