using System.Collections.Frozen;
using Whence.Language.Words;

namespace Whence.Mentions.Linking;

/// <summary>Nouns for persons, bodies and places by which reports go on speaking of someone named.</summary>
internal static class RoleNouns
{
    private const string Persons = """
        minister president premier chancellor mayor governor senator congressman congresswoman lawmaker deputy ambassador envoy diplomat king queen prince princess emperor pope bishop archbishop cardinal
        priest pastor rabbi imam general colonel major captain lieutenant sergeant commander admiral officer soldier fighter chief head leader boss director manager chairman chairwoman chair executive
        founder owner spokesman spokeswoman spokesperson adviser advisor aide secretary official prosecutor attorney lawyer judge justice sheriff detective inspector investigator doctor physician nurse
        surgeon professor lecturer teacher researcher scientist economist analyst expert historian engineer architect pilot driver sailor skipper fisherman farmer worker miner miller clerk student pupil
        journalist reporter editor correspondent columnist author writer poet novelist actor actress singer musician composer artist painter director producer presenter host comedian model dancer
        player striker goalkeeper defender midfielder coach trainer athlete champion swimmer runner boxer driver candidate nominee politician activist campaigner protester dissident rebel suspect defendant accused
        victim survivor witness resident neighbour neighbor passenger patient man woman boy girl father mother son daughter brother sister husband wife widow uncle aunt nephew niece grandfather grandmother
        businessman businesswoman billionaire banker investor trader oligarch entrepreneur developer tycoon veteran conscript prisoner hostage whistleblower source teenager child baby pensioner refugee migrant
        premier-elect president-elect councillor councilman councilwoman alderman treasurer auditor ombudsman commissioner superintendent principal dean rector warden keeper guard ranger firefighter paramedic
        """;

    private const string Bodies = """
        company firm airline bank agency ministry department office government administration parliament congress senate council court tribunal commission committee party movement union federation association
        organisation organization group institute university college school hospital police army navy militia force regiment brigade battalion club team league network newspaper paper broadcaster channel station
        magazine website manufacturer carmaker automaker maker producer retailer operator supplier carrier utility regulator watchdog authority charity foundation corporation conglomerate startup start-up lender insurer
        developer publisher studio airline shipyard brewery refinery service bureau board embassy kremlin cabinet coalition alliance bloc
        """;

    private const string Places = "country city town village region province state island nation republic capital district county port peninsula";

    private const string Masculine = "man boy father son brother husband uncle nephew grandfather king prince spokesman chairman congressman businessman actor councilman fisherman pope";

    private const string Feminine = "woman girl mother daughter sister wife widow aunt niece grandmother queen princess spokeswoman chairwoman congresswoman businesswoman actress councilwoman";

    private static readonly FrozenDictionary<uint, (EntityType Type, Gender Gender)> Nouns = Make();

    /// <summary>What kind of thing a noun in the singular is; null for one that is not listed.</summary>
    internal static (EntityType Type, Gender Gender)? Of(uint lower) => Nouns.TryGetValue(lower, out (EntityType, Gender) found) ? found : null;

    private static FrozenDictionary<uint, (EntityType, Gender)> Make()
    {
        Dictionary<uint, (EntityType, Gender)> nouns = [];
        foreach (string noun in Words(Places)) nouns[WordKeys.Lower(noun)] = (EntityType.Place, Gender.Unknown);
        foreach (string noun in Words(Bodies)) nouns[WordKeys.Lower(noun)] = (EntityType.Organization, Gender.Unknown);
        foreach (string noun in Words(Persons)) nouns[WordKeys.Lower(noun)] = (EntityType.Person, Gender.Unknown);
        foreach (string noun in Words(Masculine)) nouns[WordKeys.Lower(noun)] = (EntityType.Person, Gender.Masculine);
        foreach (string noun in Words(Feminine)) nouns[WordKeys.Lower(noun)] = (EntityType.Person, Gender.Feminine);
        return nouns.ToFrozenDictionary();
    }

    private static string[] Words(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
