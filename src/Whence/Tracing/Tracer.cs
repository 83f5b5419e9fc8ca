using System.Collections.Immutable;
using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Stories;
using Whence.Text;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Joins what single reports say into stories, claims, derivations, origins and series.</summary>
/// <remarks>Stateless: threads may share it. The result depends on the readings, not on their order.</remarks>
public sealed class Tracer(TraceOptions? options = null)
{
    private readonly TraceOptions options = options ?? new();

    /// <summary>How documents are put into stories; another way in tests.</summary>
    internal Func<IReadOnlyList<Reading>, ImmutableArray<Story>> Split { get; init; } =
        static readings => StoryGrouper.Group(readings.Select(reading => StoryInput.From(reading.Document)));

    /// <summary>How the propositions of a story are grouped; another way in tests.</summary>
    internal Func<Reading[], Groups> GroupClaims { get; init; } = static readings => ClaimGrouping.Group(readings, WordVectors.Shipped, ClaimModels.Shipped);

    /// <summary>How claims are made of groups; null as usual, another way in measuring.</summary>
    internal Func<Groups, bool[], ClaimDraft[]>? DraftClaims { get; init; }

    /// <summary>Keeps of an analysis what <see cref="Trace(IEnumerable{Reading}, CancellationToken)"/> needs; the analysis itself can then be let go.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="analysis"/> is null.</exception>
    public Reading Read(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _ = options;
        Proposition[] propositions = PropositionFinder.Find(analysis, WordVectors.Shipped);
        return new(analysis.Document) { Propositions = propositions, Figures = FigureReader.Read(analysis, propositions, WordVectors.Shipped), Events = [.. EventDates.In(analysis)] };
    }

    /// <summary>Traces a pile.</summary>
    /// <param name="readings">One for each document; of two with the same id the first counts.</param>
    /// <param name="token">Stops the work between stories.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TraceResult Trace(IEnumerable<Reading> readings, CancellationToken token = default) => Trace(readings, null, null, token);

    /// <summary>Traces a pile of which a user moves reports between stories, or most of which has been traced before.</summary>
    /// <param name="readings">One for each document; of two with the same id the first counts.</param>
    /// <param name="regroup">Given the stories that were found, gives those that are traced: the same documents, each in one story. Null leaves them as they are.</param>
    /// <param name="before">What this version made of readings of the same documents before: a story that holds the same documents is taken from it. If all is as it was, it is returned itself. Null traces all.</param>
    /// <param name="token">Stops the work between stories.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TraceResult Trace(IEnumerable<Reading> readings, Func<ImmutableArray<Story>, ImmutableArray<Story>>? regroup, TraceResult? before, CancellationToken token = default) => Trace(readings, regroup, before, null, token);

