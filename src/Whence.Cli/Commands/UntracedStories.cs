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
    /// <param name="before">The documents of those that were said before: a story that has no others is not said again. Null says all.</param>
    /// <returns>The ids of their documents.</returns>
    public static HashSet<string> Tell(TraceResult trace, Talk talk, IReadOnlySet<string>? before = null)
    {
        HashSet<string> documents = new(StringComparer.Ordinal);
        foreach (Story story in trace.Stories)
        {
            if (story.Untraced is not { } fault) continue;
            documents.UnionWith(story.Documents);
            if (before is not null && story.Documents.All(before.Contains)) continue;
            string title = trace.Documents[story.Documents[0]].Title ?? story.Documents[0];
            talk.Failed($"the story {story.Id} ({story.Documents.Length} reports, the first “{title}”)", $"was not traced, which is an error in Whence: {fault}");
        }
        return documents;
    }
}
