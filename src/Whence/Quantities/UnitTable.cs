using System.Collections.Frozen;
using System.Globalization;

namespace Whence.Quantities;

/// <summary>Units by their spellings.</summary>
internal static class UnitTable
{
    // kind: name = worth in the kind's unit; words; signs, whose case counts
    private const string Rows = """
        Share: percentage=1; percent|per cent|percentage|percents; % pct pc
        Share: percentage point=1; percentage point|percent point|per cent point|% point|pct point; pp ppt ppts
        Share: basis point=0.01; basis point; bp bps
        Share: parts per million=0.0001; part per million; ppm
        Share: parts per billion=0.0000001; part per billion; ppb
        Length: metre=1; metre|meter; m
        Length: kilometre=1000; kilometre|kilometer|klick; km kms KM
        Length: centimetre=0.01; centimetre|centimeter; cm
        Length: millimetre=0.001; millimetre|millimeter; mm
        Length: decimetre=0.1; decimetre|decimeter; dm
        Length: micrometre=0.000001; micrometre|micrometer|micron; μm µm
        Length: nanometre=0.000000001; nanometre|nanometer; nm
        Length: picometre=0.000000000001; picometre|picometer; pm
        Length: mile=1609.344; mile; mi
        Length: nautical mile=1852; nautical mile; nmi
        Length: yard=0.9144; yard; yd yds
        Length: foot=0.3048; foot|feet; ft ′
        Length: inch=0.0254; inch|inches; in in. ″
        Length: furlong=201.168; furlong;
        Length: light year=9460730472580800; light year; ly
        Length: astronomical unit=149597870700; astronomical unit; AU
        Area: square metre=1; square metre|square meter|sq metre|sq meter|metre squared; sqm m² m2
        Area: square metre=1; sq m;
        Area: square kilometre=1000000; square kilometre|square kilometer|sq kilometre|sq kilometer|sq km|sq kms|square km|kilometre squared; sqkm km² km2
        Area: square centimetre=0.0001; square centimetre|square centimeter|sq cm; cm² cm2
        Area: square mile=2589988.110336; square mile|sq mile|sq mi|square mi; mi² mi2
        Area: square yard=0.83612736; square yard|sq yard|sq yd;
        Area: square foot=0.09290304; square foot|square feet|sq foot|sq feet|sq ft|square ft; sqft ft² ft2
        Area: square inch=0.00064516; square inch|square inches|sq inch|sq in; in²
        Area: hectare=10000; hectare; ha
        Area: acre=4046.8564224; acre;
        Volume: litre=1; litre|liter; l L ltr
        Volume: millilitre=0.001; millilitre|milliliter|cubic centimetre|cubic centimeter; ml mL cc
        Volume: centilitre=0.01; centilitre|centiliter; cl
        Volume: megalitre=1000000; megalitre|megaliter; ML
        Volume: cubic metre=1000; cubic metre|cubic meter|cu m|cubic m; m³ m3
        Volume: cubic kilometre=1000000000000; cubic kilometre|cubic kilometer|cubic km; km³ km3
        Volume: cubic foot=28.316846592; cubic foot|cubic feet|cu ft; ft³ ft3
        Volume: cubic yard=764.554857984; cubic yard|cu yd;
        Volume: cubic inch=0.016387064; cubic inch|cubic inches|cu in;
        Volume: cubic mile=4168181825440.58; cubic mile;
        Volume: gallon=3.785411784; gallon; gal
        Volume: quart=0.946352946; quart; qt
        Volume: pint=0.473176473; pint; pt
        Volume: fluid ounce=0.0295735295625; fluid ounce|fl oz;
        Volume: barrel=158.987294928; barrel|barrel of oil; bbl
        Volume: teaspoon=0.005; teaspoon; tsp
        Volume: tablespoon=0.015; tablespoon; tbsp
        Volume: bushel=35.2390704; bushel;
        Volume: acre foot=1233481.83754752; acre foot|acre feet;
        Weight: gram=0.001; gram|gramme; g gr
        Weight: kilogram=1; kilogram|kilogramme|kilo; kg kgs Kg KG
        Weight: milligram=0.000001; milligram|milligramme; mg
        Weight: microgram=0.000000001; microgram|microgramme; μg µg mcg
        Weight: pound=0.45359237; pound; lb lbs
        Weight: ounce=0.028349523125; ounce; oz
        Weight: stone=6.35029318; ; st
        Weight: ton=907.18474; ton|short ton;
        Weight: long ton=1016.0469088; long ton;
        Weight: metric ton=1000; metric ton|tonne|metric tonne; t MT
        Weight: kiloton=1000000; kiloton|kilotonne; kt
        Weight: megaton=1000000000; megaton|megatonne; Mt
        Weight: gigaton=1000000000000; gigaton|gigatonne; Gt
        Weight: carat=0.0002; carat; ct
        Weight: troy ounce=0.0311034768; troy ounce;
        Weight: dram=0.0017718451953125; dram|drachma;
        Weight: grain=0.00006479891; ;
        Speed: kilometre per hour=1; ; km/h kmh kph kmph KPH
        Speed: mile per hour=1.609344; ; mph MPH
        Speed: metre per second=3.6; ; mps
        Speed: knot=1.852; knot; kn
        Other: mile per gallon=0; ; mpg MPG
        Temperature: celsius=1; celsius|celcius|centigrade|centigrate|degree celsius|degree celcius|degree centigrade|deg celsius|deg c|degree c; °C ℃ ºC
        Temperature: fahrenheit=0; fahrenheit|farenheit|degree fahrenheit|degree farenheit|deg fahrenheit|deg f|degree f; °F ℉ ºF
        Temperature: kelvin=0; kelvin|degree kelvin|degree k; °K
        Angle: degree=1; degree|deg|degree angle; ° º
        Angle: radian=57.295779513; radian; rad
        Angle: turn=360; turn;
        Power: watt=1; watt; W
        Power: kilowatt=1000; kilowatt; kW KW kw
        Power: megawatt=1000000; megawatt; MW
        Power: gigawatt=1000000000; gigawatt; GW
        Power: terawatt=1000000000000; terawatt; TW
        Power: horsepower=745.69987158; horsepower|horse power; hp HP
        Power: brake horsepower=745.69987158; brake horsepower; bhp
        Energy: watt hour=3600; watt hour; Wh
        Energy: kilowatt hour=3600000; kilowatt hour; kWh KWh kwh
        Energy: megawatt hour=3600000000; megawatt hour; MWh
        Energy: gigawatt hour=3600000000000; gigawatt hour; GWh
        Energy: terawatt hour=3600000000000000; terawatt hour; TWh
        Energy: joule=1; joule; J
        Energy: kilojoule=1000; kilojoule; kJ
        Energy: megajoule=1000000; megajoule; MJ
        Energy: calorie=4.184; calorie; cal
        Energy: kilocalorie=4184; kilocalorie; kcal
        Energy: british thermal unit=1055.05585262; british thermal unit; BTU Btu
        Energy: mega british thermal unit=1055055852.62; ; mmBTU MMBtu mmBtu
        Other: newton metre=0; newton metre|newton meter; Nm
        Other: pound-foot=0; pound foot|foot pound; lb-ft
        Other: volt=0; volt; V
        Other: kilovolt=0; kilovolt; kV
        Other: ampere=0; ampere|amp; A
        Other: milliampere-hour=0; milliampere hour|milliamp hour; mAh
        Frequency: hertz=1; hertz; Hz HZ
        Frequency: kilohertz=1000; kilohertz; kHz KHz
        Frequency: megahertz=1000000; megahertz; MHz Mhz
        Frequency: gigahertz=1000000000; gigahertz; GHz Ghz
        Other: decibel=0; decibel; dB db
        Other: revolutions per minute=0; revolution per minute; rpm RPM
        Storage: bit=0.125; bit;
        Storage: byte=1; byte;
        Storage: kilobyte=1000; kilobyte; KB kB kb
        Storage: megabyte=1000000; megabyte; MB mb
        Storage: gigabyte=1000000000; gigabyte|gig; GB gb
        Storage: terabyte=1000000000000; terabyte; TB tb
        Storage: petabyte=1000000000000000; petabyte; PB
        Storage: megabit=125000; megabit; Mb
        Bandwidth: megabit per second=1000000; megabit per second; Mbps mbps Mbit/s
        Bandwidth: gigabit per second=1000000000; gigabit per second; Gbps gbps
        Other: point=0; point;
        Other: megapixel=0; megapixel; MP
        Pressure: pascal=1; pascal; Pa
        Pressure: hectopascal=100; hectopascal; hPa
        Pressure: kilopascal=1000; kilopascal; kPa
        Pressure: megapascal=1000000; megapascal; MPa
        Pressure: gigapascal=1000000000; gigapascal; GPa
        Pressure: millibar=100; millibar; mbar mb
        Pressure: pound per square inch=6894.757293168; pound per square inch; psi
        Pressure: kilopound per square inch=6894757.293168; ; ksi
        Duration: millisecond=0.001; millisecond; ms
        Duration: microsecond=0.000001; microsecond; μs
        Duration: second=1; second|sec|secs;
        Duration: minute=60; minute|min|mins;
        Duration: hour=3600; hour|hr|hrs; h
        Duration: day=86400; day;
        Duration: week=604800; week|wk;
        Duration: fortnight=1209600; fortnight;
        Duration: month=2629746; month;
        Duration: quarter=7889238; ;
        Volume: cup=0.2365882365; cup;
        Duration: year=31556952; year|yr;
        Duration: decade=315569520; decade;
        Duration: century=3155695200; century|centuries;
        Age: year of age=1; year old|years old|year of age|years of age|yr old|yrs old|year olds; yo y/o
        Age: month of age=0.0833333333; month old|months old|month of age|months of age;
        Age: week of age=0.019165; week old|weeks old|week of age|weeks of age;
        Age: day of age=0.0027379; day old|days old|day of age|days of age;
        Other: generation wireless=0; ; 
        """;

