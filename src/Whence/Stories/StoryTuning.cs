namespace Whence.Stories;

/// <summary>The settings of the grouping, one set for all piles. Calibrated together on four public sets and the invented piles: see docs/decisions/stories.md.</summary>
internal sealed record StoryTuning
{
    /// <summary>The settings change in so many steps from a small pile to a stream of news.</summary>
    private const int Steps = 20;

    /// <summary>Mean likeness that two groups of reports must reach to be one story.</summary>
    public double MinLikeness { get; init; } = 0.155;

    /// <summary>What is left of <see cref="MinLikeness"/> in a pile of <see cref="SmallPile"/> reports and less, which somebody put together: two of them that name the same place and people are seldom of two events.</summary>
    public double SmallPileFactor { get; init; } = 0.64;

    /// <summary>What a name weighs in a small pile: few reports share the names of a place and its people by chance. In a stream of news everybody names the same president.</summary>
    public double SmallPileNames { get; init; } = 1.8;

    /// <summary>What is left of likeness after any time in a small pile, where the older event of the same place is often put beside the new one.</summary>
    public double SmallPileFloor { get; init; } = 0.08;

    /// <summary>Reports of a small pile.</summary>
    public int SmallPile { get; init; } = 60;

    /// <summary>In a small pile: days without a report behind which other reports may be of another event: four years. From one year on nothing changes but for gun violence, which loses .3.</summary>
    public double OlderDays { get; init; } = 1461;

    /// <summary>Behind so many days: share of the likeness inside a story that the others' likeness to it must reach. Older events have .31 to .50; .5 and .6 give the same.</summary>
    public double OlderCohesion { get; init; } = 0.55;

    /// <summary>In a small pile: share of <see cref="MinLikeness"/> that takes a report which is left over into the story that it stands beside. At .5 Wikinews loses .6, at .4 2.</summary>
    public double LeftOverFactor { get; init; } = 0.6;

    /// <summary>Such a report stands at most so many days from one of the story. 21 and 60 give the same.</summary>
    public double LeftOverDays { get; init; } = 30;

    /// <summary>Share of <see cref="MinLikeness"/> from which a report counts as near to another when it is asked whether a story is half of what is near. .3 and .6 give nearly the same.</summary>
    public double NearFactor { get; init; } = 0.5;

    /// <summary>Reports from which a pile is a stream of news.</summary>
    public int LargePile { get; init; } = 300;

    /// <summary>A pile up to this size is known by all its reports, a larger one by its oldest. At 1,000 the pairwise F1 of 5,708 reports of gun violence fell from .758 to .754.</summary>
    public int LearntWhole { get; init; } = 6000;

    /// <summary>Where no report is dated: share of the likeness inside the looser of two groups that the likeness between them must reach.</summary>
    public double UndatedCohesion { get; init; } = 0.7;

    /// <summary>The same for a single report and a group of three and more: share of the likeness inside the group.</summary>
    public double SingleCohesion { get; init; } = 0.48;

    /// <summary>Pairs below this are taken for strangers.</summary>
    public double MinPair { get; init; } = 0.03;

    public double NameWeight { get; init; } = 1.0;

    public double FullNameWeight { get; init; } = 0.4;

    public double NumberWeight { get; init; } = 1.3;

    public double CountedWeight { get; init; } = 1.0;

    /// <summary>A term of the title weighs more by this.</summary>
    public double TitleWeight { get; init; } = 1.2;

    /// <summary>The first words weigh more by this, and less further down: a third of it is left after <see cref="LeadWords"/>.</summary>
    public double LeadWeight { get; init; } = 1.0;

    public double LeadWords { get; init; } = 100;

    /// <summary>Power over the rarity of a term.</summary>
    public double RarityPower { get; init; } = 1.5;

    /// <summary>What is left of a term that its outlet uses in a fifth of its reports and three times as often as the others: its town, its own name.</summary>
    public double OwnTermWeight { get; init; } = 0.4;

    /// <summary>Documents of news at large that are counted beside the pile, so that a pile of five reports knows which words are rare.</summary>
    public int BackgroundDocuments { get; init; } = 400;

    /// <summary>In a small pile background and pile together are at least this many.</summary>
    public int LeastDocuments { get; init; } = 1500;

    public double TitleShare { get; init; } = 0.025;

    public double LeadShare { get; init; } = 0.035;

    public double SharedShare { get; init; } = 0.006;

    /// <summary>How much likeness of meaning, beyond what any two reports have, adds in proportion.</summary>
    public double MeaningShare { get; init; } = 0.32;

    /// <summary>Days in which likeness falls by half towards its floor.</summary>
    public double HalfDays { get; init; } = 48;

    /// <summary>Power over the days: under 1 falls fast at first and slowly later, as reports of one event do.</summary>
    public double DayPower { get; init; } = 0.5;

    /// <summary>What is left of likeness after any time.</summary>
    public double LateFloor { get; init; } = 0.145;

    /// <summary>How much names in common raise that floor: a trial a year later names the same people.</summary>
    public double LateNames { get; init; } = 0.13;

    /// <summary>How much persons in common raise it.</summary>
    public double LatePersons { get; init; } = 0.3;

    /// <summary>Factor where neither report is dated: without days, words alone must carry it.</summary>
    public double UndatedFactor { get; init; } = 0.9;

    /// <summary>Factor where only one of them is dated.</summary>
    public double HalfDatedFactor { get; init; } = 1.0;

    /// <summary>Without a day of publication: factor where both name months, one of them in common.</summary>
    public double SharedMonthFactor { get; init; } = 1.1;

    /// <summary>The same where they name other months.</summary>
    public double OtherMonthFactor { get; init; } = 0.7;

    /// <summary>The same for years in common.</summary>
    public double SharedYearFactor { get; init; } = 1.15;

    /// <summary>The same for other years.</summary>
    public double OtherYearFactor { get; init; } = 0.8;

    /// <summary>Factor for two reports of one outlet, which share a town, a style and a page.</summary>
    public double SameOutletFactor { get; init; } = 0.75;

    /// <summary>Terms of a report that look for other reports.</summary>
    public int SeekingTerms { get; init; } = 32;

    /// <summary>Reports that one term may name as candidates, the nearest in time first.</summary>
    public int MaxPostings { get; init; } = 256;

    /// <summary>Reports that are compared with one report.</summary>
    public int MaxCandidates { get; init; } = 80;

    /// <summary>These settings for a pile of so many reports: threshold, weight of names and floor go with their logarithm from those of a small pile to those of a stream of news, in <see cref="Steps"/> steps: a pile that grows is compared anew at each.</summary>
    public StoryTuning For(int reports)
    {
        double stream = Math.Round(Steps * Math.Clamp(Math.Log(Math.Max(1, reports) / (double)SmallPile) / Math.Log(LargePile / (double)SmallPile), 0, 1)) / Steps;
        return this with { MinLikeness = MinLikeness * Between(SmallPileFactor, 1), NameWeight = Between(SmallPileNames, NameWeight), LateFloor = Between(SmallPileFloor, LateFloor) };

        double Between(double small, double large) => small + ((large - small) * stream);
    }
}
