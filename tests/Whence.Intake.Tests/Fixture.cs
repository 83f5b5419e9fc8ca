using Whence.Text;

namespace Whence.Intake.Tests;

/// <summary>The files beside the tests, all of them invented.</summary>
internal static class Fixture
{
    public static string At(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public static List<IntakeItem> Read(string path, IntakeOptions? options = null) => [.. new ReportReader(options).Read([path])];

    public static List<IntakeItem> Read(byte[] bytes, IntakeOptions? options = null) => [.. new ReportReader(options).Read(["-"], () => new MemoryStream(bytes))];

    public static Document Document(this IEnumerable<IntakeItem> items)
    {
        IntakeItem item = items.ShouldHaveSingleItem();
        item.Failure.ShouldBeNull();
        return item.Document.ShouldNotBeNull();
    }

    public static IntakeFailure Failure(this IEnumerable<IntakeItem> items) => items.ShouldHaveSingleItem().Failure.ShouldNotBeNull();

    /// <summary>The three paragraphs are read whole, with their places in the text.</summary>
    public static void ShouldHoldTheReport(this Document document)
    {
        foreach (string words in (string[])["Engineers kept the gates of the Halvard Dam shut for nine days, a foreman told", "1,500 hectares of farmland were flooded"])
            document.Passages.Where(passage => passage.Role == PassageRole.Body).Any(passage => passage.Span.Of(document.Text).Contains(words, StringComparison.Ordinal)).ShouldBeTrue(words);
    }
}
