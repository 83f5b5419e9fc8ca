using Whence.Attributions;

namespace Whence.Claims;

/// <summary>Finds what a bare response (“The operator contradicts”, “The company denies it”) responds to: its words do not say.</summary>
internal static class ResponseTarget
{
    /// <summary>With more words of content than this a response says itself what it is about.</summary>
    private const int MaxTerms = 4;

    /// <summary>So many in full articles, where it must point back too: “denied putting pressure on the migrants” says what is denied.</summary>
    private const int MaxTermsInArticles = 2;

    private const int Back = 3;

    /// <summary>The group; -1 where the satellite is no bare response or nothing stands before it that several reports say.</summary>
    public static int Find(Groups groups, int satellite, List<int> members)
    {
        if (members.Count > 2) return -1;
        int best = -1, bestDocuments = 1;
        foreach (int unit in members)
        {
            foreach (Place place in groups.Story.Units[unit].Places)
            {
                if (!IsBare(place.Proposition, groups.Story.AreArticles)) return -1;
                for (int step = 1; step <= Back && place.Index - step >= 0; step++)
                {
                    int group = groups.GroupAt(place.Document, place.Index - step);
                    int documents = groups.DocumentCount(group);
                    if (group != satellite && documents > bestDocuments && groups.Members[group].Count > members.Count) (best, bestDocuments) = (group, documents);
                }
            }
        }
        return best;
    }

    private static bool IsBare(Proposition proposition, bool inArticle)
    {
        bool responds = proposition.Voice is { Standing: Standing.Denied or Standing.Doubted or Standing.Declined }
            || proposition.Is(PropositionTraits.CallsFalse) || (proposition.Voice is not null && proposition.Is(PropositionTraits.CallsDoubtful))
            || proposition.Is(PropositionTraits.LeavesOpen) || proposition.Is(PropositionTraits.Unconfirmed);
        bool pointsBack = proposition.Is(PropositionTraits.PointsBack);
        return responds && (inArticle ? pointsBack && proposition.Terms.Length <= MaxTermsInArticles : pointsBack || proposition.Terms.Length <= MaxTerms);
    }
}
