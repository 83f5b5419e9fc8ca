using Whence.Claims;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>The name of an outlet or body, and the shorter names by which other reports call it.</summary>
internal sealed class OutletName
{
    // What two capitals mean before they mean an agency.
    private static readonly WordSet Common = new("us uk eu un tv am pm it ok id pc");

    private static readonly WordSet Givers = new("told tells reports reported says said writes wrote by to citing informs opposite");

    private static readonly WordSet Reports = new("reports reported says said writes wrote quotes cites");

    private const string Offers = "news online web digital live international world politics";

    /// <summary>What an outlet's name may say of what it offers, behind the letters that stand for it.</summary>
    private static readonly WordSet Services = new(Offers + " network radio tv television");

    /// <summary>What feeds call their parts.</summary>
    private static readonly WordSet Sections = new(Offers + " sport sports business opinion editorial home top stories latest feed rss culture science health local national");

    private static readonly string[] Marks = [" - ", " – ", " — ", " | ", " ("];

    private const int MinBeforeSection = 2;

    private static readonly string[] Articles = ["The ", "the ", "Il ", "Le ", "La ", "El ", "Der ", "Die ", "Das "];

    /// <summary>Reads a name.</summary>
    /// <param name="full">As given.</param>
    /// <param name="sign">What it signs its reports with; null where that is not known.</param>
    public OutletName(string full, string? sign = null)
    {
        Sign = sign;
        Full = full.Trim();
        string bare = WithoutSection(Full);
        foreach (string article in Articles)
        {
            if (bare.StartsWith(article, StringComparison.Ordinal) && bare.Length > article.Length + 2) bare = bare[article.Length..];
        }
        Bare = bare;
        Words = bare.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        Initials = string.Concat(Words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        if (Initials.Length < 2) Initials = "";
        // Where all is in capitals “THE” and “DAILY” are no letters that stand for a name.
        Short = Words.Length >= 2 && Words[0].Length >= 3 && Words[0].All(char.IsAsciiLetterUpper) && Words.Skip(1).All(static word => Services.Has(word) && word.Any(char.IsLower)) ? Words[0] : null;
    }

    /// <summary>What feeds put behind the name of an outlet, or before it, is no part of it: “New York Times - News”, “The Ledger | Politics”, “CNN (Web News)”.</summary>
    private static string WithoutSection(string name)
    {
        foreach (string mark in Marks)
        {
            int at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at < MinBeforeSection) continue;
            string before = name[..at].TrimEnd(), behind = name[(at + mark.Length)..].TrimEnd(')').Trim();
            if (behind.Length > 1 && IsSection(before)) return behind;
            if (IsSection(behind)) return before;
        }
        return name;
    }

    private static bool IsSection(string words)
    {
        foreach (Range range in words.AsSpan().Split(' '))
        {
            if (range.End.Value > range.Start.Value && !Sections.Has(words.AsSpan()[range])) return false;
        }
        return true;
    }

    /// <summary>As given.</summary>
    public string Full { get; }

    /// <summary>Without its article.</summary>
    public string Bare { get; }

    /// <summary>The words of <see cref="Bare"/>.</summary>
    public string[] Words { get; }

    /// <summary>The first letters of its words, as agencies sign; empty for a name of one word.</summary>
    public string Initials { get; }

    /// <summary>What it signs its reports with: “NSW”; null where that is not known.</summary>
    public string? Sign { get; }

    /// <summary>The letters that stand for it where the rest of its name says only what it offers: “BBC” of BBC News; null for other names.</summary>
    public string? Short { get; }

    /// <summary>Whether a name as written in a report means this one: the whole, its last word (“the Courier”), a first word that is rare enough, its initials.</summary>
    public bool IsMeantBy(string written) => IsMeantBy(new OutletName(written));

