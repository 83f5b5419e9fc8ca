using System.Globalization;
using Whence.Text;

namespace Whence.Training.Claims;

/// <summary>Copies made of reports, to be added to piles; the tests of what may change a count are built with this file, too.</summary>
internal static class MadeCopies
{
    /// <summary>A text in the place of a report at another outlet, nine days later.</summary>
    public static Document Elsewhere(Document report, int i, string text) => Document.AsText($"{report.Id}-{i:00}", text, Later(report)) with
    {
        Outlet = $"{(i % 2 == 0 ? "Western" : "Eastern")} Echo {i}", Url = $"https://echo{i}.example/{report.Id}", Title = report.Title,
    };

    /// <summary>The time nine days after a report; null where it has none.</summary>
    public static PublicationTime? Later(Document report) => report.Published is { } time ? time with { Date = time.Date.AddDays(9) } : null;

    /// <summary>The first paragraphs, three quarters at most.</summary>
    public static string Cut(string text) => text[..(text.LastIndexOf("\n\n", text.Length * 3 / 4, StringComparison.Ordinal) is var end and > 0 ? end : text.Length)];

    /// <summary>A few small words are others.</summary>
    public static string Edited(string text) => text.Replace(" also ", " ", StringComparison.Ordinal).Replace(" about ", " around ", StringComparison.Ordinal).Replace(" later ", " afterwards ", StringComparison.Ordinal).Replace(" before ", " until ", StringComparison.Ordinal);

    /// <summary>One word in twelve is a made one.</summary>
    public static string Changed(string text, int copy)
    {
        Random random = new(copy);
        string[] words = text.Split(' ');
        for (int k = 0; k < words.Length / 12; k++) words[random.Next(words.Length)] = string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + random.Next(26))}orv{(char)('a' + random.Next(26))}k");
        return string.Join(' ', words);
    }
}
