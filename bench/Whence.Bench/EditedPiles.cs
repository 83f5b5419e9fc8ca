using System.Globalization;
using Whence.Text;

namespace Whence.Bench;

/// <summary>Piles of one report that was edited over and over, and of bulletins that say the same with other names and numbers, of any size, out of invented text.</summary>
/// <remarks>The id of a report begins with the event that it is of: <c>e0-17</c>.</remarks>
internal static class EditedPiles
{
    private const string Title = "Nine hurt as cable car stops above Harl";

    private const string Report =
        "HARL, March 9 - Nine people were hurt when a cabin of the Vorlet cable car broke loose above Harl on Tuesday morning and slid back down its rope for 140 metres, the mountain rescue said.\n\n" +
        "The cabin had left the valley at 8:25 with 31 passengers, most of them on their way to work in the hotels of the upper village. It came to rest against the third pylon.\n\n" +
        "\"There was a bang and then we flew backwards, and everybody screamed,\" said Tove Lindqvist, a cook, who broke her wrist.\n\n" +
        "Rescuers needed four hours to bring all passengers down with ropes, as strong wind kept the helicopter of the Sarn air rescue on the ground. Two of the injured were taken to the hospital in Brenn, where doctors said that they were out of danger.\n\n" +
        "The cable car was opened in 1974 and last inspected in November, said Edvin Roth, head of the company that runs it. He declined to say whether the brake had been replaced since then, and pointed to the inquiry.\n\n" +
        "The transport authority in Corvin has closed three other cable cars of the same make until their brakes have been looked at. It expects a first report within two weeks.\n\n" +
        "Mayor Sigrun Aase said the village would lose a third of its guests if the season ended now. \"We live from this rope,\" she said.";

    private static readonly string[] Outlets = ["Post", "Courier", "Herald", "Tribune", "Wire", "Times", "Echo", "Ledger"];

    private static readonly string[] Others =
    [
        "while", "several", "officials", "morning", "large", "began", "evening", "still", "near", "reported", "quickly", "group", "moved", "little", "found", "across", "public", "later", "given", "under", "people", "small", "early", "around",
    ];

    private static readonly string[] Towns = ["Lindal", "Brackwater", "Tarnby", "Morvik", "Stavern", "Holm", "Norrsund", "Corvik", "Velm", "Harl", "Ossel", "Brandt", "Vassmere", "Lund", "Arne", "Skell", "Ostby", "Kvam", "Dorn", "Felsen"];

    /// <summary>The names of the piles of which all are of one event.</summary>
    public static readonly string[] Edited = ["edited-words", "edited-common", "edited-sentences", "edited-undated", "edited-years", "edited-heavy"];

    /// <summary>The names of the piles of which every third bulletin is of an event of its own.</summary>
    public static readonly string[] Bulletins = ["quakes", "weather", "shares", "courts"];

    /// <summary>A pile.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="size">How many reports.</param>
    public static IEnumerable<Document> Of(string kind, int size) => Enumerable.Range(0, size).Select(i => kind switch
    {
        // One word in ten is another one that nobody else has, or that everybody has.
        "edited-words" => Copy(i, Day(i, 20), Words(Report, i, .1, false), Title),
        "edited-common" => Copy(i, Day(i, 20), Words(Report, i, .1, true), Title),
        "edited-sentences" => Copy(i, Day(i, 20), Sentences(i, .05), Words(Title, i, .4, true)),
        "edited-undated" => Copy(i, null, Sentences(i, .05), Words(Title, i, .4, true)),
        "edited-years" => Copy(i, Day(i, 1500), Sentences(i, .05), Words(Title, i, .4, true)),
        "edited-heavy" => Copy(i, Day(i, 20), Sentences(i, .16), Words(Title, i, .4, false)),
        _ => Bulletin(kind, i),
    });

    private static Document Copy(int i, string? published, string text, string title) => Made($"e0-{i:00000}", text, title, $"{HostilePiles.Name(i)} {Outlets[i % Outlets.Length]}", published);