    /// <summary>Whether a name as written in a report means this one.</summary>
    public bool IsMeantBy(OutletName other)
    {
        if (Words.Length == 0 || other.Words.Length == 0) return false;
        if (other.Bare.Equals(Bare, StringComparison.OrdinalIgnoreCase) || other.Bare.Equals(Sign, StringComparison.OrdinalIgnoreCase) || other.Bare.Equals(Short, StringComparison.Ordinal)) return true;
        if (Initials.Length >= 2 && other.Words.Any(word => word.Equals(Initials, StringComparison.OrdinalIgnoreCase)) && other.Words.Length <= 2) return true;
        // “the blog Harbour Lights”, “the local Ostra Messenger”: the words of the name in order within the written one, or the other way round.
        return Within(Words, other.Words, 2) || Within(other.Words, Words, 2)
            || (other.Words.Length == 1 && other.Bare.Length >= 3 && char.IsUpper(other.Bare[0])
                && (other.Bare.Equals(Words[^1], StringComparison.Ordinal) || (other.Bare.Equals(Words[0], StringComparison.Ordinal) && Words.Length <= 2 && other.Bare.Length >= 6)))
            || IsBagOf(other.Words)
            // “the Gazzetta” is La Gazzetta del Passo.
            || (other.Words.Length == 1 && Words.Length > 2 && other.Bare.Length > 4 && other.Bare.Equals(Words[0], StringComparison.Ordinal) && Words[1] is "del" or "della" or "delle" or "dei" or "degli" or "di" or "de" or "des" or "du")
            // “The Corvik Times” is not The Times.
            || (Words.Length == 1 && other.Words.Any(word => word.Equals(Words[0], StringComparison.OrdinalIgnoreCase)) && !(FullName.IsShort(Words[0]) && other.Words.Any(word => char.IsUpper(word[0]) && !word.Equals(Words[0], StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Where a text names it first, at or after an offset; -1 where it does not. Gives the length too.</summary>
    public int FindIn(string text, int from, out int length) => FindIn(text, from, out length, out _);

    /// <summary>Where a text names it first, at or after an offset; -1 where it does not. Gives the length too, and whether what stands there means nothing else.</summary>
    public int FindIn(string text, int from, out int length, out bool isFull)
    {
        Search search = new(text, from);
        search.Try(Bare, Form.Whole, Words.Length > 1);
        if (Sign is not null)
        {
            bool isAbbreviation = Sign.All(char.IsUpper);
            search.Try(Sign, isAbbreviation && !Common.Has(Sign) ? Form.Whole : Form.Reported, isAbbreviation);
            search.Try("(" + Sign + ")", Form.Whole, true);
        }
        if (Short is not null) search.Try(Short, Form.Whole, true);
        if (Words.Length >= 2)
        {
            if (Bare.Contains(" & ", StringComparison.Ordinal)) search.Try(Bare.Replace(" & ", " and ", StringComparison.Ordinal), Form.Whole, true);
            // “the Mercury of Hallow Bay”, as translators turn it.
            if (Words.Length <= 3) search.Try(Words[^1] + " of " + string.Join(' ', Words[..^1]), Form.Whole, true);
            if (Initials.Length >= 3)
            {
                search.Try(Initials, Form.Whole, true);
                search.Try("(" + Initials.ToLowerInvariant() + ")", Form.Whole, true);
            }
            else if (Initials.Length == 2) search.Try(Initials, Form.Reported, true);
            // Of “Radio Ossel” the last word is the place that it sends from, and of “Channel 19” a number.
            if ((Words.Length > 2 || !OutletNouns.IsKind(Words[0])) && !char.IsAsciiDigit(Words[^1][0])) search.Try(Words[^1], Form.Last, false);
            if (Words.Length == 2 && Words[0].Length >= 6 && char.IsUpper(Words[0][0])) search.Try(Words[0], Form.First, false);
        }
        (length, isFull) = (search.Length, search.IsFull);
        return search.At;
    }

    /// <summary>Looks for the first place of several forms of a name.</summary>
    private struct Search(string text, int from)
    {
        public int At { get; private set; } = -1;

        public int Length { get; private set; }

        public bool IsFull { get; private set; }

        public void Try(string written, Form form, bool isFull)
        {
            for (int at = text.IndexOf(written, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + 1, StringComparison.Ordinal))
            {
                if (At >= 0 && at >= At) return;
                int end = at + written.Length;
                bool whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
                if ((!whole && written[0] != '(') || (form != Form.Whole && !IsShort(text, at, end, form))) continue;
                (At, Length, IsFull) = (at, written.Length, isFull);
                return;
            }
        }
    }

    /// <summary>Whether one word of the name stands for the whole: behind an article or a noun for outlets, and no word of a longer name.</summary>
    private static bool IsShort(string text, int at, int end, Form form)
    {
        if (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1])) return false;
        // “the Times of Corvik” is another, and “the Corvik-based institute” none.
        if (form != Form.Reported && IsOfPlace(text, end)) return false;
        if (form == Form.First && end < text.Length && text[end] == '-') return false;
        if (OutletNouns.StandsBefore(text, at) || (form == Form.Reported && IsReported(text, at, end))) return true;
        if (at < 4 || !text.AsSpan(at - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase)) return false;
        if (form == Form.Reported && text.AsSpan(at, end - at).IndexOfAnyInRange('a', 'z') < 0) return false;
        // The first word is often a place: “the Vassmere goalkeeper” is not the Vassmere Mercury.
        return form == Form.Last || end + 1 >= text.Length || text[end] != ' ' || !char.IsLower(text[end + 1]);
    }

    /// <summary>“of Corvik”, but not “of June 3” and “of Orsk's plan”.</summary>
    private static bool IsOfPlace(string text, int end)
    {
        if (!text.AsSpan(end).StartsWith(" of ", StringComparison.Ordinal) || end + 4 >= text.Length || !char.IsUpper(text[end + 4])) return false;
        int last = end + 4;
        while (last < text.Length && char.IsLetter(text[last])) last++;
        return !Dates.Has(text.AsSpan(end + 4, last - end - 4)) && !(last < text.Length && text[last] is '\'' or '’');
    }

    private static readonly WordSet Dates = new($"{DayNames.Weekdays} {DayNames.Months} may jan feb mar apr jun jul aug sept oct nov dec");

    private static bool IsReported(string text, int at, int end)
    {
        if (at < 2 || text[at - 1] != ' ') return false;
        int before = at - 1;
        while (before > 0 && char.IsLetter(text[before - 1])) before--;
        int after = end + 1;
        while (after < text.Length && char.IsLetter(text[after])) after++;
        return Givers.Has(text.AsSpan(before, at - 1 - before)) || (end < text.Length && text[end] == ' ' && Reports.Has(text.AsSpan(end + 1, after - end - 1)));
    }

    private enum Form
    {
        /// <summary>The whole name, or what stands for it anywhere.</summary>
        Whole,
        /// <summary>Its last word, which says what it is.</summary>
        Last,
        /// <summary>Its first word, which says where or whose it is.</summary>
        First,
        /// <summary>What it signs with or two letters, which may mean much else: only behind a noun for outlets or beside a word of reporting, “reports TW”.</summary>
        Reported,
    }

    /// <summary>“the health ministry” for the Ministry of Health: two words or more, all of the name.</summary>
    private bool IsBagOf(string[] other)
    {
        int found = 0;
        foreach (string word in other)
        {
            if (word is "of" or "the" or "The" or "and") continue;
            if (!Array.Exists(Words, own => own.Equals(word, StringComparison.OrdinalIgnoreCase))) return false;
            found++;
        }
        return found >= 2;
    }

    private static bool Within(string[] part, string[] whole, int minWords)
    {
        if (part.Length < minWords || part.Length > whole.Length) return false;
        for (int start = 0; start + part.Length <= whole.Length; start++)
        {
            int i = 0;
            while (i < part.Length && part[i].Trim('"', '“', '”', ',').Equals(whole[start + i].Trim('"', '“', '”', ','), StringComparison.OrdinalIgnoreCase)) i++;
            if (i == part.Length) return true;
        }
        return false;
    }
}
