using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Extraction;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>Articles of the pile beside the repository, read once for all tests. 120, or as many as <c>WHENCE_PILE</c> says: 2,000 take some minutes to read.</summary>
internal static class PileArticles
{
    private const int UsualCount = 120;

    /// <summary>How many articles there are.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("WHENCE_PILE"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : UsualCount;

    /// <summary>Whether every page is looked at, and not some of each kind.</summary>
    public static bool IsWhole => Count > UsualCount;

    /// <summary>What was read in them; null where there is no pile.</summary>
    public static Lazy<IReadOnlyCollection<Reading>?> Readings { get; } = new(static () => File.Exists(Place.Pile) ? Web.Tests.Readings.Of(All().Take(Count)) : null);

    /// <summary>The test is skipped where there is no pile.</summary>
    public static void MustBeThere() => Assert.SkipUnless(File.Exists(Place.Pile), $"The pile is not there: {Place.Pile}.");

    /// <summary>All articles, also those behind the count.</summary>
    public static IEnumerable<Document> All()
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(Place.Pile), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            yield return PlainTextReader.Read(Field("text")!, Field("id")!, Field("url"), Field("outlet"), Field("title"), PublicationTime.Parse(Field("published")));
        }
    }
}
