using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>An invented story: a dam said to leak, the denial of its owner, a relay; and how it is traced.</summary>
internal static class InventedPile
{
    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    public static readonly Document[] Dam =
    [
        Report("a1", "The Tarn Courier", "2031-06-02T06:00:00Z", "Engineer: the Brackwater dam leaks",
            "The Brackwater dam has been leaking since April, an engineer who worked on it has told The Tarn Courier.\n\n" +
            "\"The dam has been leaking since April and the company knew it,\" said Ines Vollan, who left the power company Norrkraft in May.\n\n" +
            "About 400 litres of water a second run through the eastern wall, she said."),
        Report("a2", "Lindal Post", "2031-06-02T12:00:00Z", "Dam at Brackwater said to leak",
            "The Brackwater dam has been leaking since April, The Tarn Courier reported on Monday, citing the engineer Ines Vollan.\n\n" +
            "The dam was built in 1961 and stands above the town of Lindal."),
        Report("a3", "Norrkraft", "2031-06-02T15:00:00Z", "Statement on the Brackwater dam",
            "Norrkraft rejects the report that the Brackwater dam has been leaking since April.\n\n\"The dam does not leak,\" said chief executive Pell Odden.",
            "https://norrkraft.example/press/brackwater"),
        Report("a4", "Sund Agency", "2031-06-03T08:00:00Z", "Norrkraft denies leak",
            "LINDAL, June 3 (Sund) - The power company Norrkraft on Tuesday denied that the Brackwater dam has been leaking since April.\n\n" +
            "\"The dam does not leak,\" chief executive Pell Odden said in a statement.\n\n" +
            "The Tarn Courier reported on Monday, citing a former engineer, that the Brackwater dam has been leaking since April."),
    ];

    public static readonly Document[] Noise =
    [
        Report("n1", "Morvik Today", "2031-06-02T09:00:00Z", "Bakery sells bread by weight",
            "A bakery in the old quarter of Morvik sells bread by weight again after forty years. The owner says the scales were in the attic."),
        Report("n2", "The Lantern", "2031-06-03T09:00:00Z", "Nine-year-old beats chess champion",
            "Ida Marr, 9, beat the champion of Veltia in 31 moves in Sevrin on Saturday. Her coach, Pell Vane, said he was not surprised."),
    ];

    /// <summary>Whether this build has the weights that reports are read with.</summary>
    public static bool CanRead => Stages.Gives.HasFlag(Layers.Tokens | Layers.Tags);

    public static Document Report(string id, string outlet, string published, string title, string text, string? url = null) =>
        Document.AsText(id, text, PublicationTime.Parse(published)) with { Outlet = outlet, Title = title, Url = url };

    public static TraceResult Trace(params IEnumerable<Document> documents)
    {
        Tracer tracer = new();
        return tracer.Trace(documents.Select(document => Read(document)));
    }

    // The same report stands in many tests.
    public static Reading Read(Document document) => Known.GetOrAdd($"{document.Id}|{document.Outlet}|{document.Title}|{document.Url}|{document.Published}|{document.Text}", _ => new Tracer().Read(Stages.Run(document)));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Reading> Known = new(StringComparer.Ordinal);

    /// <summary>A trace in which all documents are one story.</summary>
    public static TraceResult TraceAsOne(Document[] documents)
    {
        Tracer tracer = new() { Split = readings => [new Whence.Stories.Story { Id = "s1", Documents = [.. readings.Select(reading => reading.Document.Id)] }] };
        return tracer.Trace(documents.Select(document => tracer.Read(Stages.Run(document))));
    }

    /// <summary>A trace as lines that can be compared.</summary>
    public static string Show(TraceResult trace) => string.Join('\n',
    [
        .. trace.Claims.Select(claim => $"{claim.Wording} | {claim.Disputed} | {claim.Origins.Confirmed}-{claim.Origins.UpTo} | {string.Join(' ', claim.Appearances.Select(a => a.Document + a.Span + a.Stance))}"),
        .. trace.Derivations.Select(step => $"{step.From ?? step.FromOutlet} > {step.To} {step.Type} {step.Stated}"),
        .. trace.Series.Select(series => $"{series.Of}: {string.Join(' ', series.Points.Select(point => point.Document + point.Span + point.Low))}"),
    ]);
}
