using System.Diagnostics;
using System.Globalization;
using Whence.Claims;
using Whence.Language;
using Whence.Stories;
using Whence.Tracing;

namespace Whence.Bench;

/// <summary>What each step of tracing costs on one thread: the steps of <see cref="Tracer"/>, each over all stories before the next.</summary>
internal static class TraceSteps
{
    /// <summary>Prints milliseconds of processor an article for each step.</summary>
    public static void Run(Reading[] readings, TextWriter output)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan last = self.TotalProcessorTime;
        void Say(string step)
        {
            self.Refresh();
            TimeSpan now = self.TotalProcessorTime;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-36} {(now - last).TotalMilliseconds / readings.Length,8:0.00} ms an article"));
            last = now;
        }

        Dictionary<string, Reading> byId = readings.DistinctBy(reading => reading.Document.Id).ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        Reading[][] stories = [.. StoryGrouper.Group(byId.Values.OrderBy(reading => reading.Document.Id, StringComparer.Ordinal).Select(reading => StoryInput.From(reading.Document))).Select(story => story.Documents.Select(id => byId[id]).ToArray())];
        Say("stories");
        StoryCopies[] copies = [.. stories.Select(StoryCopies.Of)];
        Say("claims: copies");
        Groups[] byWords = [.. copies.Select(story => ClaimGrouping.ByWords(story.Own, WordVectors.Shipped, ClaimModels.Shipped))];
        Say("claims: grouping by words");
        Groups[] groups = [.. byWords.Select(story => ClaimGrouping.Attach(ClaimGrouping.Attach(story, ClaimModels.Shipped), ClaimModels.Shipped))];
        Say("claims: answers");
        groups = [.. groups.Select((own, i) => copies[i].Any ? CopiedGroups.With(own, copies[i], WordVectors.Shipped, ClaimModels.Shipped) : own)];
        Say("claims: places of copies");
        StoryTrace[] traces = [.. groups.Select((story, i) => new StoryTrace("s" + i, stories[i], story))];
        Say("claims: stance and wording");
        Derivation[][] derivations = [.. traces.Select(DerivationFinder.Find)];
        Say("derivations");
        for (int i = 0; i < traces.Length; i++)
        {
            Dictionary<string, int> index = [];
            for (int k = 0; k < stories[i].Length; k++) index[stories[i][k].Document.Id] = k;
            ILookup<int, (int, Derivation)> steps = derivations[i].ToLookup(step => index[step.To], step => (step.From is null ? -1 : index[step.From], step));
            for (int k = 0; k < traces[i].Drafts.Length; k++) ClaimBuilder.Build(traces[i], steps, traces[i].Drafts[k], k);
        }
        Say("origins");
        foreach (StoryTrace trace in traces) SeriesFinder.Find(trace, SeriesModel.Shipped);
        Say("series");
    }
}
