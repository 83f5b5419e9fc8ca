using System.Collections.Immutable;
using Whence.Stories;

namespace Whence.Casebook.Decisions;

/// <summary>Moves reports from story to story as people decided.</summary>
public static class StoryMoves
{
    /// <summary>The stories after the moves that hold. A story is named anew where its first report goes; reports that are not there are passed over.</summary>
    public static ImmutableArray<Story> Apply(ImmutableArray<Story> stories, ImmutableArray<Decision> decisions)
    {
        Decision[] moves = [.. decisions.Where(decision => decision is { Kind: DecisionKind.Regroup, Holds: true, Report: not null })];
        if (moves.Length == 0) return stories;
        List<Story> moved = [.. stories];
        foreach (Decision move in moves)
        {
            int from = moved.FindIndex(story => story.Documents.Contains(move.Report!));
            int to = move.Beside is null ? -1 : moved.FindIndex(story => story.Documents.Contains(move.Beside));
            if (from < 0 || from == to || (move.Beside is not null && to < 0) || (move.Beside is null && moved[from].Documents.Length == 1)) continue;
            string why = DecisionWords.Of(move);
            ImmutableArray<string> left = moved[from].Documents.Remove(move.Report!);
            if (to >= 0) moved[to] = Of(moved[to], moved[to].Documents.Add(move.Report!), why);
            else moved.Add(new() { Id = Name(move.Report!), Documents = [move.Report!], Why = [why] });
            if (left.IsEmpty) moved.RemoveAt(from);
            else moved[from] = Of(moved[from], left, why);
        }
        return [.. moved];
    }

    private static Story Of(Story story, ImmutableArray<string> documents, string why) =>
        story with { Id = documents[0] == story.Documents[0] ? story.Id : Name(documents[0]), Documents = documents, Why = [.. story.Why, why] };

    // Apart from every name that is given out by what was found, and the same on every run.
    private static string Name(string firstReport) => "m" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(firstReport)).AsSpan(0, 6));
}
