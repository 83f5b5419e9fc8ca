using Whence.Intake.Formats;

namespace Whence.Intake;

/// <summary>Finds the files under paths, in an order that does not depend on the file system.</summary>
internal static class FileFinder
{
    /// <summary>Files that are named are read whatever their ending; in folders, those with a known ending.</summary>
    public static IEnumerable<(string Path, IntakeItem? Failure)> Find(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == "-" || ListReader.IsAddress(path)) yield return (path, null);
            else if (Directory.Exists(path))
            {
                int found = 0;
                foreach ((string Path, IntakeItem? Failure) item in Walk(path, [Real(path)]))
                {
                    found++;
                    yield return item;
                }
                if (found == 0) yield return (path, IntakeItem.Failed(path, FailureReason.NoReports, "holds no report: no file ends in " + KindFinder.Endings));
            }
            else if (File.Exists(path)) yield return (path, null);
            else if (IsBrokenLink(path)) yield return (path, IntakeItem.Failed(path, FailureReason.LinkLoop, "is a link that leads to nothing or to itself"));
            else yield return (path, IntakeItem.Failed(path, FailureReason.NoSuchPath, "does not exist"));
        }
    }

    private static IEnumerable<(string Path, IntakeItem? Failure)> Walk(string folder, HashSet<string> above)
    {
        string[] entries;
        IntakeItem? failure = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            entries = [];
            failure = IntakeItem.Failed(folder, FailureReason.Unreadable, "can't be listed: " + exception.Message);
        }
        if (failure is not null) yield return (folder, failure);
        Array.Sort(entries, StringComparer.Ordinal);
        foreach (string entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.')) continue;
            if (Directory.Exists(entry))
            {
                string real = Real(entry);
                if (!above.Add(real))
                {
                    yield return (entry, IntakeItem.Failed(entry, FailureReason.LinkLoop, "is a link to a folder above it"));
                    continue;
                }
                foreach ((string Path, IntakeItem? Failure) item in Walk(entry, above))
                    yield return item;
                above.Remove(real);
            }
            else if (KindFinder.IsKnown(Path.GetFileName(entry)))
            {
                yield return (entry, IsBrokenLink(entry) ? IntakeItem.Failed(entry, FailureReason.LinkLoop, "is a link that leads to nothing or to itself") : null);
            }
        }
    }

    private static string Real(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder);
        }
    }

    private static bool IsBrokenLink(string path)
    {
        FileInfo file = new(path);
        return file.LinkTarget is not null && !File.Exists(path) && !Directory.Exists(path);
    }
}
