using System.Buffers;

namespace Whence.Extraction.Plain;

/// <summary>Judges from a line alone whether it is furniture.</summary>
internal static class FurnitureLine
{
    /// <summary>The longest line that is judged; no furniture is that long, and a page on one line is text.</summary>
    private const int MaxChars = 900;

    /// <summary>Why the line is furniture; null if nothing in it says so.</summary>
    /// <param name="line">The line without white space at its ends.</param>
    /// <param name="shape">Its shape.</param>
    public static string? Reason(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (line.IsEmpty || line.Length > MaxChars) return null;
        if (shape.Words == 0) return "rule";
        if (Starting(line, shape) is { } reason) return reason;
        if (!shape.EndsSentence && shape.Words is > 2 and < 40 && (line.EndsWith(" Read more", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" Read More »", StringComparison.OrdinalIgnoreCase))) return "related";
        if (IsGalleryCounter(line)) return "gallery";
        if (IsCounter(line, shape)) return "counter";
        if (IsButtons(shape) || IsPlayer(line)) return "interface";
        if (IsMenu(line, shape)) return "menu";
        if (IsHashtags(line)) return "tags";
        if (shape.Words <= 40 && Prompt(line, shape) is { } prompt) return prompt;
        if (IsAddress(line, shape)) return "contact";
        return null;
    }

    private static string? Starting(ReadOnlySpan<char> line, in LineShape shape)
    {
        ReadOnlySpan<char> trimmed = line.TrimStart(" •·-–—>»→*#▶►↓↑");
        foreach (Phrase phrase in PhraseTable.Beginning(PhraseTable.FirstWord(trimmed)))
        {
            if (shape.Words > phrase.MaxWords || !trimmed.StartsWith(phrase.Words, StringComparison.OrdinalIgnoreCase)) continue;
            int end = phrase.Words.Length;
            if (end < trimmed.Length && char.IsLetterOrDigit(trimmed[end]) && char.IsLetterOrDigit(trimmed[end - 1]) && !(char.IsDigit(trimmed[end]) && char.IsDigit(trimmed[end - 1]))) continue;
            // “Related to the case is …”: a phrase of one word in a line that ends as a sentence is a sentence.
            if (shape.EndsSentence && shape.Words > 6 && !phrase.Words.Contains(' ') && phrase.Words is not ("subscribe" or "donate" or "newsletter" or "©") && !phrase.Words.EndsWith(':')) continue;
            return phrase.Reason;
        }
        return null;
    }

    /// <summary>“1 / 2Photo: AP”, “3 of 12”.</summary>
    private static bool IsGalleryCounter(ReadOnlySpan<char> line)
    {
        int i = 0;
        while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
        if (i is 0 or > 3) return false;
        int j = i;
        while (j < line.Length && line[j] == ' ') j++;
        if (j < line.Length && line[j] == '/') j++;
        else if (line[j..].StartsWith("of ", StringComparison.Ordinal)) j += 3;
        else return false;
        while (j < line.Length && line[j] == ' ') j++;
        int digits = j;
        while (j < line.Length && char.IsAsciiDigit(line[j])) j++;
        if (j == digits || j - digits > 3) return false;
        ReadOnlySpan<char> rest = line[j..].Trim();
        return rest.Length < 60 && (rest.IsEmpty || CaptionLine.CreditAt(rest) == 0);
    }

    private static bool IsButtons(in LineShape shape) => shape.ButtonWords > 0 && shape.Words <= 14 && !shape.EndsSentence
        && shape.ButtonWords + shape.FillerWords + shape.Numbers >= shape.Words && (shape.ButtonWords > 1 || shape.Words <= 2 || shape.Numbers > 0);

