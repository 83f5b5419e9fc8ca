using Whence.Stories;

namespace Whence.Tests.Stories;

/// <summary>Stories as text, to be held against others.</summary>
internal static class ShownStories
{
    /// <summary>All that a story says: id, documents in its order, reasons.</summary>
    public static string[] Whole(IEnumerable<Story> stories) => [.. stories.Select(story => $"{story.Id}: {string.Join(' ', story.Documents)} | {string.Join(" | ", story.Why)}")];
}
