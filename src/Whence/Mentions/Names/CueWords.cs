using System.Collections.Frozen;
using Whence.Language.Words;

namespace Whence.Mentions.Names;

/// <summary>Words within or beside names that tell their kind.</summary>
internal static class CueWords
{
    private const string Bodies = """
        agency alliance army assembly association authority bank board brigade bureau cabinet center centre chamber church circuit club coalition college command commission committee confederation congress consortium
        corps council court department directorate division exchange faculty federation force forces foundation front fund government group guard guards house initiative inspectorate institute institution intelligence
        jihad labour laboratory league library media militia ministry mission movement navy network news newspaper office organisation organization parliament parliamentary partnership party patrol police post press
        program programme project prosecutor radio regiment reserve school schools seminary senate service services society squadron staff studio studios syndicate taskforce team television telegraph times treasury
        tribunal trust tv union united university ventures watch workers journal herald gazette tribune observer guardian daily chronicle review books records pictures entertainment publishing brothers
        """;

    private const string Companies = """
        inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc llp lp gmbh ag sa s.a. spa s.p.a. nv bv ab oy pvt pty holdings industries enterprises airlines airways motors electronics energy
        financial insurance investments investment partners pharmaceuticals pharma semiconductor semiconductors software systems technologies technology telecom telecommunications capital securities logistics solutions
        petroleum oil gas steel mining power electric foods brewery breweries communications consulting associates
        """;

    private const string Places = """
        river lake mountain mount mt mt. mountains valley island islands isle isles bay gulf sea ocean strait peninsula coast beach cape desert forest hill hills creek canyon falls
        province state county district prefecture governorate region territory oblast republic kingdom town township village city municipality department canton borough parish capital
        street st. avenue ave ave. road rd rd. boulevard blvd lane drive highway square plaza northern southern eastern western north south east west central upper lower port fort san santa new el los las la
        """;

    private const string Persons = """
        mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof professor president premier chancellor minister senator sen sen. rep rep. representative congressman congresswoman governor gov gov. mayor king queen
        prince princess pope bishop archbishop cardinal father rev. reverend rabbi imam sheikh ayatollah general gen gen. colonel col. major maj. captain capt capt. lieutenant lt. lt sergeant sgt. admiral commander
        judge justice secretary spokesman spokeswoman spokesperson chairman chairwoman director coach uncle aunt brother sister wife husband son daughter mother actor actress singer author writer lawyer attorney
        ambassador analyst journalist reporter economist dear hi hello hey thanks regards named called jr jr. sr. ceo founder leader striker midfielder
        """;

    private const string Sites = "airport hospital hotel stadium station museum bridge tower palace park theatre theater restaurant cafe bar mall prison jail cathedral mosque temple shrine base camp building hall port harbour harbor dam gallery garden gardens zoo cemetery terminal tunnel monument memorial";

    private const string Things = "cup festival award awards prize act treaty agreement accord war olympics games championship championships league hurricane storm typhoon operation battle virus day conference summit edition album film movie novel model series version constitution bill law protocol convention";

    private const string Dates = "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday";

    private static readonly FrozenDictionary<uint, CueKinds> Words = Make();

    /// <summary>What a word says, by <see cref="WordKeys.Lower"/>.</summary>
    internal static CueKinds Of(uint lower) => Words.GetValueOrDefault(lower);

    private static FrozenDictionary<uint, CueKinds> Make()
    {
        Dictionary<uint, CueKinds> words = [];
        foreach ((string list, CueKinds kind) in ((string, CueKinds)[])[(Bodies, CueKinds.Body), (Companies, CueKinds.Company), (Places, CueKinds.Place), (Persons, CueKinds.Person), (Sites, CueKinds.Site), (Things, CueKinds.Thing), (Dates, CueKinds.Date)])
            foreach (string word in list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                words[WordKeys.Lower(word)] = words.GetValueOrDefault(WordKeys.Lower(word)) | kind;
        return words.ToFrozenDictionary();
    }
}
