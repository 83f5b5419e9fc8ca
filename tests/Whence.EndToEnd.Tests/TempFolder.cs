namespace Whence.EndToEnd.Tests;

/// <summary>A folder of one test, gone at its end.</summary>
public sealed class TempFolder : IDisposable
{
    public const string Report = "Engineers kept the gates of the Halvard Dam shut for nine days, a foreman told Radio Meridian on Monday.";

    public string Root { get; } = Directory.CreateTempSubdirectory("whence-test-").FullName;

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