    /// <summary>“Home > Technology > Security”, “Most read | Maps | Donate”: parts of a few words between marks.</summary>
    private static bool IsMenu(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.EndsSentence || shape.HasQuote) return false;
        // “Home / News / Politics”
        if (shape.Words <= 12 && line.StartsWith("Home /", StringComparison.OrdinalIgnoreCase)) return true;
        if (shape.Separators >= 2) return shape.Words <= 8 * (shape.Separators + 1);
        if (shape.Separators == 1) return shape.Words <= 16 && (line.StartsWith("Home", StringComparison.OrdinalIgnoreCase) || line.StartsWith("You are here", StringComparison.OrdinalIgnoreCase) || shape.ButtonWords >= 2);
        // Names of sections in a row.
        if (shape.Words is < 4 or > 24 || shape.CapitalWords != shape.Words || line.IndexOfAny(",;:()") >= 0) return false;
        int sections = 0, begin = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != ' ') continue;
            if (Sections.Contains(line[begin..i].ToString())) sections++;
            begin = i + 1;
        }
        return sections >= 3 && sections * 2 >= shape.Words;
    }

    private static readonly HashSet<string> Sections = new("Home News World Sport Sports Weather Lifestyle Politics Business Opinion Culture Entertainment Technology Tech Science Health Travel Video Videos Podcasts Arts Economy Local National International Europe Money Food Style Fashion Music Movies TV Education Markets Finance Crime Life Society Climate Environment Media Photos Live Radio Shop Jobs Newsletters Games Puzzles Contact About".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>“15652 views 4 comment(s)”, “12 shares”, “3 min read”: numbers and what they count, nothing else.</summary>
    private static bool IsCounter(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words is < 2 or > 8 || shape.EndsSentence) return false;
        bool number = false, counted = false;
        for (int i = 0; i < line.Length;)
        {
            int begin = i;
            while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '.' or ',' && i > begin && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]))) i++;
            ReadOnlySpan<char> word = line[begin..i];
            if (word.IsEmpty) i++;
            else if (char.IsAsciiDigit(word[0]) && word.TrimEnd("kKmM+").IndexOfAnyExcept(NumberChars) < 0) number = true;
            else if (Counted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) counted = true;
            else if (!CounterFillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        }
        return number && counted;
    }

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789.,"), ClockChars = SearchValues.Create("0123456789:/ ");

    private static readonly HashSet<string> Counted = new("view views comment comments share shares like likes reaction reactions reply replies read reads reading retweets reposts".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> CounterFillers = new("s min mins minute minutes time times estimated total number of and people this".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The clock of a player, “0:00 / 3:42”.</summary>
    private static bool IsPlayer(ReadOnlySpan<char> line) =>
        line.Length is >= 9 and <= 20 && line.IndexOf(':') is var first and > 0 && line.IndexOf('/') > first && line.LastIndexOf(':') > line.IndexOf('/') && line.IndexOfAnyExcept(ClockChars) < 0;

    /// <summary>“#dam #flood”: nothing but hashtags, two or more.</summary>
    private static bool IsHashtags(ReadOnlySpan<char> line)
    {
        int tags = 0;
        foreach (Range part in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[part];
            if (word.IsEmpty) continue;
            if (word[0] != '#' || word.Length < 3 || !char.IsLetter(word[1])) return false;
            tags++;
        }
        return tags >= 2;
    }

    // One look for all of them together: most lines hold none.
    private static readonly SearchValues<string> Prompts = SearchValues.Create(
    [
        "cookie settings", "legal notice", "privacy policy", "terms of use", "terms of service", "all rights reserved", "cookie policy", "click here to", "click here for", "press ctrl + enter", "ctrl+enter", "subscribe to our", "sign up for our", "sign up to our", "sign up for the", "follow us on", "delivered to your inbox", "in your inbox", "subscribe to the", "to support our", "if you like what we do", "automatically translated", "machine translation", "machine-translated", "ai translator", "automatic translation",
    ], StringComparison.OrdinalIgnoreCase);

    private static string? Prompt(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.HasQuote || !line.ContainsAny(Prompts)) return null;
        int legal = Count(line, "cookie settings") + Count(line, "legal notice") + Count(line, "privacy policy") + Count(line, "terms of use") + Count(line, "terms of service") + Count(line, "all rights reserved") + Count(line, "cookie policy");
        if ((legal >= 2 && (shape.Words <= 14 || legal >= 3)) || Count(line, "all rights reserved") > 0 || Count(line, "cookie settings") > 0) return "legal";
        if (shape.Words <= 12 && Count(line, "click here to") + Count(line, "click here for") > 0) return "interface";
        if (Count(line, "press ctrl + enter") + Count(line, "ctrl+enter") > 0) return "correction prompt";
        if (Count(line, "subscribe to our") + Count(line, "sign up for our") + Count(line, "sign up to our") + Count(line, "sign up for the") + Count(line, "follow us on") + Count(line, "delivered to your inbox") + Count(line, "in your inbox") + Count(line, "subscribe to the") > 0) return shape.Words <= 30 ? "subscription" : null;
        if (Count(line, "to support our") + Count(line, "if you like what we do") > 0) return "subscription";
        if (Count(line, "automatically translated") + Count(line, "machine translation") + Count(line, "machine-translated") + Count(line, "ai translator") + Count(line, "automatic translation") > 0 && shape.Words <= 25 && (Count(line, "this ") + Count(line, "article") + Count(line, "text") > 0)) return "translation note";
        return null;
    }

    private static int Count(ReadOnlySpan<char> line, string phrase) => line.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    /// <summary>A line that is an address of mail or web and hardly more.</summary>
    private static bool IsAddress(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words > 12 || line.Contains(' ') && shape.EndsSentence && shape.Words > 8) return false;
        if (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return !line.Contains(' ');
        int at = line.IndexOf('@');
        return at > 0 && at + 3 < line.Length && char.IsLetterOrDigit(line[at - 1]) && line[at..].Contains('.') && (shape.Words <= 6 || !line.Contains(' '));
    }
}
