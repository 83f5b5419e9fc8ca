using Whence.Claims;
using Whence.Pages;
using Whence.Stories;

namespace Whence.Web;

/// <summary>What a list shows of a story.</summary>
public sealed class StoryLine
{
    internal StoryLine(TraceView view, Story story)
    {
        Story = story;
        Title = view.Title(story);
        string last = story.Documents.MaxBy(id => view.Report(id).Published?.Instant ?? DateTime.MinValue)!;
        Last = view.Report(last).Published?.Instant ?? DateTime.MinValue;
        LastDay = view.Day(last);
        Outlets = story.Documents.Select(id => view.Report(id).Outlet).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        List<Claim> claims = [.. view.ClaimsOf(story)];
        Claims = claims.Count;
        Disputed = claims.Count(claim => claim.Disputed);
    }

    public Story Story { get; }

    public string Title { get; }

    /// <summary>When its last report was published; the smallest time where none is dated.</summary>
    public DateTime Last { get; }

    public string LastDay { get; }

    public int Outlets { get; }

    public int Claims { get; }

    public int Disputed { get; }
}
