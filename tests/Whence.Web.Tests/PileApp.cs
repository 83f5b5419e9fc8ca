using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Web.Tests;

/// <summary>The app over a casebook of articles of the pile beside the repository, opened once. 120 articles, or as many as <c>WHENCE_PILE</c> says: 2,000 take some minutes to read.</summary>
public sealed class PileApp : IAsyncLifetime
{
    private const int UsualCount = 120;

    private OwnApp? _app;

    /// <summary>How many articles there are.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("WHENCE_PILE"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : UsualCount;

    /// <summary>Whether every page is looked at, and not some of each kind.</summary>
    public static bool IsWhole => Count > UsualCount;

    /// <summary>The app; the test is skipped where there is no pile.</summary>
    internal OwnApp App
    {
        get
        {
            Assert.SkipWhen(_app is null, $"The pile is not there: {Place.Pile}.");
            return _app!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Place.Pile)) _app = await OwnApp.OpenAsync(Readings.Of(Articles()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private static IEnumerable<Document> Articles()
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(Place.Pile), CompressionMode.Decompress));
        for (int read = 0; read < Count && reader.ReadLine() is { } line; read++)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            yield return PlainTextReader.Read(Field("text")!, Field("id")!, Field("url"), Field("outlet"), Field("title"), PublicationTime.Parse(Field("published")));
        }
    }
}
