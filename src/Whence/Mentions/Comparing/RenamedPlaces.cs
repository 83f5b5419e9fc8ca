using System.Collections.Frozen;

namespace Whence.Mentions.Comparing;

/// <summary>Places with two names in use, as facts: the older or foreign name and the one of today.</summary>
internal static class RenamedPlaces
{
    private static readonly (string Older, string Today)[] Pairs =
    [
        ("Kiev", "Kyiv"), ("Kharkov", "Kharkiv"), ("Odessa", "Odesa"), ("Lvov", "Lviv"), ("Lemberg", "Lviv"), ("Nikolaev", "Mykolaiv"), ("Nikolayev", "Mykolaiv"), ("Chernigov", "Chernihiv"),
        ("Zaporozhye", "Zaporizhzhia"), ("Zaporizhia", "Zaporizhzhia"), ("Dnepr", "Dnipro"), ("Lugansk", "Luhansk"), ("Artemovsk", "Bakhmut"), ("Rovno", "Rivne"), ("Vinnitsa", "Vinnytsia"), ("Chernobyl", "Chornobyl"),
        ("Peking", "Beijing"), ("Canton", "Guangzhou"), ("Bombay", "Mumbai"), ("Calcutta", "Kolkata"), ("Madras", "Chennai"), ("Bangalore", "Bengaluru"), ("Burma", "Myanmar"), ("Rangoon", "Yangon"),
        ("Saigon", "Hochiminh"), ("Swaziland", "Eswatini"), ("Turkey", "Türkiye"), ("Byelorussia", "Belarus"), ("Holland", "Netherlands"), ("Tbilisi", "Tiflis"), ("Ceylon", "Srilanka"),
        ("Persia", "Iran"), ("Moldavia", "Moldova"), ("Danzig", "Gdansk"), ("Breslau", "Wroclaw"), ("Pressburg", "Bratislava"), ("Köln", "Cologne"), ("München", "Munich"), ("Praha", "Prague"),
        ("Wien", "Vienna"), ("Moskva", "Moscow"), ("Roma", "Rome"), ("Milano", "Milan"), ("Torino", "Turin"), ("Firenze", "Florence"), ("Lisboa", "Lisbon"), ("København", "Copenhagen"), ("Göteborg", "Gothenburg"), ("Warszawa", "Warsaw"), ("Beograd", "Belgrade"),
    ];

    private static readonly FrozenDictionary<uint, uint> Names = Make();

    /// <summary>The key of today’s name by sound; the key itself where the place has no other name.</summary>
    public static uint Common(uint heard) => Names.GetValueOrDefault(heard, heard);

    private static FrozenDictionary<uint, uint> Make()
    {
        Dictionary<uint, uint> names = [];
        foreach ((string older, string today) in Pairs) names[NameFold.SoundKey(older)] = NameFold.SoundKey(today);
        return names.ToFrozenDictionary();
    }
}
