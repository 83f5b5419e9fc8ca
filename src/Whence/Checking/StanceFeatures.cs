using Whence.Language;

namespace Whence.Checking;

/// <summary>The numbers that the stance of a report towards a claim is judged by: how much of the claim stands where, and which words of stance stand beside it.</summary>
internal sealed class StanceFeatures(WordVectors vectors)
{
    /// <summary>Number of features.</summary>
    public const int Count = 128;

    /// <summary>The first numbers are of the claim alone: how often each kind of cue stands in it.</summary>
    public const int ClaimCount = CueWords.Kinds;

    /// <summary>The number that is the cosine of the words' vectors of claim and report.</summary>
    public const int Likeness = ClaimCount + 17;

    /// <summary>Words that are so near in meaning count as partly the same.</summary>
    private const float MinSimilarity = 0.5f;

    /// <summary>Words that a negation reaches, each way.</summary>
    private const int Reach = 6;

    /// <summary>Share of the claim from which on a sentence speaks of it.</summary>
    private const double Related = 0.3;

    private const float RareWeight = 4.5f;
    private const float StopWeight = 0.9f;

    /// <summary>Fills a row of features; returns for each sentence how much of the claim it holds.</summary>
    public double[] Fill(CheckText claim, CheckText report, Span<float> row)
    {
        row.Clear();
        CheckWord[] c = claim.Words.Length <= CheckText.MaxClaimWords ? claim.Words : claim.Words[..CheckText.MaxClaimWords];
        int sentences = report.Sentences.Length, n = c.Length;
        double[] cover = new double[sentences], hardCover = new double[sentences];
        float[,] match = new float[n, sentences];
        float[] best = new float[n];
        bool[] hard = new bool[n];
        double total = 1e-6, rare = 1e-6, numbers = 0;
        ReportWords known = report.Known(vectors, StopWeight);
        float[] near = new float[known.Rows.Length];
        for (int i = 0; i < n; i++)
        {
            if (c[i].Weight <= StopWeight) continue;
            total += c[i].Weight;
            if (c[i].Weight >= RareWeight) rare += c[i].Weight;
            if (c[i].IsNumber) numbers++;
            for (int k = 0; k < near.Length; k++) near[k] = c[i].Row < 0 ? 0 : vectors.Similarity(c[i].Row, known.Rows[k]);
            for (int s = 0; s < sentences; s++)
            {
                float found = Match(c[i], report, s, known, near);
                match[i, s] = found;
                best[i] = Math.Max(best[i], found);
                hard[i] |= found >= 1;
                cover[s] += c[i].Weight * found;
                if (found >= 1) hardCover[s] += c[i].Weight;
            }
        }
        for (int s = 0; s < sentences; s++)
        {
            cover[s] /= total;
            hardCover[s] /= total;
        }
        foreach (CheckWord word in claim.Words) Tally(word.Cue, row[..ClaimCount], 1);
        int at = ClaimCount;
        Coverage(c, cover, hardCover, best, hard, total, rare, numbers, row, ref at);
        Meaning(claim, report, cover, row, ref at);
        Sequences(c, report, row, ref at);
        Cues(report, cover, row, ref at);
        Scopes(c, report, match, cover, row, ref at);
        row[at++] = n;
        row[at++] = (float)Math.Log(1 + report.Words.Length);
        row[at++] = sentences;
        if (at > Count) throw new InvalidOperationException("more features than there is room for");
        return cover;
    }

    private static float Match(in CheckWord word, CheckText report, int sentence, ReportWords known, float[] near)
    {
        float best = 0;
        for (int j = report.FirstWords[sentence]; j < report.FirstWords[sentence + 1]; j++)
        {
            if (report.Words[j].Stem == word.Stem) return 1;
            if (known.NearOf[j] >= 0) best = Math.Max(best, near[known.NearOf[j]]);
        }
        return best < MinSimilarity ? 0 : Math.Min(best, 0.95f);
    }

