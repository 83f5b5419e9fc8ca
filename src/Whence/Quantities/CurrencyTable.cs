using System.Collections.Frozen;

namespace Whence.Quantities;

/// <summary>Currencies by sign, code and word.</summary>
internal static class CurrencyTable
{
    // name; signs and codes that stand before or after the number; words
    private const string Rows = """
        dollar; $ us$ usd usd$ $us u.s.$; dollar|buck
        united states dollar; ; us dollar|u.s. dollar|american dollar|united states dollar
        cent; ¢; cent|us cent
        euro; € eur; euro
        pound sterling; £ gbp gb£ uk£; pound sterling|british pound|sterling|quid
        penny; p; pence|penny
        japanese yen; ¥ jpy; yen|japanese yen
        chinese yuan; cny rmb cn¥; yuan|renminbi|chinese yuan|kuai
        indian rupee; ₹ inr rs; rupee|indian rupee
        pakistani rupee; pkr; pakistani rupee
        sri lankan rupee; lkr; sri lankan rupee
        nepalese rupee; npr; nepalese rupee
        australian dollar; a$ au$ aud aud$; australian dollar|aussie dollar
        canadian dollar; c$ ca$ cad cad$; canadian dollar
        hong kong dollar; hk$ hkd hkd$; hong kong dollar
        new zealand dollar; nz$ nzd; new zealand dollar|kiwi dollar
        singapore dollar; s$ sgd sg$; singapore dollar|singaporean dollar
        taiwan dollar; nt$ twd; new taiwan dollar|taiwan dollar|taiwanese dollar
        namibian dollar; nad n$; namibian dollar
        jamaican dollar; j$ jmd; jamaican dollar
        zimbabwean dollar; zwl zwd; zimbabwean dollar|zimbabwe dollar
        swiss franc; chf; swiss franc
        franc; ; franc|french franc
        cfa franc; xof xaf cfa fcfa; cfa franc
        belgian franc; bef; belgian franc
        rwandan franc; rwf; rwandan franc
        congolese franc; cdf; congolese franc
        russian ruble; ₽ rub; rouble|ruble|russian rouble|russian ruble
        belarusian ruble; byn; belarusian ruble|belarusian rouble
        ukrainian hryvnia; ₴ uah; hryvnia|hryvnya|hryvnias
        swedish krona; sek; swedish krona|swedish kronor|krona|kronor|swedish crown
        norwegian krone; nok; norwegian krone|norwegian kroner|norwegian crown
        danish krone; dkk; danish krone|danish kroner|danish crown|krone|kroner
        icelandic krona; isk; icelandic krona
        polish zloty; pln zł; zloty|zlotys|złoty|polish zloty
        czech koruna; czk kč; koruna|czech crown|czech koruna|koruny
        hungarian forint; huf ; forint|hungarian forint
        romanian leu; ron; lei|leu
        bulgarian lev; bgn; lev|leva
        serbian dinar; rsd; serbian dinar
        dinar; ; dinar
        kuwaiti dinar; kwd; kuwaiti dinar
        iraqi dinar; iqd; iraqi dinar
        jordanian dinar; jod; jordanian dinar
        bahraini dinar; bhd; bahraini dinar
        croatian kuna; hrk; kuna|croatian kuna
        georgian lari; gel ₾; lari|georgian lari
        armenian dram; amd ֏; armenian dram
        kazakhstani tenge; kzt ₸; tenge
        uzbekistani som; uzs; 
        south korean won; ₩ krw; won|south korean won|korean won
        north korean won; kpw; north korean won
        turkish lira; ₺ try; turkish lira
        lira; ; lira|lire|itl
        lebanese pound; lbp; lebanese pound
        egyptian pound; egp e£; egyptian pound
        syrian pound; syp; syrian pound
        israeli shekel; ₪ ils; shekel|new shekel|israeli shekel|sheqel
        south african rand; zar; rand|south african rand
        nigerian naira; ₦ ngn; naira|nigerian naira
        ghanaian cedi; ₵ ghs; cedi|ghanaian cedi
        kenyan shilling; kes ksh; kenyan shilling
        ugandan shilling; ugx ush; ugandan shilling
        tanzanian shilling; tzs; tanzanian shilling
        shilling; ; shilling
        ethiopian birr; etb; birr|ethiopian birr
        zambian kwacha; zmw; kwacha
        botswana pula; bwp; pula
        moroccan dirham; mad; moroccan dirham
        united arab emirates dirham; aed dhs; dirham|uae dirham|emirati dirham
        saudi riyal; sar; saudi riyal
        qatari riyal; qar; qatari riyal
        riyal; ; riyal
        iranian rial; irr ﷼; rial|iranian rial
        toman; ; toman
        omani rial; omr; omani rial
        yemeni rial; yer; yemeni rial
        afghan afghani; afn ؋; afghani
        bangladeshi taka; ৳ bdt tk; taka
        thai baht; ฿ thb; baht|thai baht
        vietnamese dong; ₫ vnd; dong|vietnamese dong
        indonesian rupiah; idr rp; rupiah|indonesian rupiah
        malaysian ringgit; rm myr; ringgit|malaysian ringgit
        sen; ; sen
        philippine peso; ₱ php; philippine peso|filipino peso
        lao kip; ₭ lak; kip|lao kip
        cambodian riel; ៛ khr; riel
        burmese kyat; mmk; kyat
        mongolian tugrik; ₮ mnt; tugrik
        mexican peso; mxn mex$ mxn$ mx$; mexican peso
        argentine peso; ars ar$; argentine peso
        chilean peso; clp; chilean peso
        colombian peso; cop; colombian peso
        cuban peso; cup; cuban peso
        dominican peso; dop rd$; dominican peso
        uruguayan peso; uyu; uruguayan peso
        peso; ; peso
        brazilian real; r$ brl; brazilian real|brazilian reais|reais
        peruvian sol; pen s/.; peruvian sol|nuevo sol
        venezuelan bolivar; ves vef; bolivar|bolívar|bolivares|bolívares
        costa rican colón; ₡ crc; colon|costa rican colón|colón
        paraguayan guarani; ₲ pyg; guarani
        deutsche mark; dem dm; mark|deutsche mark|deutschmark|german mark
        guilder; nlg; guilder|dutch guilder
        peseta; esp; peseta
        drachma; grd ₯; drachma
        escudo; pte; escudo
        schilling; ats; schilling
        markka; fim; markka
        irish punt; iep; irish punt
        azerbaijani manat; azn ₼; manat
        bitcoin; ₿ btc; bitcoin
        ethereum; eth; 
        satoshi; ; satoshi
        xrp; xrp; 
        jiao; ; jiao|mao
        fen; ; fen
        paisa; ; paisa|paise
        kopek; ; kopek|kopeck
        """;

