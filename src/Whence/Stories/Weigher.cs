using Whence.Language;

namespace Whence.Stories;

/// <summary>Weighs the terms of a report: rarer, named, counted, early and in the title is heavier. Threads may share it.</summary>
internal sealed class Weigher(StoryTuning tuning, WordVectors vectors, PileStatistics statistics)
{
    private const int LeadLimit = 60;

    /// <summary>The report as a weighted list of the terms that others hold too.</summary>
    public StoryVector Weigh(PileReport report)
    {
        (TermSketch sketch, PileTerm[] terms) = (report.Sketch!, report.Terms);
        HashSet<ulong>? outletTerms = statistics.OwnTermsOf(report.Outlet);
        HashSet<ulong>? surnames = null;
        NamedDates dates = report.Input.Published is { } published ? sketch.Dates.With(published.Date) : sketch.Dates;
        int kept = 0;
        foreach (PileTerm term in terms) if (term.Holders > 1 && term.Rarity > 0) kept++;
        (PileTerm[] held, ulong[] keys, float[] weights, float[] rare, TermTrait[] traits) = (new PileTerm[kept], new ulong[kept], new float[kept], new float[kept], new TermTrait[kept]);
        double norm = 0, nameNorm = 0, personNorm = 0, title = 0, lead = 0;
        float[] meaning = new float[vectors.Dimensions];
        int at = 0;
        for (int k = 0; k < terms.Length; k++)
        {
            PileTerm term = terms[k];
            TermKind kind = sketch.Kinds[k];
            double early = Math.Exp(-sketch.FirstPlaces[k] / tuning.LeadWords), root = Math.Sqrt(sketch.Counts[k]);
            if (kind == TermKind.Word && sketch.Rows[k] >= 0)
                vectors.AddTo(meaning, sketch.Rows[k], (float)(Math.Log(1 + ((sketch.Rows[k] + 8) / 20.0)) * root * (1 + early)));
            if (term.Rarity <= 0) continue;
            double weight = term.Rarity * root * (1 + (tuning.LeadWeight * early)) * (sketch.InTitle[k] ? tuning.TitleWeight : 1) * WeightOf(kind);
            if (outletTerms?.Contains(term.Key) == true) weight *= tuning.OwnTermWeight;
            bool named = kind is TermKind.Name or TermKind.FullName, leads = sketch.FirstPlaces[k] <= LeadLimit && kind != TermKind.Counted;
            norm += weight * weight;
            if (named) nameNorm += weight * weight;
            // Of a name that the pile is not known by yet the report itself says whether it is a person's.
            bool person = named && (term.Person ?? (surnames ??= [.. sketch.Surnames]).Contains(term.Key));
            if (person) personNorm += weight * weight;
            if (sketch.InTitle[k]) title += term.Rarity;
            if (leads) lead += term.Rarity;
            if (term.Holders < 2) continue;
            (held[at], keys[at], weights[at], rare[at]) = (term, term.Key, (float)weight, (float)term.Rarity);
            traits[at++] = (named ? TermTrait.Name : 0) | (sketch.InTitle[k] ? TermTrait.Title : 0) | (leads ? TermTrait.Lead : 0) | (person ? TermTrait.Person : 0);
        }
        Normalize(meaning);
        return new()
        {
            Terms = held, Keys = keys, Weights = weights, Rarities = rare, Traits = traits, Norm = (float)Math.Sqrt(norm), NameNormSquared = (float)nameNorm, PersonNormSquared = (float)personNorm,
            TitleRarity = (float)title, LeadRarity = (float)lead, Meaning = meaning, Dates = dates,
        };
    }

    private double WeightOf(TermKind kind) => kind switch
    {
        TermKind.Name => tuning.NameWeight,
        TermKind.FullName => tuning.FullNameWeight,
        TermKind.Number => tuning.NumberWeight,
        TermKind.Counted => tuning.CountedWeight,
        _ => 1,
    };

    private static void Normalize(float[] vector)
    {
        double sum = 0;
        foreach (float value in vector) sum += value * value;
        if (sum <= 0) return;
        float scale = (float)(1 / Math.Sqrt(sum));
        for (int i = 0; i < vector.Length; i++) vector[i] *= scale;
    }
}
