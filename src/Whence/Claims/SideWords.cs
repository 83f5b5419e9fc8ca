namespace Whence.Claims;

/// <summary>Words that tell on which side of a claim a source stands. As written, lower case.</summary>
internal static class SideWords
{
    /// <summary>Who answers for a thing.</summary>
    public static WordSet Official { get; } = new(
        "boss bosses management company firm operator ministry spokesman spokeswoman spokesperson authority authorities office club festival board administration government council headquarters lawyer lawyers police force army " +
        "command directorate department agency district town hall palace party manager managers director minister chairman chairwoman chief executive mayor president commander general secretary governor prefecture prefect operators " +
        "owner supplier maker manufacturer staff");

    /// <summary>Who looks into a thing.</summary>
    public static WordSet Finder { get; } = new(
        "inquiry enquiry commission inspectorate investigation investigators inspectors inspector report audit auditors auditor court judge tribunal prosecutor prosecutors laboratory monitors mission panel ruling verdict ombudsman " +
        "examiner review findings surveyor surveyors coroner experts");

    /// <summary>Who was there.</summary>
    public static WordSet Insider { get; } = new(
        "former worker workers employee employees insider insiders nurse carer resident residents neighbour neighbor neighbours witness witnesses mechanic sergeant corporal soldier soldiers whistleblower colleague colleagues source " +
        "sources packer cook crew captain mole driver guard guards pilot fisherman fishermen passenger passengers student students patient patients parents mother father wife widow villagers people clerk technician staffer member members");

    /// <summary>Keeping to what one has said, and answering.</summary>
    public static WordSet Keeps { get; } = new(
        "maintain maintains maintained insist insists insisted stand stands stood uphold upholds upheld repeat repeats repeated reiterated reiterates swear swears swore contend contends hold holds held keeps kept remains contests contest " +
        "assures assured stressed stresses replied replies responded countered counters retorted");

    /// <summary>That all is in order.</summary>
    public static WordSet Reassures { get; } = new(
        "properly correctly accordance order rules regulations plan procedure procedures standards certified inspected inspections inspection approved intact stable safe secure exact always every all informed according proper correct " +
        "perfect perfectly full fully normal regular regularly attentive reliable complete completely sealed conclusive legal lawful lawfully checked tested passed");
}
