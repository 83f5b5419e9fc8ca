using Whence.Claims;
using Whence.Mentions;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Cuts what is no part of an outlet's name from what a report writes, and tells names that are no outlet's: “Lindal News Tuesday”, “Lindal News' Odo Brandt”, “the Senate Harbour Committee”, “Mr. Orsk”.</summary>
internal static class OutsideName
{
    /// <summary>What may follow the name of an outlet with a capital: days, and what its people are.</summary>
    private static readonly WordSet Behind = new(
        $"{DayNames.Weekdays} white executive foreign senior political national chief reporter correspondent editor anchor host columnist contributor commentator analyst producer poll");

    /// <summary>What speaks before bodies and is heard by them, but prints nothing.</summary>
    private static readonly WordSet Bodies = new(
        "congress senate house parliament assembly committee subcommittee department ministry court commission council administration government police university institute association union party nations board bureau office");

    /// <summary>What agencies that print nothing are for.</summary>
    private static readonly WordSet Duties = new("security protection energy intelligence reduction logistics research revenue space aid relief safety health research tax crime border food drug");

    private static readonly WordSet Titles = new($"{PersonTitles.Plain} {PersonTitles.Courtesy} rev sen rep gov gen administrator");

    /// <summary>Where pages have their pictures from.</summary>
    private static readonly WordSet Pictures = new("pixabay shutterstock istock unsplash alamy getty flickr");

    /// <summary>Words that mean the press and no outlet.</summary>
    private static readonly WordSet Press = new("tv television radio news media press web online internet");

    /// <summary>The name of the outlet; null where it is none.</summary>
    /// <param name="written">As the report has it.</param>
    /// <param name="sources">Who the sources of the story are: in “told the Times Orsk was joking” one of them follows.</param>
    public static string? Of(string written, StorySources sources)
    {
        // “H/T The Ledger”: where somebody has it from
        if (written.StartsWith("H/T ", StringComparison.OrdinalIgnoreCase)) written = written[4..];
        // “Agence France-Presse (AFP)”
        if (written.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 && Outlets.IsOutlet(written.AsSpan(0, open))) written = written[..open];
        // “Lindal (CNN)” begins the outlet's own report; “Odo Brandt/Reuters” took a picture.
        if (written.AsSpan().ContainsAny('(', ')', '@') || IsPictureCredit(written)) return null;
        string[] words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int count = 1; count <= words.Length; count++)
        {
            bool owns = EndsAsOwner(words[count - 1]), last = count == words.Length;
            // “the Times Orsk” ends with a person, “Radio Nordhav” and “Daily Trumpet” do not.
            if (!owns && (last || !(Behind.Has(words[count]) || (count == words.Length - 1 && FullName.IsShort(words[count - 1]) && sources.IsBody(words[count]) == false)))) continue;
            string name = string.Join(' ', words[..count]);
            if (owns) name = name[..name.LastIndexOfAny(['\'', '’'])];
            if ((PressNames.Looks(name) || Outlets.IsOutlet(name)) && Checked(name) is { } cut) return cut;
        }
        return Checked(written);
    }

    private static string? Checked(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || PressNames.IsTitled(name) || Titles.Has(words[0].TrimEnd('.'))) return null;
        if (Outlets.IsOutlet(name)) return name;
        if (name is "Fake News" or "News Media" || Pictures.Has(words[0]) || (words is [var only] && Press.Has(only))) return null;
        return Bodies.Has(words[^1]) || (words.Length > 2 && words[^1] is "Agency" && Duties.Has(words[^2])) ? null : name;
    }

    /// <summary>“Odo Brandt/Reuters”: a person, a stroke and an agency.</summary>
    private static bool IsPictureCredit(string name)
    {
        int stroke = name.IndexOf('/', StringComparison.Ordinal);
        return stroke > 0 && name.AsSpan(0, stroke).Trim().Contains(' ') && PressNames.Looks(name[(stroke + 1)..]);
    }

    private static bool EndsAsOwner(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith('\'') || word.EndsWith('’');
}