    private static string? Day(int i, int days) => new DateTime(2031, 3, 9, 9, 0, 0, DateTimeKind.Utc).AddHours(new Random(i).Next(days * 24)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Words(string text, int copy, double share, bool common)
    {
        Random random = new(copy);
        return string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(word => word.Length == 0 || random.NextDouble() >= share ? word
            : common ? Others[random.Next(Others.Length)] : HostilePiles.Name(random.Next(50_000)).ToLowerInvariant()))));
    }

    // A quarter of the sentences left out, paragraphs in another order, a first line of its own, and words changed.
    private static string Sentences(int copy, double share)
    {
        Random random = new(copy);
        string[] paragraphs = [.. Report.Split("\n\n").Select(paragraph => string.Join(". ", paragraph.Split(". ").Where(_ => random.NextDouble() >= .25))).Where(paragraph => paragraph.Length > 0)];
        random.Shuffle(paragraphs);
        return $"{HostilePiles.Name(random.Next(5000))} has the latest from {Towns[copy % Towns.Length]} for its readers.\n\n{Words(string.Join("\n\n", paragraphs), copy, share, copy % 2 == 0)}";
    }

    private static Document Bulletin(string kind, int i)
    {
        int e = i / 3;
        Random random = new(e);
        string town = Towns[random.Next(Towns.Length)], other = Towns[random.Next(Towns.Length)], person = $"{HostilePiles.Name(random.Next(4000))} {HostilePiles.Name(random.Next(4000))}", second = $"{HostilePiles.Name(random.Next(4000))} {HostilePiles.Name(random.Next(4000))}";
        DateTime day = new DateTime(2031, 1, 1, 6, 0, 0, DateTimeKind.Utc).AddHours(e * 9);
        string weekday = day.ToString("dddd", CultureInfo.InvariantCulture);
        int Next(int from, int to) => random.Next(from, to);
        string text = kind switch
        {
            "quakes" => $"An earthquake of magnitude {Next(3, 7)}.{Next(0, 10)} struck {Next(4, 90)} kilometres off {town} on {weekday} at {Next(1, 12)}:{Next(10, 60)}, the Norrland Geological Survey said.\n\nThe quake was at a depth of {Next(3, 80)} kilometres, according to the survey's first figures, which may change as more stations report. There was no warning of a tsunami.\n\nPeople in {town} and {other} felt the ground shake for some {Next(5, 50)} seconds, residents told local radio. No damage or injuries were reported at first, the police in {other} said. The region lies on a fault on which the ground moves often; aftershocks are possible in the coming hours and days, the survey said.",
            "weather" => $"The day begins with fog along the coast and sun in the hills, the Norrland Weather Office said on {weekday}. In the afternoon clouds come up from the west with some rain.\n\nThe highest temperatures are {string.Join(", ", Towns.Take(8).Select(name => $"{Next(2, 30)} degrees in {name}"))}. The wind blows from the south at {Next(5, 60)} kilometres an hour. At night it falls to {Next(0, 9)} degrees in the valleys, and there may be ground frost in the hills.\n\nOn the day after it stays much the same, with {Next(1, 10)} hours of sun and rain of {Next(1, 30)} millimetres in {town}. The office warns drivers of slippery roads.",
            "shares" => $"Shares in Corvin closed {(Next(0, 2) == 0 ? "higher" : "lower")} on {weekday}, with the main index at {Next(2000, 4000)}.{Next(10, 99)} points, {Next(1, 40)}.{Next(10, 99)} points from its last close.\n\nNorrkraft moved {Next(1, 9)}.{Next(1, 9)} percent to {Next(40, 90)}.{Next(10, 99)} crowns, Lindal Shipping {Next(1, 9)}.{Next(1, 9)} percent to {Next(100, 300)}.{Next(10, 99)} crowns and Tarn Steel {Next(1, 9)}.{Next(1, 9)} percent to {Next(5, 40)}.{Next(10, 99)} crowns. Trading was thin, dealers said, as investors waited for news of rates.\n\nThe crown traded at {Next(8, 12)}.{Next(1000, 9999)} to the dollar. Oil cost {Next(50, 120)}.{Next(10, 99)} dollars a barrel. Some {Next(100, 900)} million shares changed hands.",
            "courts" => $"A court in {town} sent {person}, {Next(19, 70)}, to prison for {Next(2, 15)} years on {weekday} for the robbery of a shop in {other}.\n\nThe judge, {second}, said that the accused had shown no remorse and had put the lives of others at risk for a small sum. The defence had asked for a suspended sentence and will appeal, a lawyer told reporters outside the court.\n\nAccording to the charges, {person.Split(' ')[1]} walked into the shop with a knife shortly after {Next(1, 12)}:{Next(10, 60)} and left with {Next(100, 9000)} crowns. A clerk was hurt in the hand. The police found the money and the knife in a car two days later.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such pile."),
        };
        return Made($"e{e}-{i % 3}", i % 3 == 0 ? text : Words(text, i, .04, true), $"{kind}: {town}", $"{HostilePiles.Name(i % 50)} {Outlets[i % Outlets.Length]}", day.AddHours(i % 3).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }

    private static Document Made(string id, string text, string title, string outlet, string? published) => Document.AsText(id, text, PublicationTime.Parse(published)) with { Outlet = outlet, Title = title };
}
