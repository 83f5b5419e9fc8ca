using Whence.Cli.Terminal;
using Whence.Stories;
using Whence.Tracing;

namespace Whence.Cli.Commands;

/// <summary>Says which stories could not be traced, each with its reason, and counts them as failed.</summary>
internal static class UntracedStories
{
    /// <summary>Says them.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="talk">Told of each.</param>
    /// <param name="said">The ids of those that were said before, which are not said again; is added to. Null says all.</param>
    /// <returns>The ids of their documents.</returns>
    public static IEnumerable<string> Tell(TraceResult trace, Talk talk, HashSet<string>? said = null)
    {
        List<string> documents = [];
        foreach (Story story in trace.Stories)
        {
            if (story.Untraced is not { } fault) continue;
            documents.AddRange(story.Documents);
            if (said?.Add(story.Id) == false) continue;
            string title = trace.Documents[story.Documents[0]].Title ?? story.Documents[0];
            talk.Failed($"the story {story.Id} ({story.Documents.Length} reports, the first “{title}”)", $"was not traced, which is an error in Whence: {fault}");
        }
        return documents;
    }
}
