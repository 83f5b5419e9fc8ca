using System.Globalization;
using System.Text;
using Whence.Text;

namespace Whence.Bench;

/// <summary>Piles made to do harm, of any size, out of invented sentences; and usual articles without their dates.</summary>
internal static class HostilePiles
{
    private const string Report = "The Brackwater dam has been leaking since April, an engineer who worked on it has told The Tarn Courier.\n\n" +
        "\"The dam has been leaking since April and the company knew it,\" said Ines Vollan, who left the power company Norrkraft in May.\n\n" +
        "About 400 litres of water a second run through the eastern wall, she said. The dam was built in 1961 and stands above the town of Lindal, where 2,300 people live.";

    private static readonly string[] Syllables = ["bra", "kor", "len", "mi", "tas", "vol", "ren", "du", "fi", "gal", "ost", "ham", "ber", "li", "pe", "sun", "nor", "wik"];

    private static readonly string[] Sentences =
    [
        "{0} {1}, the mayor of {2}, said the bridge would cost {3} million crowns.", "\"We saw the water rise to {3} metres near {2},\" said {0} {1}.",
        "The council of {2} denied on Tuesday that {3} houses were lost.", "According to the {0} Post, {3} people were taken to a hospital in {1}.",
        "The road to {2} was closed for {3} hours and opened again at noon.", "Officials in {0} declined to comment on the report.",
        "It was the worst flood in {3} years, {0} {1} told the {2} Herald.", "Later the army sent {3} boats to {1} and {2}.",
    ];

    /// <summary>The names of the piles.</summary>
    public static readonly string[] Kinds = ["copies", "copies-undated", "edited-copies", "crediting-copies", "sentences", "outlets", "dates-missing", "dates-wrong", "usual"];

    /// <summary>A pile.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="size">How many copies, sentences, outlets or articles.</param>
    /// <param name="articles">Usual articles.</param>
    public static IEnumerable<Document> Of(string kind, int size, IEnumerable<Document> articles)
    {
        Random random = new(5);
        return kind switch
        {
            "copies" => Copies(size, i => Report, i => "2031-06-03T08:00:00Z"),
            "copies-undated" => Copies(size, i => Report, i => null),
            "edited-copies" => Copies(size, Edited, i => string.Create(CultureInfo.InvariantCulture, $"2031-06-{3 + (i % 20):00}T08:00:00Z")),
            "crediting-copies" => Copies(size, i => $"{Report}\n\nThe {Name(i - 1)} Post reported this first, citing Ines Vollan.", i => "2031-06-03T08:00:00Z"),
            "sentences" => [Made("long", string.Join(' ', Enumerable.Range(0, size).Select(Sentence)), "Tarn Courier", "2031-06-02"), Made("short", string.Join(' ', Enumerable.Range(0, 40).Select(i => Sentence(i * 3))), "Lindal Post", "2031-06-03")],
            "outlets" => [Made("many", $"According to {string.Join(", ", Enumerable.Range(0, size).Select(i => $"the {Name(i)} Post"))} and the Lindal Herald, the Brackwater dam has been leaking since April.", "Sund Post", "2031-06-03"), Made("one", Report, "The Tarn Courier", "2031-06-02")],
            "dates-missing" => articles.Take(size).Select(article => article with { Published = null }),
            "dates-wrong" => articles.Take(size).Select(article => article with { Published = new PublicationTime(new DateOnly(random.Next(1, 9999), random.Next(1, 13), 1)) }),
            "usual" => articles.Take(size),
            _ when EditedPiles.Edited.Contains(kind) || EditedPiles.Bulletins.Contains(kind) => EditedPiles.Of(kind, size),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such pile."),
        };
    }

    private static IEnumerable<Document> Copies(int size, Func<int, string> text, Func<int, string?> published) =>
        Enumerable.Range(1, size - 1).Select(i => Made($"c{i:00000}", text(i), $"{Name(i)} Post", published(i))).Prepend(Made("a", Report, "The Tarn Courier", "2031-06-02T06:00:00Z"));

    private static string Edited(int copy)
    {
        Random random = new(copy);
        string[] words = Report.Split(' ');
        for (int k = 0; k < 6; k++) words[random.Next(words.Length)] = Name(random.Next(5000)).ToLowerInvariant();
        return string.Join(' ', words);
    }

    private static string Sentence(int i) => string.Format(CultureInfo.InvariantCulture, Sentences[i % Sentences.Length], Name(i * 13), Name((i * 29) + 3), Name((i * 7) + 1), (i % 90) + 2);

    public static string Name(int number)
    {
        StringBuilder name = new();
        for (int rest = number + 7; rest > 0; rest /= Syllables.Length) name.Append(Syllables[rest % Syllables.Length]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static Document Made(string id, string text, string outlet, string? published) =>
        Document.AsText(id, text, PublicationTime.Parse(published)) with { Outlet = outlet, Title = "Engineer: the Brackwater dam leaks" };
}
