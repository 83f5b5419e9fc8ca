namespace Whence.Stories;

/// <summary>Compares two reports: shared terms by weight, titles and leads in the other's text, meaning, days between, outlet.</summary>
internal sealed class Likeness(StoryTuning tuning)
{
    /// <summary>Likeness of meaning that any two reports of a pile have.</summary>
    private const float CommonMeaning = 0.3f;

    /// <summary>Likeness of names that says nothing yet.</summary>
    private const double CommonNames = 0.3;

    /// <summary>Rarity in common that counts in full.</summary>
    private const float FullShared = 300;

    public double Of(PileReport first, PileReport second)
    {
        (StoryVector x, StoryVector y) = (first.Vector!, second.Vector!);
        double dot = 0, names = 0, persons = 0;
        float shared = 0, titleX = 0, titleY = 0, leadX = 0, leadY = 0;
        (ulong[] a, ulong[] b) = (x.Keys, y.Keys);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else
            {
                double product = (double)x.Weights[i] * y.Weights[j];
                dot += product;
                TermTrait p = x.Traits[i], q = y.Traits[j];
                float rarity = x.Rarities[i];
                shared += rarity;
                if (((p | q) & TermTrait.Name) != 0) names += product;
                if ((p & q & TermTrait.Person) != 0) persons += product;
                if ((p & TermTrait.Title) != 0) titleX += rarity;
                if ((q & TermTrait.Title) != 0) titleY += rarity;
                if ((p & TermTrait.Lead) != 0) leadX += rarity;
                if ((q & TermTrait.Lead) != 0) leadY += rarity;
                i++;
                j++;
            }
        }
        if (dot <= 0) return 0;
        double score = dot / ((x.Norm * (double)y.Norm) + 1e-9);
        score += tuning.TitleShare * (Share(titleX, x.TitleRarity) + Share(titleY, y.TitleRarity)) / 2;
        score += tuning.LeadShare * (Share(leadX, x.LeadRarity) + Share(leadY, y.LeadRarity)) / 2;
        score += tuning.SharedShare * Math.Min(1, shared / FullShared);
        double personLikeness = Math.Min(1, persons / Math.Sqrt((x.PersonNormSquared + 1.0) * (y.PersonNormSquared + 1.0)));
        double nameLikeness = Math.Min(1, names / Math.Sqrt((x.NameNormSquared + 1.0) * (y.NameNormSquared + 1.0)));
        score *= Days(first.Day, second.Day, nameLikeness, personLikeness);
        if (double.IsNaN(first.Day) && double.IsNaN(second.Day)) score *= Dates(x.Dates, y.Dates);
        if (x.Meaning.Length > 0) score *= 1 + (tuning.MeaningShare * (Meaning(x, y) - CommonMeaning));
        if (first.Outlet >= 0 && first.Outlet == second.Outlet) score *= tuning.SameOutletFactor;
        return score;
    }

    /// <summary>What is left of likeness after the days between.</summary>
    public double Days(double x, double y, double nameLikeness, double personLikeness)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return double.IsNaN(x) && double.IsNaN(y) ? tuning.UndatedFactor : tuning.HalfDatedFactor;
        double floor = tuning.LateFloor + (tuning.LateNames * Math.Max(0, nameLikeness - CommonNames)) + (tuning.LatePersons * personLikeness);
        return floor + ((1 - floor) * Math.Pow(2, -Math.Pow(Math.Abs(x - y) / tuning.HalfDays, tuning.DayPower)));
    }

    /// <summary>What the months and years that both name say where a day of publication is missing.</summary>
    private double Dates(NamedDates x, NamedDates y)
    {
        double factor = 1;
        if (x.Months != 0 && y.Months != 0) factor *= (x.Months & y.Months) != 0 ? tuning.SharedMonthFactor : tuning.OtherMonthFactor;
        if (x.Years != 0 && y.Years != 0) factor *= (x.Years & y.Years) != 0 ? tuning.SharedYearFactor : tuning.OtherYearFactor;
        return factor;
    }

    private static double Meaning(StoryVector x, StoryVector y)
    {
        float sum = 0;
        for (int i = 0; i < x.Meaning.Length; i++) sum += x.Meaning[i] * y.Meaning[i];
        return sum;
    }

    private static double Share(float part, float whole) => whole > 0 ? part / whole : 0;
}
