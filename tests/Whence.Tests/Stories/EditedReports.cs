using System.Globalization;
using Whence.Stories;

namespace Whence.Tests.Stories;

/// <summary>An invented report, edited over and over, and invented bulletins of one form.</summary>
internal static class EditedReports
{
    public const string Text =
        "HARL, March 9 - Nine people were hurt when a cabin of the Vorlet cable car broke loose above Harl on Tuesday morning and slid back down its rope for 140 metres, the mountain rescue said.\n\n" +
        "The cabin had left the valley at 8:25 with 31 passengers, most of them on their way to work in the hotels of the upper village. It came to rest against the third pylon.\n\n" +
        "\"There was a bang and then we flew backwards, and everybody screamed,\" said Tove Lindqvist, a cook, who broke her wrist.\n\n" +
        "Rescuers needed four hours to bring all passengers down with ropes, as strong wind kept the helicopter of the Sarn air rescue on the ground. Two of the injured were taken to the hospital in Brenn, where doctors said that they were out of danger.\n\n" +
        "The cable car was opened in 1974 and last inspected in November, said Edvin Roth, head of the company that runs it. He declined to say whether the brake had been replaced since then, and pointed to the inquiry.\n\n" +
        "Mayor Sigrun Aase said the village would lose a third of its guests if the season ended now.";

    private static readonly string[] Towns = ["Lindal", "Tarnby", "Morvik", "Stavern", "Holm", "Corvik", "Velm", "Ossel", "Brandt", "Skell", "Ostby", "Kvam"];

    /// <summary>Copies in each of which other words are changed.</summary>
    /// <param name="count">How many.</param>
    /// <param name="share">Share of the words that are changed.</param>
    /// <param name="days">Over how many days they are dated; 0 for no dates.</param>
    /// <param name="dropped">Share of the sentences that are left out; the paragraphs then stand in another order, behind a line of its own.</param>
    public static IEnumerable<StoryInput> Copies(int count, double share, int days, double dropped = 0) => Enumerable.Range(0, count).Select(i =>
        InventedReports.Report(Id(i), $"Outlet {i}", days == 0 ? null : new DateOnly(2031, 3, 9).AddDays(i * 7 % days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Edited("Nine hurt as cable car stops", i, dropped > 0 ? .4 : 0), dropped > 0 ? Edited(Mixed(i, dropped), i, share) : Edited(Text, i, share)));

    /// <summary>A text in which a share of the words is changed.</summary>
    public static string Edited(string text, int copy, double share)
    {
        Random random = new(copy);
        return string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(word => word.Length == 0 || random.NextDouble() >= share ? word : Word(random)))));
    }

    /// <summary>Notices of earthquakes: the same words of each, other places and numbers.</summary>
    public static IEnumerable<StoryInput> Quakes(int count) => Enumerable.Range(0, count).Select(i =>
    {
        Random random = new(i);
        int Next(int from, int to) => random.Next(from, to);
        string town = Towns[i % Towns.Length], other = Towns[((i * 5) + 1) % Towns.Length];
        return InventedReports.Report(Id(i), $"Outlet {i % 40}", new DateOnly(2031, 1, 1).AddDays(i * 3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"Earthquake off {town}",
            $"An earthquake of magnitude {Next(3, 7)}.{Next(0, 10)} struck {Next(4, 90)} kilometres off {town} at {Next(1, 12)}:{Next(10, 60)}, the Norrland Geological Survey said. The quake was at a depth of {Next(3, 80)} kilometres, according to the first figures of the survey, " +
            $"which may change as more stations report. There was no warning of a tsunami. People in {town} and {other} felt the ground shake for some {Next(5, 50)} seconds, residents told local radio. No damage was reported at first, the police in {other} said. The region lies on a fault.");
    });

    /// <summary>Weather reports: the same words and the same places in each, other numbers behind them.</summary>
    public static IEnumerable<StoryInput> Weather(int count) => Enumerable.Range(0, count).Select(i =>
    {
        Random random = new(i);
        return InventedReports.Report(Id(i), $"Outlet {i}", new DateOnly(2031, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "The weather",
            $"The day begins with fog along the coast and sun in the hills, the Norrland Weather Office said. In the afternoon clouds come up from the west with some rain. The highest temperatures are {string.Join(", ", Towns.Select(town => $"{random.Next(-20, 40)} degrees in {town}"))}. " +
            $"The wind blows from the south at {random.Next(5, 90)} kilometres an hour. At night there may be ground frost in the hills. The office warns drivers of slippery roads.");
    });

    private static string Mixed(int copy, double dropped)
    {
        Random random = new(copy);
        string[] paragraphs = [.. Text.Split("\n\n").Select(paragraph => string.Join(". ", paragraph.Split(". ").Where(_ => random.NextDouble() >= dropped))).Where(static paragraph => paragraph.Length > 0)];
        random.Shuffle(paragraphs);
        return $"{Word(random)} has the latest for its readers.\n\n{string.Join("\n\n", paragraphs)}";
    }

    private static string Word(Random random) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + random.Next(26))}or{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}ik");

    private static string Id(int number) => number.ToString("\\c00000", CultureInfo.InvariantCulture);
}
