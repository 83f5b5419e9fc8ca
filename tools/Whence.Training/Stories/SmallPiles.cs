using System.Globalization;
using System.Text.Json;
using Whence.Extraction;
using Whence.Stories;
using Whence.Text;
using Whence.Training.Claims;

namespace Whence.Training.Stories;

/// <summary>Measures the stories of small piles, which the scorers' large sets do not show: topics of ECB+, windows and handfuls of events out of the other sets, and the invented piles.</summary>
internal static class SmallPiles
{
    private const int Piles = 60, Window = 25, Events = 6, MostOfEvent = 8, LeastOfEvent = 3;

    private sealed record Report(StoryInput Input, string Story);

    /// <summary>Prints for each kind of pile the pairwise F1 of reports that belong together, and of those that belong apart.</summary>
    /// <param name="stories">The folder of the public sets.</param>
    /// <param name="traces">Folders of invented piles, parted by commas.</param>
    /// <param name="seeds">Where the texts lie that a pile names by file.</param>
    public static void Run(string stories, string traces, string seeds)
    {
        Report[] shootings = [.. Read(Path.Combine(stories, "gva_dev.jsonl")).Where(report => report.Input.Published is not null).OrderBy(report => report.Input.Published).ThenBy(report => report.Input.Id, StringComparer.Ordinal)];
        Random random = new(3);
        Print("ECB+, a topic of two look-alike events", Read(Path.Combine(stories, "ecbplus_dev.jsonl")).GroupBy(report => report.Input.Id.Split('_')[0]));
        Print("gun violence, 25 reports one after the other", Enumerable.Range(0, Piles).Select(_ => random.Next(shootings.Length - Window)).Select(start => shootings[start..(start + Window)]).ToArray());
        Print("gun violence, a handful of events", Handfuls(shootings, LeastOfEvent, random));
        foreach (string name in (ReadOnlySpan<string>)["wikinews", "allsides"]) Print(name + ", a handful of events", Handfuls([.. Read(Path.Combine(stories, name + "_dev.jsonl"))], 1, random));
        foreach (IGrouping<string, Pile> folder in Pile.Read(traces, seeds).GroupBy(pile => pile.Folder))
            Print(folder.Key, folder.Select(pile => pile.Documents.Select(document => new Report(Input(document), pile.Stories.TakeWhile(story => !story.Contains(document.Id)).Count().ToString(CultureInfo.InvariantCulture)))));
    }

    private static IEnumerable<IEnumerable<Report>> Handfuls(Report[] reports, int least, Random random)
    {
        Report[][] events = [.. reports.GroupBy(report => report.Story).Select(story => story.Take(MostOfEvent).ToArray()).Where(story => story.Length >= least)];
        return [.. Enumerable.Range(0, Piles).Select(_ => random.GetItems(events, Events).Distinct().SelectMany(story => story).ToArray())];
    }

    private static IEnumerable<Report> Read(string file) => File.ReadLines(file).Select(line =>
    {
        JsonElement report = JsonDocument.Parse(line).RootElement;
        return new Report(Input(Document.AsText(Field("id")!, Field("text") ?? "", PublicationTime.Parse(Field("published"))) with { Outlet = Field("outlet"), Title = Field("title"), Url = Field("url") }), report.GetProperty("story").ToString());

        string? Field(string name) => report.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    });

    private static StoryInput Input(Document document) => StoryInput.From(PlainTextReader.Read(document.Text, document.Id, document.Url, document.Outlet, document.Title, document.Published));

    private static void Print(string name, IEnumerable<IEnumerable<Report>> piles)
    {
        long together = 0, joined = 0, parted = 0, apart = 0;
        foreach (IEnumerable<Report> pile in piles)
        {
            Report[] reports = [.. pile];
            Dictionary<string, string> found = StoryGrouper.Group(reports.Select(report => report.Input)).SelectMany(story => story.Documents.Select(id => (id, story.Id))).ToDictionary(pair => pair.id, pair => pair.Id);
            for (int i = 0; i < reports.Length; i++)
            {
                for (int j = i + 1; j < reports.Length; j++)
                {
                    bool gold = reports[i].Story == reports[j].Story, own = found[reports[i].Input.Id] == found[reports[j].Input.Id];
                    if (gold && own) together++;
                    else if (own) joined++;
                    else if (gold) parted++;
                    else apart++;
                }
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: together {F1(together, joined + parted):0.0}, apart {F1(apart, joined + parted):0.0}"));
    }

    private static double F1(long right, long wrong) => right == 0 ? 0 : 200.0 * right / ((2 * right) + wrong);
}
