using System.Globalization;
using Whence.Stories;
using Whence.Text;

namespace Whence.Tests.Stories;

/// <summary>An invented stream of local news: events of invented towns, a few reports each over a few days, some of them copies, in the order of their publication.</summary>
internal static class InventedStream
{
    private static readonly string[] Syllables = ["bra", "kor", "len", "mi", "tas", "vol", "ren", "du", "fi", "gal", "ost", "ham", "ber", "li", "pe", "sun", "nor", "wik"];

    private static readonly string[] Events =
    [
        "The ferry {0} ran aground off {1} with {2} passengers on board, the coast guard said. Captain {3} ordered life jackets to be put on.",
        "A fire destroyed {2} boats in the harbour of {1}, fire chief {3} said. It began in the workshop {0}.",
        "The council of {1} voted to close the school {0}, which has {2} pupils. Mayor {3} called it a sad day.",
        "The mine {0} near {1} lets {2} workers go, director {3} told them on the square.",
        "A bridge named after {0} will cost {2} million crowns, {3} of the auditors of {1} wrote.",
        "Police in {1} arrested {2} people who had stolen copper from the depot {0}, officer {3} said.",
    ];

    private static readonly string[] Tails =
    [
        "Rain fell on the town all day, and the buses were late again.", "Nobody was hurt.", "An inquiry has been opened and will take until autumn.",
        "The union wants to know more before it says anything.", "Neighbours brought soup and blankets.", "The minister will visit the place next week.",
    ];

    /// <summary>So many reports; the same every time.</summary>
    public static StoryInput[] Of(int count)
    {
        StoryInput[] reports = new StoryInput[count];
        for (int i = 0; i < count; i++)
        {
            int story = i * 7 / 24, part = i % 5;
            DateTimeOffset when = new DateTimeOffset(2031, 1, 1, 6, 0, 0, TimeSpan.Zero).AddHours((story * 5) + (part * 3));
            string town = Name((story * 31) + 5), thing = Name((story * 17) + 2000), person = $"{Name((story * 3) + 700)} {Name((story * 13) + 4000)}";
            string text = string.Format(CultureInfo.InvariantCulture, Events[story % Events.Length], thing, town, (story % 90) + 11, person);
            string more = part == 4 ? text + " " + Tails[story % 6] + " " + Tails[(story + 1) % 6] : $"{Tails[(i * 5) % 6]} {text} {person.Split(' ')[1]} spoke in {Name(i + 9000)} as well. {Tails[(i + 2) % 6]}";
            reports[i] = StoryInput.AsText($"r{TermHash.Of($"{i}") % 1_000_000_007:d10}", more, $"{town}: {thing}", $"{Name(i % 23)} Post", new PublicationTime(DateOnly.FromDateTime(when.UtcDateTime), TimeOnly.FromDateTime(when.UtcDateTime), TimeSpan.Zero));
        }
        return [.. reports.OrderBy(report => report.Published!.Value.Instant).ThenBy(report => report.Id, StringComparer.Ordinal)];
    }

    private static string Name(int number)
    {
        string name = "";
        for (int rest = number + 400; rest > 0; rest /= Syllables.Length) name += Syllables[rest % Syllables.Length];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
