namespace Whence.Scores;

/// <summary>Where things lie: the repository, and the public data beside it.</summary>
internal static class Place
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of public data and scorers; it need not be there.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>Where this run leaves its inputs, outputs and figures.</summary>
    public static string Work(bool part) => Path.Combine(Root, ".build", "scores", part ? "part" : "whole");

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Whence.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
