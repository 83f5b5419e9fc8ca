using Whence.Claims;

namespace Whence.Tracing;

/// <summary>What reports say about a person where they name him.</summary>
internal static class PersonText
{
    /// <summary>So many characters about a person's name say what he is and whom he speaks for.</summary>
    public const int Around = 80;

    /// <summary>What stands about the name of a person where his report names him first; empty where it does not.</summary>
    public static string About(StoryTrace story, OriginRoot person, int reach)
    {
        string text = story.Readings[person.Reading].Document.Text;
        string last = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
        int at = last.Length < 3 ? -1 : text.IndexOf(last, StringComparison.Ordinal);
        return at < 0 ? "" : text[Math.Max(0, at - reach)..Math.Min(text.Length, at + reach)];
    }

    /// <summary>Whether a person is called by a noun right before or behind his name in any report in which that name speaks: “a former driver, Mattis Orlo”, “Mattis Orlo, a former driver”.</summary>
    public static bool IsCalled(StoryTrace story, OriginRoot person, string noun)
    {
        foreach (int reading in story.Groups.Story.Sources.Speaking(person.Name))
        {
            string text = story.Readings[reading].Document.Text;
            int at = text.IndexOf(person.Name, StringComparison.Ordinal);
            if (at >= 0 && IsCalled(text, at, person.Name.Length, noun)) return true;
        }
        return false;
    }

    /// <summary>The same of one place of the name.</summary>
    internal static bool IsCalled(string text, int at, int length, string noun)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - Around)..at).TrimEnd(), behind = text.AsSpan(at + length);
        if (behind.StartsWith(",") || !before.EndsWith(",")) // “after a talk with the driver, Ole Vang said”
        {
            before = before.TrimEnd(',');
            if (HasWord(before[(before.LastIndexOf(' ') + 1)..], noun)) return true;
        }
        if (!behind.StartsWith(", ")) return false;
        behind = behind[2..Math.Min(behind.Length, Around)];
        int stop = behind.IndexOfAny(',', '.', '\n');
        if (stop >= 0) behind = behind[..stop];
        return (behind.StartsWith("a ") || behind.StartsWith("an ") || behind.StartsWith("the ") || behind.StartsWith("former ")) && HasWord(behind, noun);
    }

    /// <summary>Whether a text has a noun as a word, of one or of several: “men” does not stand in “management”.</summary>
    public static bool HasWord(ReadOnlySpan<char> text, string noun)
    {
        if (noun.Length == 0) return false;
        int from = 0;
        for (int at = text.IndexOf(noun, StringComparison.OrdinalIgnoreCase); at >= 0; at = text[from..].IndexOf(noun, StringComparison.OrdinalIgnoreCase))
        {
            int start = from + at, end = start + noun.Length;
            if (end < text.Length && text[end] is 's') end++;
            if ((start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
            from = end;
        }
        return false;
    }
}
