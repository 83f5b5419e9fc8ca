using Whence.Attributions;

namespace Whence.Claims;

/// <summary>How the places of one group stand to those of another in the texts, and who speaks in both.</summary>
internal struct Near
{
    /// <summary>Whether a place of the other group stands just before one of this one.</summary>
    public bool Previous { get; private set; }

    /// <summary>Whether one stands two before.</summary>
    public bool PreviousTwo { get; private set; }

    /// <summary>Whether one stands just behind.</summary>
    public bool Next { get; private set; }

    /// <summary>Whether the same source says both, within two propositions.</summary>
    public bool SameVoice { get; private set; }

    /// <summary>Whether both stand in one sentence.</summary>
    public bool SameSentence { get; private set; }

    /// <summary>Whether both stand in one paragraph, within two propositions.</summary>
    public bool SameParagraph { get; private set; }

    /// <summary>Whether somebody who speaks in this group speaks in the other one.</summary>
    public bool VoiceWithin { get; private set; }

    /// <summary>Whether that one denies there.</summary>
    public bool DeniesWithin { get; private set; }

    /// <summary>Whether the other group stands in a document of this one.</summary>
    public bool InDocument { get; private set; }

    /// <summary>Looks at two groups.</summary>
    public static Near Of(Groups groups, int group, int other)
    {
        Near near = default;
        foreach (int unit in groups.Members[group])
        {
            foreach (Place place in groups.Story.Units[unit].Places)
            {
                if (place.Proposition.Voice is { } voice && groups.VoiceIn(other, voice, out bool denies))
                {
                    near.VoiceWithin = true;
                    near.DeniesWithin |= denies;
                }
                near.InDocument |= groups.HasDocument(other, place.Document);
                for (int step = -2; step <= 2; step++)
                {
                    int at = place.Index + step;
                    if (step == 0 || at < 0 || at >= place.Reading.Propositions.Length || groups.GroupAt(place.Document, at) != other) continue;
                    near.Previous |= step == -1;
                    near.PreviousTwo |= step == -2;
                    near.Next |= step == 1;
                    Proposition neighbour = place.Reading.Propositions[at];
                    near.SameVoice |= neighbour.Voice?.IsSameAs(place.Proposition.Voice) == true;
                    near.SameSentence |= neighbour.Sentence == place.Proposition.Sentence;
                    near.SameParagraph |= neighbour.Paragraph == place.Proposition.Paragraph;
                }
            }
        }
        return near;
    }
}