    private static void Coverage(CheckWord[] c, double[] cover, double[] hardCover, float[] best, bool[] hard, double total, double rare, double numbers, Span<float> row, ref int at)
    {
        double soft = 0, full = 0, rareHit = 0, numberHit = 0;
        int rareCount = 0;
        for (int i = 0; i < c.Length; i++)
        {
            soft += c[i].Weight * best[i];
            if (c[i].Weight >= RareWeight) rareCount++;
            if (!hard[i]) continue;
            full += c[i].Weight;
            if (c[i].Weight >= RareWeight) rareHit += c[i].Weight;
            if (c[i].IsNumber) numberHit++;
        }
        row[at++] = (float)(full / total);
        row[at++] = (float)(soft / total);
        row[at++] = (float)(rareHit / rare);
        row[at++] = rareCount;
        row[at++] = (float)numbers;
        row[at++] = numbers > 0 ? (float)(numberHit / numbers) : 0.5f;
        int bestSentence = -1, related = 0, strong = 0;
        double lead = 0, leadHard = 0, bestHard = 0;
        for (int s = 0; s < cover.Length; s++)
        {
            if (bestSentence < 0 || cover[s] > cover[bestSentence]) bestSentence = s;
            bestHard = Math.Max(bestHard, hardCover[s]);
            if (cover[s] >= Related) related++;
            if (cover[s] >= 0.5) strong++;
            if (s < 3) (lead, leadHard) = (Math.Max(lead, cover[s]), Math.Max(leadHard, hardCover[s]));
        }
        double[] sorted = [.. cover];
        Array.Sort(sorted);
        double top3 = 0;
        for (int k = 0; k < Math.Min(3, sorted.Length); k++) top3 += sorted[^(k + 1)] / 3;
        row[at++] = bestSentence < 0 ? 0 : (float)cover[bestSentence];
        row[at++] = (float)bestHard;
        row[at++] = (float)lead;
        row[at++] = (float)leadHard;
        row[at++] = (float)top3;
        row[at++] = bestSentence;
        row[at++] = bestSentence < 0 ? 0 : bestSentence / (float)cover.Length;
        row[at++] = related / (float)Math.Max(1, cover.Length);
        row[at++] = strong;
        row[at++] = cover.Length == 0 ? 0 : (float)cover[0];
    }

    private void Meaning(CheckText claim, CheckText report, double[] cover, Span<float> row, ref int at)
    {
        ReportWords known = report.Known(vectors, StopWeight);
        float[] c = new float[vectors.Dimensions], near = new float[vectors.Dimensions];
        foreach (CheckWord word in claim.Words) vectors.AddTo(c, word.Row, word.Weight);
        double dot = 0, claimNorm = 1e-6;
        for (int s = 0; s < report.Sentences.Length; s++)
        {
            if (cover[s] < Related) continue;
            foreach (CheckWord word in report.WordsOf(s))
                if (word.Row >= 0) vectors.AddTo(near, word.Row, word.Weight);
        }
        HashSet<ulong> seen = [];
        foreach (CheckWord word in claim.Words)
        {
            if (!seen.Add(word.Stem)) continue;
            claimNorm += word.Weight * word.Weight;
            if (known.CountOf(word.Stem) is > 0 and var count) dot += word.Weight * word.Weight * Math.Sqrt(count);
        }
        row[at++] = (float)(dot / Math.Sqrt(claimNorm * known.SquaredNorm));
        row[at++] = Cosine(c, known.Whole);
        row[at++] = Cosine(c, known.Lead);
        row[at++] = Cosine(c, near);
    }

    private static float Cosine(float[] x, float[] y)
    {
        double dot = 0, a = 1e-9, b = 1e-9;
        for (int i = 0; i < x.Length; i++)
        {
            dot += x[i] * y[i];
            a += x[i] * x[i];
            b += y[i] * y[i];
        }
        return (float)(dot / Math.Sqrt(a * b));
    }

    // Longest run of the claim's words in the report, and the share of its word pairs that stand there.
    private void Sequences(CheckWord[] c, CheckText report, Span<float> row, ref int at)
    {
        ReportWords known = report.Known(vectors, StopWeight);
        int longest = 0, pairs = 0;
        for (int i = 0; i < c.Length; i++)
        {
            if (known.PlacesOf(c[i].Stem) is not { } list) continue;
            int run = 0;
            foreach (int j in list)
            {
                int length = 1;
                while (i + length < c.Length && j + length < report.Words.Length && c[i + length].Stem == report.Words[j + length].Stem) length++;
                run = Math.Max(run, length);
            }
            longest = Math.Max(longest, run);
            if (run > 1) pairs++;
        }
        row[at++] = longest;
        row[at++] = c.Length < 2 ? 0 : pairs / (float)(c.Length - 1);
    }