    /// <summary>Codes that are words, or units, in small letters: read in capitals only.</summary>
    private static readonly FrozenSet<string> WordLike = new[] { "try", "mad", "php", "cup", "pen", "ron", "cop", "dm", "dop", "lak", "gel", "sar", "esp", "all", "top", "eth", "bam", "rub", "rm", "tk", "amd", "php", "cad", "ils", "lei", "sek", "sos" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = Build(signs: true);
    private static readonly FrozenDictionary<string, string> Names = Build(signs: false);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SignLookup = Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words, singular and in small letters, with the name of their currency.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Words => Names;

    /// <summary>The currency of a sign or code, or null: “$”, “US$”, “EUR”, “Rs”.</summary>
    public static string? OfSign(ReadOnlySpan<char> sign)
    {
        if (sign.Length is 0 or > 6) return null;
        Span<char> lower = stackalloc char[sign.Length];
        sign.ToLowerInvariant(lower);
        if (!SignLookup.TryGetValue(lower, out string? name)) return null;
        bool letters = true, capitals = true;
        foreach (char c in sign)
        {
            letters &= char.IsLetter(c);
            capitals &= !char.IsLower(c);
        }
        return !letters || capitals || (sign.Length == 2 && char.IsUpper(sign[0])) || !WordLike.Contains(name.Length > 0 ? lower.ToString() : "") ? name : null;
    }

    /// <summary>Whether letters that touch a number are a currency: “USD115”, “Rs500”, “RM2”.</summary>
    public static bool IsCode(ReadOnlySpan<char> word) => word is "US" or "AU" or "PS" || word.Length is 2 or 3 && char.IsUpper(word[0]) && OfSign(word) is not null;

    private static FrozenDictionary<string, string> Build(bool signs)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (string row in Rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] parts = row.Split(';', StringSplitOptions.TrimEntries);
            foreach (string spelling in parts[signs ? 1 : 2].Split(signs ? ' ' : '|', StringSplitOptions.RemoveEmptyEntries)) found.TryAdd(spelling, parts[0]);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
