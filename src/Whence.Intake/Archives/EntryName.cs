using Whence.Intake.Formats;

namespace Whence.Intake.Archives;

/// <summary>Judges the names of entries in archives.</summary>
internal static class EntryName
{
    /// <summary>Whether an entry is of a kind that is read, and not hidden.</summary>
    public static bool IsReport(string name)
    {
        string file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.Length > 0 && file[0] != '.' && !name.StartsWith("__MACOSX/", StringComparison.Ordinal) && KindFinder.IsKnown(file);
    }

    /// <summary>Why an entry is not read; null where it is. Names are used for naming alone, and still none that leads out of the archive is believed.</summary>
    public static string? Flaw(string name, bool isLink)
    {
        if (isLink) return "is a link or device in an archive, which is never followed";
        if (name.Contains('\0', StringComparison.Ordinal) || name[0] is '/' or '\\' || (name.Length > 1 && name[1] == ':')) return "has a name in its archive that leads out of it";
        foreach (string part in name.Split('/', '\\'))
            if (part == "..") return "has a name in its archive that leads out of it";
        return null;
    }
}