    /// <summary>Traces a pile that grows: as above, and what was compared when stories were made before is not compared again. The result is the same.</summary>
    /// <param name="readings">One for each document; of two with the same id the first counts.</param>
    /// <param name="regroup">Given the stories that were found, gives those that are traced: the same documents, each in one story. Null leaves them as they are.</param>
    /// <param name="before">What this version made of readings of the same documents before. Null traces all.</param>
    /// <param name="grouper">Holds reports that were traced before; the others are added to it. Not for another thread meanwhile. Null, or one that holds a report which is not among the readings, compares all.</param>
    /// <param name="token">Stops the work between stories.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TraceResult Trace(IEnumerable<Reading> readings, Func<ImmutableArray<Story>, ImmutableArray<Story>>? regroup, TraceResult? before, StoryGrouper? grouper, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        Reading[] sorted = [.. readings.DistinctBy(reading => reading.Document.Id).OrderBy(reading => reading.Document.Id, StringComparer.Ordinal)];
        Dictionary<string, Reading> byId = sorted.ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        TracedStories done = new(before);
        ImmutableArray<Story> grouped = done.GroupsOf(sorted) ?? (grouper is null ? null : Add(grouper, sorted)) ?? Split(sorted);
        ImmutableArray<Story> stories = [.. (regroup is null ? grouped : regroup(grouped)).Select(story => InOrder(story, byId))];
        if (done.AreAll(sorted, stories)) return before!;
        Story[] shown = [.. stories];
        (Derivation[] Derivations, Claim[] Claims, Series[] Series)[] traced = new (Derivation[], Claim[], Series[])[stories.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Math.Max(1, options.MaxThreads), CancellationToken = token };
        Parallel.For(0, stories.Length, parallel, i => traced[i] = done.Of(stories[i]) ?? TryTrace(ref shown[i], byId));
        return new()
        {
            Documents = sorted.ToImmutableSortedDictionary(reading => reading.Document.Id, reading => reading.Document, StringComparer.Ordinal),
            Stories = [.. shown],
            Derivations = [.. traced.SelectMany(part => part.Derivations)],
            Claims = [.. traced.SelectMany(part => part.Claims)],
            Series = [.. traced.SelectMany(part => part.Series)],
            Grouped = grouped,
        };
    }

    private static ImmutableArray<Story>? Add(StoryGrouper grouper, Reading[] sorted)
    {
        foreach (Reading reading in sorted)
            if (!grouper.Holds(reading.Document.Id)) grouper.Add(StoryInput.From(reading.Document));
        return grouper.Count == sorted.Length ? grouper.Group() : null;
    }

    /// <summary>A fault that one story brings out must not cost the others: it is said of that story, by what it is and where.</summary>
    private (Derivation[] Derivations, Claim[] Claims, Series[] Series) TryTrace(ref Story story, Dictionary<string, Reading> byId)
    {
        try
        {
            return TraceStory(story, byId);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // No message: it may hold words of a report. No file of the frame: that is of the machine that built.
            string? where = fault.StackTrace?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim()).FirstOrDefault(static line => line.Contains("Whence.", StringComparison.Ordinal));
            if (where?.IndexOf(" in ", StringComparison.Ordinal) is > 0 and int file) where = where[..file];
            story = story with { Untraced = $"{fault.GetType().Name}, {where ?? "nowhere known"}" };
            return ([], [], []);
        }
    }

    private (Derivation[] Derivations, Claim[] Claims, Series[] Series) TraceStory(Story story, Dictionary<string, Reading> byId)
    {
        Reading[] readings = [.. story.Documents.Select(id => byId[id])];
        Array.Sort(readings, InTime);
        Groups groups = GroupClaims(readings);
        StoryTrace trace = new(story.Id, readings, groups, DraftClaims);
        Derivation[] derivations = DerivationFinder.Find(trace);
        Dictionary<string, int> index = [];
        for (int i = 0; i < readings.Length; i++) index[readings[i].Document.Id] = i;
        ILookup<int, (int, Derivation)> steps = derivations.ToLookup(step => index[step.To], step => (step.From is null ? -1 : index[step.From], step));
        Claim[] claims = [.. trace.Drafts.Select((draft, i) => ClaimBuilder.Build(trace, steps, draft, i))];
        return (derivations, claims, SeriesFinder.Find(trace, SeriesModel.Shipped));
    }

    private static Story InOrder(Story story, Dictionary<string, Reading> byId)
    {
        string[] documents = [.. story.Documents.Order(Comparer<string>.Create((x, y) => InTime(byId[x], byId[y])))];
        return documents.AsSpan().SequenceEqual(story.Documents.AsSpan()) ? story : story with { Documents = [.. documents] };
    }

    /// <summary>By time of publication, of a day alone by its end, undated ones last, then by id.</summary>
    private static int InTime(Reading first, Reading second)
    {
        int order = (first.Document.Published is null).CompareTo(second.Document.Published is null);
        if (order == 0 && first.Document.Published is { } x && second.Document.Published is { } y) order = ReportOrder.Compare(x, y);
        return order != 0 ? order : string.CompareOrdinal(first.Document.Id, second.Document.Id);
    }
}
