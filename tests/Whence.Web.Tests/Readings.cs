using System.Collections.Concurrent;
using Whence.Intake;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>Reports made ready for tests.</summary>
internal static class Readings
{
    /// <summary>The sample, read once for all tests.</summary>
    public static Lazy<IReadOnlyCollection<Reading>> Sample { get; } = new(() => Of(Documents(Place.Sample)));

    public static IReadOnlyCollection<Reading> Of(IEnumerable<Document> documents)
    {
        ConcurrentBag<Reading> readings = [];
        Tracer tracer = new();
        Parallel.ForEach(documents, document => readings.Add(tracer.Read(AnalysisPipeline.ForTrace.Run(document))));
        return readings;
    }

    public static IEnumerable<Document> Documents(string path) => new ReportReader().Read([path]).Select(item => item.Document.ShouldNotBeNull(item.Failure?.Detail));
}