    private static void Cues(CheckText report, double[] cover, Span<float> row, ref int at)
    {
        ReadOnlySpan<float> inClaim = row[..ClaimCount];
        Span<float> inLead = stackalloc float[CueWords.Kinds], inBody = stackalloc float[CueWords.Kinds];
        Span<float> inTop = stackalloc float[CueWords.Kinds], near = stackalloc float[CueWords.Kinds], firstPlace = stackalloc float[CueWords.Kinds];
        firstPlace.Fill(60);
        int[] top = Top(cover, 3);
        double coverTotal = 1e-6;
        for (int s = 0; s < cover.Length; s++)
        {
            double weight = cover[s] >= Related ? cover[s] : 0;
            coverTotal += weight;
            bool isTop = Array.IndexOf(top, s) >= 0;
            foreach (CheckWord word in report.WordsOf(s))
            {
                if (word.Cue == Cue.None) continue;
                Tally(word.Cue, inBody, 1);
                if (s < 3) Tally(word.Cue, inLead, 1);
                if (isTop) Tally(word.Cue, inTop, 1);
                if (weight > 0) Tally(word.Cue, near, (float)weight);
                for (int k = 0; k < CueWords.Kinds; k++)
                    if (((int)word.Cue & (1 << k)) != 0) firstPlace[k] = Math.Min(firstPlace[k], s);
            }
        }
        float words = Math.Max(30, report.Words.Length) / 100f;
        for (int k = 0; k < CueWords.Kinds; k++)
        {
            row[at++] = inLead[k];
            row[at++] = inBody[k] / words;
            row[at++] = inTop[k];
            row[at++] = (float)(near[k] / coverTotal);
            if (k < 3) row[at++] = firstPlace[k];
        }
        float claimRefutes = inClaim[0] + inClaim[1], bodyRefutes = (inBody[0] + inBody[1]) / words, nearRefutes = (float)((near[0] + near[1]) / coverTotal);
        row[at++] = claimRefutes > 0 ? -bodyRefutes : bodyRefutes;
        row[at++] = claimRefutes > 0 ? -nearRefutes : nearRefutes;
        row[at++] = claimRefutes > 0 ? -(inLead[0] + inLead[1]) : inLead[0] + inLead[1];
        row[at++] = inClaim[6] + claimRefutes;
        // A claim that is itself a denial turns the sides round: a report that asserts then disagrees.
        float against = inClaim[0] + inClaim[1] + inClaim[2] + inClaim[6] + (0.5f * inClaim[9]);
        float reportAgainst = inLead[0] + (1.5f * inLead[1]) + (0.5f * inLead[2]) + (0.5f * inLead[6]) + (0.4f * inLead[9]);
        float bodyAgainst = (inBody[0] + (1.5f * inBody[1]) + (0.5f * inBody[2]) + (0.4f * inBody[9])) / words;
        row[at++] = inLead[10] * (inLead[0] + inLead[1] + inLead[2]);
        row[at++] = (inBody[10] / words) * (inBody[0] + inBody[1] + inBody[2]) / words;
        row[at++] = against;
        row[at++] = reportAgainst;
        row[at++] = bodyAgainst;
        row[at++] = against > 0 ? 3 - reportAgainst : reportAgainst - 3;
        row[at++] = against > 0 ? 1 - bodyAgainst : bodyAgainst - 1;
    }

    private static void Tally(Cue cue, Span<float> counts, float weight)
    {
        for (int k = 0; k < CueWords.Kinds; k++)
            if (((int)cue & (1 << k)) != 0) counts[k] += weight;
    }

    private static int[] Top(double[] cover, int count)
    {
        int[] order = new int[cover.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => cover[a] != cover[b] ? cover[b].CompareTo(cover[a]) : a.CompareTo(b));
        return order.Length > count ? order[..count] : order;
    }

    // How much of the claim stands within reach of a negation, a denial or a word for fake, and how much of it is quoted.
    private static void Scopes(CheckWord[] c, CheckText report, float[,] match, double[] cover, Span<float> row, ref int at)
    {
        double negated = 0, denied = 0, faked = 0, doubted = 0, hedged = 0, confirmed = 0, quoted = 0, all = 1e-6;
        Dictionary<ulong, float> stems = [];
        foreach (CheckWord word in c)
            if (word.Weight > StopWeight) stems[word.Stem] = word.Weight;
        for (int s = 0; s < cover.Length; s++)
        {
            if (cover[s] < Related) continue;
            ReadOnlySpan<CheckWord> words = report.WordsOf(s);
            for (int j = 0; j < words.Length; j++)
            {
                if (!stems.TryGetValue(words[j].Stem, out float weight)) continue;
                all += weight;
                if (words[j].Quoted) quoted += weight;
                Cue around = Cue.None;
                for (int k = Math.Max(0, j - Reach); k < Math.Min(words.Length, j + Reach + 1); k++) around |= k < j || words[k].Cue is not Cue.Negates ? words[k].Cue : Cue.None;
                if ((around & Cue.Negates) != 0) negated += weight;
                if ((around & Cue.Denies) != 0) denied += weight;
                if ((around & Cue.Fake) != 0) faked += weight;
                if ((around & Cue.Doubts) != 0) doubted += weight;
                if ((around & Cue.Hedges) != 0) hedged += weight;
                if ((around & Cue.Confirms) != 0) confirmed += weight;
            }
        }
        foreach (double part in (ReadOnlySpan<double>)[negated, denied, faked, doubted, hedged, confirmed, quoted]) row[at++] = (float)(part / all);
        row[at++] = (float)Math.Log(1 + all);
    }
}
