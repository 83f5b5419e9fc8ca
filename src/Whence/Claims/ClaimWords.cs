using Whence.Times;

namespace Whence.Claims;

/// <summary>Words that the gathering of claims looks for. Dictionary forms, lower case.</summary>
internal static class ClaimWords
{
    /// <summary>Words of content that say too little to tell one proposition from another.</summary>
    public static WordSet Light { get; } = new(
        "be have do say tell will would can could may might shall should must let get go come make take put give use add also " +
        "very just only even still already now then here there however so too much many more most other another such same own " +
        "new early late last first next recent ago yet again about around nearly almost some any all every each both few several " +
        "one thing way lot kind part time year month week day today yesterday tomorrow morning evening night hour minute " +
        DayNames.Weekdays + " " + DayNames.Months + " " +
        "mr mrs ms dr write writes speak ask answer reply call explain note state according accord want need know think");

    /// <summary>Negation.</summary>
    public static WordSet Negation { get; } = new("not n't n’t no never none nobody nothing neither nor without cannot nowhere hardly no-one");

    /// <summary>What calls a thing false.</summary>
    public static WordSet False { get; } = new(
        "false untrue incorrect wrong fake fabricate fabricated lie lies baseless unfounded nonsense invention bogus groundless hoax slander smear misinformation disinformation myth " +
        "absurd ridiculous fiction fantasy fabrication one-sided unsubstantiated misleading inaccurate distorted fairytale fairy legend innocent defamation defamatory outlandish preposterous fantasist fantast forgery forged rubbish poppycock humbug balderdash hogwash tosh liar liars lying invented");

    /// <summary>What calls a thing doubtful.</summary>
    public static WordSet Doubtful { get; } = new(
        "doubt sceptic skeptic hasty implausibly unproved doubtful doubtfully dubious unconvinced sceptical skeptical unlikely implausible questionable unproven inflated exaggerated exaggeration exaggerate " +
        "overconfidence sensationalism provocation theatrical careful caution premature speculative scepticism skepticism overblown undesirable");

    /// <summary>Verbs of denial.</summary>
    public static WordSet Deny { get; } = new("deny reject dismiss refute contradict dispute rebut repudiate disavow rubbish deride denounce disclaim belie debunk decry");

    /// <summary>Verbs by which a source keeps to what it has said.</summary>
    public static WordSet Maintain { get; } = new("maintain insist repeat reiterate contend");

    /// <summary>Verbs and nouns of leaving open.</summary>
    public static WordSet Decline { get; } = new("decline refuse verify confirm establish comment unclear unknown");

    /// <summary>Verbs that grant a thing.</summary>
    public static WordSet Concede { get; } = new("concede admit acknowledge accept grant recognize recognise confess");

    /// <summary>Those of them that also say what somebody takes or gives: “accepted money”, “granted leave”.</summary>
    public static WordSet Take { get; } = new("accept grant recognize recognise");

    /// <summary>What is granted with them.</summary>
    public static WordSet Conceded { get; } = new("responsibility blame liability guilt fault mistake error failure criticism conclusion measurement result verdict judgment judgement ruling");

    /// <summary>Verbs that follow a source which stands behind its content.</summary>
    public static WordSet Report { get; } = new("say tell report write claim state announce confirm warn add explain estimate think believe insist maintain");

    /// <summary>Verbs with an infinitive that say what somebody wants or has to do, and report nothing.</summary>
    public static WordSet Demand { get; } = new("tell order instruct ask urge want intend plan expect force allow agree try need have be seem appear continue begin prepare hope decide");

    /// <summary>What points at something that was said.</summary>
    public static WordSet Saying { get; } = new(
        "report claim allegation accusation rumour rumor story suggestion assertion statement account article charge speculation version news reports claims information figure finding");

    /// <summary>What points back to the sentence before.</summary>
    public static WordSet Pointing { get; } = new("this that it such they these those so neither");

    /// <summary>First person.</summary>
    public static WordSet First { get; } = new("i we me us my our mine ours myself ourselves");

    /// <summary>What says how good or likely a thing would be, or what somebody feels about it.</summary>
    public static WordSet Valuing { get; } = new("important importance incentive crucial vital necessary possible desirable essential advisable hope wish sensible sense welcome regret deplore applaud condemn");

    /// <summary>Modal distance.</summary>
    public static WordSet Modal { get; } = new("may might could if whether would perhaps possibly reportedly allegedly apparently supposedly");

    /// <summary>Whom a source tells when it speaks in public.</summary>
    public static WordSet Press { get; } = new("reporters journalists media press parliament lawmakers television conference broadcaster viewers deputies court");

    /// <summary>Nouns of what is published by the source itself.</summary>
    public static WordSet Published { get; } = new(
        "statement release communique communiqué bulletin declaration announcement facebook twitter telegram post tweet speech briefing conference press-release report forecast interview-broadcast");

    /// <summary>Nouns of documents, pictures and messages that an outlet may see.</summary>
    public static WordSet Exhibit { get; } = new(
        "document photograph photo picture image video footage memo letter email e-mail message record log file sample recording contract invoice paper draft register list leak leaked screenshot minutes " +
        "sheet bill receipt order certificate film tape snap snapshot spreadsheet filing copy correspondence diary map decree printout print-out ticket memorandum notebook logbook protocol transcript");

    /// <summary>Verbs of an outlet's own sight.</summary>
    public static WordSet See { get; } = new("see seen review reviewed obtain obtained download downloaded view examine inspect show");
}
