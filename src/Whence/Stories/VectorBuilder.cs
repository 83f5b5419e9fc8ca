using Whence.Duplicates;
using Whence.Language;
using Whence.Text;

namespace Whence.Stories;

/// <summary>Weighs the terms of all reports of a pile: rarer, named, counted, early and in the title is heavier.</summary>
internal sealed class VectorBuilder(StoryTuning tuning, WordVectors vectors)
{
    /// <summary>Words of a news report on average, for how many reports of news at large hold a word of a given rank (Zipf's law, 12 = harmonic number of a large vocabulary).</summary>
    private const double BackgroundWords = 250.0 / 12;

    private const double UnknownWordShare = 1e-5;
    private const double NumberShare = 0.003;
    private const int LeadLimit = 60;

    public (StoryVector[] Vectors, Vocabulary Vocabulary, int[] Folded) Build(IReadOnlyList<StoryInput> inputs)
    {
        int n = inputs.Count;
        (int[] outlets, double[] days) = (OutletNumbers.Of(inputs), OutletNumbers.Days(inputs));
        TextSpan[][] own = OutletFurniture.Strip(inputs, outlets, days);
        TermSketch[] sketches = new TermSketch[n];
        Parallel.For(0, n, () => new TermCollector(vectors), (i, _, collector) =>
        {
            sketches[i] = collector.Collect(inputs[i], own[i]);
            return collector;
        }, _ => { });
        int[] folded = NearDuplicates.Fold([.. sketches.Select(sketch => sketch.Shingles)]);
        int distinct = folded.Where((first, i) => first == i).Count();
        Vocabulary vocabulary = new(sketches, folded);
        double[] rarities = Rarities(vocabulary, distinct);
        OwnTerms ownTerms = new(vocabulary, outlets);
        StoryVector[] result = new StoryVector[n];
        Parallel.For(0, n, i => result[i] = Weigh(sketches[i], vocabulary.Terms[i], vocabulary, rarities, ownTerms.Of(outlets[i]), days[i], outlets[i], inputs[i].Published is { } published ? sketches[i].Dates.With(published.Date) : sketches[i].Dates));
        return (result, vocabulary, folded);
    }

    private double[] Rarities(Vocabulary vocabulary, int reports)
    {
        double background = Math.Max(tuning.BackgroundDocuments, tuning.LeastDocuments - reports);
        double[] rarities = new double[vocabulary.Count];
        for (int term = 0; term < rarities.Length; term++)
        {
            int row = vocabulary.Rows[term];
            double share = row >= 0 ? 1 - Math.Exp(-BackgroundWords / (row + 8)) : vocabulary.Numbers[term] ? NumberShare : UnknownWordShare;
            double rarity = Math.Log((reports + background + 1) / (vocabulary.Reports[term] + (background * share) + 0.5));
            rarities[term] = rarity <= 0 ? 0 : Math.Pow(rarity, tuning.RarityPower);
        }
        return rarities;
    }

    private StoryVector Weigh(TermSketch sketch, int[] terms, Vocabulary vocabulary, double[] rarities, HashSet<int>? outletTerms, double day, int outlet, NamedDates dates)
    {
        int[] reports = vocabulary.Reports;
        int kept = 0;
        foreach (int term in terms) if (reports[term] > 1 && rarities[term] > 0) kept++;
        (int[] ids, float[] weights, float[] rare, TermTrait[] traits) = (new int[kept], new float[kept], new float[kept], new TermTrait[kept]);
        double norm = 0, nameNorm = 0, personNorm = 0, title = 0, lead = 0;
        float[] meaning = new float[vectors.Dimensions];
        int at = 0;
        int[] ascending = [.. terms], places = new int[terms.Length];
        for (int k = 0; k < places.Length; k++) places[k] = k;
        Array.Sort(ascending, places);
        foreach (int k in places)
        {
            int term = terms[k];
            TermKind kind = sketch.Kinds[k];
            double early = Math.Exp(-sketch.FirstPlaces[k] / tuning.LeadWords), root = Math.Sqrt(sketch.Counts[k]);
            if (kind == TermKind.Word && sketch.Rows[k] >= 0)
                vectors.AddTo(meaning, sketch.Rows[k], (float)(Math.Log(1 + ((sketch.Rows[k] + 8) / 20.0)) * root * (1 + early)));
            if (rarities[term] <= 0) continue;
            double weight = rarities[term] * root * (1 + (tuning.LeadWeight * early)) * (sketch.InTitle[k] ? tuning.TitleWeight : 1) * WeightOf(kind);
            if (outletTerms?.Contains(term) == true) weight *= tuning.OwnTermWeight;
            bool named = kind is TermKind.Name or TermKind.FullName, leads = sketch.FirstPlaces[k] <= LeadLimit && kind != TermKind.Counted;
            norm += weight * weight;
            if (named) nameNorm += weight * weight;
            bool person = named && vocabulary.Persons[term];
            if (person) personNorm += weight * weight;
            if (sketch.InTitle[k]) title += rarities[term];
            if (leads) lead += rarities[term];
            if (reports[term] < 2) continue;
            (ids[at], weights[at], rare[at]) = (term, (float)weight, (float)rarities[term]);
            traits[at++] = (named ? TermTrait.Name : 0) | (sketch.InTitle[k] ? TermTrait.Title : 0) | (leads ? TermTrait.Lead : 0) | (person ? TermTrait.Person : 0);
        }
        Normalize(meaning);
        return new()
        {
            Terms = ids, Weights = weights, Rarities = rare, Traits = traits, Norm = (float)Math.Sqrt(norm), NameNormSquared = (float)nameNorm, PersonNormSquared = (float)personNorm,
            TitleRarity = (float)title, LeadRarity = (float)lead, Meaning = meaning, Day = day, Dates = dates, Outlet = outlet,
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