    private static readonly FrozenDictionary<string, Unit> ByWord = Build(1, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Unit> BySign = Build(2, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Unit> ByName = Build(0, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> WordLookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> SignLookup = BySign.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The most characters of a spelling in words.</summary>
    public const int LongestWords = 32;

    /// <summary>The unit of one or more words in small letters with single spaces, singular or plural; null if none.</summary>
    public static Unit? OfWords(ReadOnlySpan<char> words)
    {
        if (WordLookup.TryGetValue(words, out Unit? unit)) return unit;
        return words.Length > 2 && words[^1] == 's' && WordLookup.TryGetValue(words[..^1], out unit) ? unit : null;
    }

    /// <summary>The unit of a sign, whose case counts: “km”, “MW”, “°C”; null if none.</summary>
    public static Unit? OfSign(ReadOnlySpan<char> sign) => SignLookup.TryGetValue(sign, out Unit? unit) ? unit : null;

    /// <summary>The unit by the name that findings bear; null if it is none of the table's.</summary>
    public static Unit? OfName(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    private static FrozenDictionary<string, Unit> Build(int column, StringComparer comparer)
    {
        Dictionary<string, Unit> found = new(comparer);
        foreach (string row in Rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] parts = row.Split(';', StringSplitOptions.TrimEntries);
            int colon = parts[0].IndexOf(':', StringComparison.Ordinal), equals = parts[0].LastIndexOf('=');
            string name = parts[0][(colon + 2)..equals];
            Unit unit = new(name, Enum.Parse<UnitKind>(parts[0][..colon]), decimal.Parse(parts[0][(equals + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture));
            if (column == 0) found.TryAdd(name, unit);
            else foreach (string spelling in parts[column].Split(column == 1 ? '|' : ' ', StringSplitOptions.RemoveEmptyEntries)) found.TryAdd(spelling, unit);
        }
        if (column == 1)
            foreach ((string words, string currency) in CurrencyTable.Words) found.TryAdd(words, new(currency, UnitKind.Money, 1));
        return found.ToFrozenDictionary(comparer);
    }
}
