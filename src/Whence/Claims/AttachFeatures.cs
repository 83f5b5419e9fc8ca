using Whence.Attributions;

namespace Whence.Claims;

/// <summary>What ties a small group of units to a larger one, as the numbers that the attachment model weighs.</summary>
/// <remarks>A denial seldom repeats what it denies (“The company denies it”): what stands before it, who speaks and how tell more than its words.</remarks>
internal static class AttachFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 20;

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>.</summary>
    public static void Fill(Groups groups, int satellite, int main, Span<float> features)
    {
        features.Clear();
        StoryUnits story = groups.Story;
        float best = PairTable.Unrelated, mean = 0, contextBest = 0;
        List<int> mine = groups.Members[satellite], theirs = groups.Members[main];
        foreach (int a in mine)
        {
            float own = PairTable.Unrelated, second = PairTable.Unrelated;
            foreach (int b in theirs)
            {
                float odds = groups.Pairs[a, b];
                if (odds > own) (own, second) = (odds, own);
                else if (odds > second) second = odds;
            }
            best = Math.Max(best, own);
            mean += theirs.Count > 1 ? (own + second) / 2 : own;
        }
        mean /= mine.Count;
        bool previous = false, previousTwo = false, next = false, sameVoiceNear = false, voiceWithin = false, deniesWithin = false, inDocument = false, sameSentence = false;
        PropositionTraits traits = PropositionTraits.None;
        bool denies = false, doubts = false, declines = false, concedes = false;
        int terms = 0;
        foreach (int a in mine)
        {
            foreach (Place place in story.Units[a].Places)
            {
                Proposition proposition = place.Proposition;
                traits |= proposition.Traits;
                terms = Math.Max(terms, proposition.Terms.Length);
                if (proposition.Voice is { } voice)
                {
                    denies |= voice.Standing == Standing.Denied;
                    doubts |= voice.Standing == Standing.Doubted;
                    declines |= voice.Standing is Standing.Declined;
                    concedes |= (voice.Contact & Contact.Concedes) != 0;
                    if (groups.VoiceIn(main, voice, out bool theyDeny))
                    {
                        voiceWithin = true;
                        deniesWithin |= theyDeny;
                    }
                }
                inDocument |= groups.HasDocument(main, place.Document);
                for (int step = 1; step <= 2; step++)
                {
                    int before = place.Index - step, after = place.Index + step;
                    if (before >= 0 && groups.GroupAt(place.Document, before) == main)
                    {
                        if (step == 1) previous = true;
                        else previousTwo = true;
                        Proposition neighbour = place.Reading.Propositions[before];
                        sameVoiceNear |= Same(neighbour.Voice, proposition.Voice);
                        sameSentence |= neighbour.Sentence == proposition.Sentence;
                    }
                    if (after < place.Reading.Propositions.Length && groups.GroupAt(place.Document, after) == main)
                    {
                        if (step == 1) next = true;
                        Proposition neighbour = place.Reading.Propositions[after];
                        sameVoiceNear |= Same(neighbour.Voice, proposition.Voice);
                        sameSentence |= neighbour.Sentence == proposition.Sentence;
                    }
                }
            }
        }
        bool near = previous || previousTwo || next;
        bool responds = denies || doubts || declines || concedes || (traits & (PropositionTraits.CallsFalse | PropositionTraits.CallsDoubtful | PropositionTraits.LeavesOpen)) != 0;
        contextBest = best;
        features[0] = 1;
        features[1] = contextBest / 3;
        features[2] = mean / 3;
        features[3] = previous ? 1 : 0;
        features[4] = previousTwo ? 1 : 0;
        features[5] = next ? 1 : 0;
        features[6] = sameVoiceNear ? 1 : 0;
        features[7] = sameSentence ? 1 : 0;
        features[8] = voiceWithin ? 1 : 0;
        features[9] = deniesWithin ? 1 : 0;
        features[10] = responds ? 1 : 0;
        features[11] = responds && near ? 1 : 0;
        features[12] = (traits & PropositionTraits.PointsBack) != 0 && near ? 1 : 0;
        features[13] = (traits & PropositionTraits.PointsBack) != 0 && responds ? 1 : 0;
        features[14] = terms <= 3 && previous ? 1 : 0;
        features[15] = inDocument ? 1 : 0;
        features[16] = groups.ShareOfDocuments(main);
        features[17] = responds ? groups.ShareOfDocuments(main) : 0;
        features[18] = near && (traits & PropositionTraits.Quotation) != 0 ? 1 : 0;
        features[19] = near ? Math.Max(0, best + 3) / 3 : 0;
    }

    private static bool Same(Voice? first, Voice? second) =>
        first is not null && second is not null && (ReferenceEquals(first, second) || (first.Name is not null && first.Name == second.Name));
}
