using System.Runtime.InteropServices;

namespace Whence.Stories;

/// <summary>Finds for a report the reports that may be of its story, by an inverted index, at a cost that does not grow with the pile.</summary>
/// <remarks>A term that many reports hold names only the nearest of them in time; each report is compared with its best candidates alone.</remarks>
internal static class CandidateFinder
{
    /// <summary>Chooses the terms that a report looks for others by: its heaviest.</summary>
    public static void ChooseTerms(PileReport report, StoryTuning tuning, CandidateScratch scratch)
    {
        List<int> heaviest = scratch.Heaviest(report.Vector!, tuning.SeekingTerms);
        (report.Seeking, report.SeekingWeights) = (new PileTerm[heaviest.Count], new float[heaviest.Count]);
        for (int i = 0; i < heaviest.Count; i++) (report.Seeking[i], report.SeekingWeights[i]) = (report.Vector!.Terms[heaviest[i]], report.Vector.Weights[heaviest[i]]);
    }

    /// <summary>Finds the best candidates of a report by place, itself left out.</summary>
    public static void Find(PileReport report, StoryTuning tuning, CandidateScratch scratch)
    {
        for (int k = 0; k < report.Seeking.Length; k++)
        {
            (PileTerm term, float weight) = (report.Seeking[k], report.SeekingWeights[k]);
            PostingWindow window = PostingWindow.Of(term, report.Day, tuning.MaxPostings);
            ReadOnlySpan<TermPosting> postings = CollectionsMarshal.AsSpan(term.Postings);
            foreach (ref readonly TermPosting posting in postings.Slice(window.From, window.Dated)) scratch.Add(posting.Slot, weight * posting.Weight);
            foreach (ref readonly TermPosting posting in postings.Slice(term.Dated, window.Undated)) scratch.Add(posting.Slot, weight * posting.Weight);
        }
        scratch.Take(report, tuning.MaxCandidates);
    }

    /// <summary>Puts one more report among the candidates of another if it is better than the last of them; whether it was. No window of many may have moved for it.</summary>
    public static bool Offer(PileReport report, PileReport other, StoryTuning tuning)
    {
        float sum = 0;
        for (int k = 0; k < report.Seeking.Length; k++)
        {
            if (report.Seeking[k].Postings.Count > tuning.MaxPostings) continue;
            int at = Array.BinarySearch(other.Vector!.Keys, report.Seeking[k].Key);
            if (at >= 0) sum += report.SeekingWeights[k] * other.Vector.Weights[at];
        }
        int worst = -1;
        if (report.Candidates.Length >= tuning.MaxCandidates)
        {
            for (int k = 0; k < report.Candidates.Length; k++)
                if (worst < 0 || IsBetter(report.Candidates[worst], report.Sums[worst], report.Candidates[k], report.Sums[k])) worst = k;
            if (!IsBetter(other, sum, report.Candidates[worst], report.Sums[worst])) return false;
        }
        List<PileReport> candidates = [.. report.Candidates];
        List<float> sums = [.. report.Sums];
        if (worst >= 0)
        {
            candidates.RemoveAt(worst);
            sums.RemoveAt(worst);
        }
        int place = candidates.FindIndex(candidate => candidate.Place > other.Place);
        if (place < 0) place = candidates.Count;
        candidates.Insert(place, other);
        sums.Insert(place, sum);
        (report.Candidates, report.Sums) = ([.. candidates], [.. sums]);
        return true;
    }

    private static bool IsBetter(PileReport first, float firstSum, PileReport second, float secondSum)
    {
        float x = firstSum / (first.Vector!.Norm + 1e-6f), y = secondSum / (second.Vector!.Norm + 1e-6f);
        return x != y ? x > y : first.Place < second.Place;
    }
}
