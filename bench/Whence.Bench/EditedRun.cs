using System.Collections.Immutable;
using System.Globalization;
using Whence.Stories;

namespace Whence.Bench;

/// <summary>Into how many stories edited copies fall, how many bulletins about other events are joined, and what that costs.</summary>
internal static class EditedRun
{
    /// <summary>Prints a line for each pile at two sizes of which one is ten times the other.</summary>
    public static void Run(int size, string[] kinds, TextWriter output)
    {
        StoryGrouper.Group(EditedPiles.Of("edited-words", 40).Select(StoryInput.From));
        foreach (string kind in kinds.Length > 0 ? kinds : [.. EditedPiles.Edited, .. EditedPiles.Bulletins])
        {
            foreach (int count in (ReadOnlySpan<int>)[size, size * 10])
            {
                StoryInput[] pile = [.. EditedPiles.Of(kind, count).Select(StoryInput.From)];
                ImmutableArray<Story> stories = [];
                (double seconds, double processor) = GroupingRun.Cost(() => stories = StoryGrouper.Group(pile));
                (double together, double right, double all) = Pairs(stories);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{kind}, {count}: {seconds:0.0} s, {processor:0.0} s of processor; {pile.Select(Event).Distinct().Count()} events in {stories.Length} stories, the largest of {stories.Max(story => story.Documents.Length)}; pairs right {right / Math.Max(1, together):0.000}, found {right / all:0.000}"));
            }
        }
    }

    private static string Event(StoryInput report) => Event(report.Id);

    private static string Event(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    private static (double Together, double Right, double All) Pairs(ImmutableArray<Story> stories) =>
        (stories.Sum(story => Pairs(story.Documents.Length)), stories.Sum(story => story.Documents.GroupBy(Event).Sum(group => Pairs(group.Count()))),
            stories.SelectMany(story => story.Documents).GroupBy(Event).Sum(group => Pairs(group.Count())));

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
