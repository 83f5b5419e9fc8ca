namespace Whence.Web.Tests;

/// <summary>Where the repository and the public data beside it lie.</summary>
internal static class Place
{
    public static string Root { get; } = Find();

    public static string Sample => Path.Combine(Root, "samples", "halvard-dam");

    public static string Pile => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "pile", "pile.jsonl.gz"));

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Whence.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
