using Whence.Cli.Terminal;
using Whence.Stories;
using Whence.Tracing;

namespace Whence.Cli.Commands;

/// <summary>Says which stories could not be traced, each with its reason, and counts them as failed.</summary>
internal static class UntracedStories
{
    public static void Tell(TraceResult trace, Talk talk)
    {
        foreach (Story story in trace.Stories)
        {
            if (story.Untraced is not { } fault) continue;
            string title = trace.Documents[story.Documents[0]].Title ?? story.Documents[0];
            talk.Failure($"the story {story.Id} ({story.Documents.Length} reports, the first “{title}”) was not traced, which is a fault of this program: {fault}; the other stories are");
        }
    }
}
