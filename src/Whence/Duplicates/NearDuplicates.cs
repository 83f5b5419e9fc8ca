using Whence.Stories;

namespace Whence.Duplicates;

/// <summary>Folds reports that are the same but for some words: linear in their number, however many copies there are.</summary>
/// <remarks>
/// Each is folded into the first report that it is near to itself (leader clustering, Hartigan 1975): likeness is not passed on from copy to copy, so that no row of small changes leads from one event to another.
/// Bulletins say the same of every event but its names and numbers; edited copies change these no more often than other words: see <see cref="KeptTerms"/>.
/// </remarks>
internal static class NearDuplicates
{
    /// <summary>So many edited copies of one report are folded; fewer are compared like any other reports: each says how wide their story is. Folded all the same, they cost 1 point of pairwise F1 on Wikinews.</summary>
    public const int MinOfFamily = 12;

    /// <summary>Shorter texts are not folded: two notices of one line are alike by chance.</summary>
    private const int MinShingles = 16;

    /// <summary>Share of bins that must agree in a copy of which a few words were changed.</summary>
    private const double MinAgreement = 0.7;

    /// <summary>Share of plain words in common that makes an edited copy; with one word in ten changed in both it is .8. Of 226 further pairs that this and the rule for parts would give on the four sets of stories 201 are of one story.</summary>
    private const double MinWordShare = 0.5;

    /// <summary>Names and numbers that must be there to tell an edited copy from another report of the same form.</summary>
    private const int MinDetails = 8;

    /// <summary>Share of the shorter report's words that makes it a part of one that was copied many times; with as many names and numbers at least as <see cref="MinPartDetails"/>.</summary>
    private const double MinPart = 0.6;

    private const int MinPartDetails = 6;

    /// <summary>Standard deviations by which names and numbers may be kept less often than words.</summary>
    private const double MaxDeviations = 1.2;

    /// <summary>The same two for reports of which one does not count for how common a word is: nothing is hidden by that.</summary>
    private const double MinFamilyShare = 0.4, MaxFamilyDeviations = 1.6;

    /// <summary>For each report the first report that it is folded into; itself where it is the first.</summary>
    public static int[] Fold(TermSketch[] reports)
    {
        int[] all = [.. Enumerable.Range(0, reports.Length)];
        bool[] isNear = new bool[reports.Length];
        int[] copies = Lead(reports, all, static (first, second) => first.Shingles.Agreement(second.Shingles) >= MinAgreement && KeptTerms.Of(first, second).DetailsAsWords(MaxDeviations), isNear);
        // Who shares shingles with nobody is nobody's copy: most reports are looked at once.
        int[] edited = Lead(reports, [.. all.Where(i => copies[i] == i && isNear[i])], static (first, second) => KeptTerms.Of(first, second) is var kept && kept.OfBoth >= MinWordShare && kept.Details >= MinDetails && kept.DetailsAsWords(MaxDeviations));
        int[] versions = new int[reports.Length];
        foreach (int i in all) if (copies[i] == i) versions[edited[i]]++;
        int[] often = [.. all.Where(i => versions[i] >= MinOfFamily)];
        if (often.Length == 0) return copies;
        foreach (int i in all) if (versions[edited[copies[i]]] >= MinOfFamily) copies[i] = edited[copies[i]];
        int[] parts = FindParts(reports, often, [.. all.Where(i => copies[i] == i && isNear[i] && versions[i] < MinOfFamily)]);
        return [.. copies.Select(first => parts[first])];
    }

    /// <summary>For each report the first of its family: of reports that were made out of one another, which is looser than copies and passed on.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="folded">The report that each is folded into.</param>
    public static int[] Families(TermSketch[] reports, int[] folded)
    {
        DisjointSets same = new(reports.Length);
        ShingleIndex index = new(reports.Length, reports.Length);
        for (int i = 0; i < reports.Length; i++)
        {
            if (folded[i] != i || reports[i].Shingles.Count < MinShingles) continue;
            foreach (int other in index.Find(reports[i].Shingles))
                if (KeptTerms.Of(reports[other], reports[i]) is var kept && kept.OfBoth >= MinFamilyShare && kept.DetailsAsWords(MaxFamilyDeviations)) same.Unite(i, other);
            index.Add(i, reports[i].Shingles);
        }
        return [.. folded.Select(same.First)];
    }

    // Gives each of the reports that are looked at the first that it is a copy of, and says of each whether it shares shingles with others.
    private static int[] Lead(TermSketch[] reports, int[] looked, Func<TermSketch, TermSketch, bool> areCopies, bool[]? isNear = null)
    {
        int[] firsts = [.. Enumerable.Range(0, reports.Length)];
        ShingleIndex index = new(reports.Length, looked.Length);
        foreach (int i in looked)
        {
            if (reports[i].Shingles.Count < MinShingles) continue;
            foreach (int first in index.Find(reports[i].Shingles))
            {
                if (isNear is not null) isNear[first] = isNear[i] = true;
                if (firsts[i] == i && areCopies(reports[first], reports[i])) firsts[i] = first;
            }
            if (firsts[i] == i) index.Add(i, reports[i].Shingles);
        }
        return firsts;
    }

    // Copies of which sentences were left out share few words with a copy that lacks others: these go to one that has been copied many times.
    private static int[] FindParts(TermSketch[] reports, int[] often, int[] others)
    {
        int[] firsts = [.. Enumerable.Range(0, reports.Length)];
        ShingleIndex index = new(reports.Length, often.Length);
        for (int k = 0; k < often.Length + others.Length; k++)
        {
            int i = k < often.Length ? often[k] : others[k - often.Length];
            if (reports[i].Shingles.Count < MinShingles) continue;
            foreach (int first in index.Find(reports[i].Shingles))
            {
                KeptTerms kept = KeptTerms.Of(reports[first], reports[i]);
                if (kept.OfShorter < MinPart || kept.Details < MinPartDetails || !kept.DetailsAsWords(MaxDeviations)) continue;
                firsts[i] = first;
                break;
            }
            if (k < often.Length && firsts[i] == i) index.Add(i, reports[i].Shingles);
        }
        return firsts;
    }
}
