using System.Runtime.InteropServices;
using Whence.Claims;
using Whence.Duplicates;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>What is known of one story while it is traced.</summary>
internal sealed class StoryTrace
{
    private readonly CopyText?[] texts;
    private readonly int[] firstOfTime;
    private readonly (bool IsKnown, string? Name)[] publishers;

    /// <summary>Prepares a story.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="readings">By time of publication, then id.</param>
    /// <param name="groups">Its propositions by what they assert.</param>
    /// <param name="draft">How claims are made of them, given which readings are statements; null as usual.</param>
    public StoryTrace(string id, Reading[] readings, Groups groups, Func<Groups, bool[], ClaimDraft[]>? draft = null)
    {
        Id = id;
        Readings = readings;
        Groups = groups;
        texts = new CopyText?[readings.Length];
        firstOfTime = new int[readings.Length];
        publishers = new (bool, string?)[readings.Length];
        for (int i = 1; i < readings.Length; i++) firstOfTime[i] = readings[i].Document.Published is { } time && readings[i - 1].Document.Published is { } last && ReportOrder.Compare(last, time) == 0 ? firstOfTime[i - 1] : i;
        Dictionary<string, string> signs = new(StringComparer.OrdinalIgnoreCase);
        foreach (Reading reading in readings)
        {
            if (OutletSign.Of(reading.Document) is { } sign) signs.TryAdd(reading.Document.Outlet!, sign);
        }
        Outlets = [.. readings.Select(reading => string.IsNullOrWhiteSpace(reading.Document.Outlet) ? null : new OutletName(reading.Document.Outlet, signs.GetValueOrDefault(reading.Document.Outlet)))];
        ByOutlet = new(Outlets);
        Introduced = new(readings);
        // Who signs its reports is an agency, whatever its name sounds like.
        IsStatement = [.. readings.Select((_, i) => Outlets[i]?.Sign is null && StatementFinder.IsStatement(this, i))];
        Drafts = draft?.Invoke(groups, IsStatement) ?? ClaimDrafter.Draft(groups, IsStatement);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The readings, by time of publication, then id.</summary>
    public Reading[] Readings { get; }

    /// <summary>Whom a report brings in itself.</summary>
    public IntroducedSource Introduced { get; }

    /// <summary>The propositions by what they assert.</summary>
    public Groups Groups { get; }

    /// <summary>The claims.</summary>
    public ClaimDraft[] Drafts { get; }

    /// <summary>The outlet of each reading; null where none is known.</summary>
    public OutletName?[] Outlets { get; }

    /// <summary>The outlets by their names.</summary>
    public StoryOutlets ByOutlet { get; }

    /// <summary>Whether a reading is a statement by the body that publishes it, and no report.</summary>
    public bool[] IsStatement { get; }

    /// <summary>Who stands behind what a report says without a source: who signs a statement or a text of no outlet, else the body that makes the statement; null for an outlet's report.</summary>
    public string? Publisher(int reading)
    {
        if (publishers[reading] is { IsKnown: true } known) return known.Name;
        Document document = Readings[reading].Document;
        string? name = IsStatement[reading] ? SignedText.AuthorOf(document) ?? document.Outlet : SignedText.SignerOf(document);
        publishers[reading] = (true, name);
        return name;
    }

    /// <summary>By what words the outlet of a report calls itself: its name, and what it signs with; null where it is not known.</summary>
    public string? Named(int reading) => Outlets[reading] is { Sign: { } sign } outlet ? $"{outlet.Full} {sign}" : Readings[reading].Document.Outlet;

    /// <summary>A report as the search for copies reads it: its names and numbers in order.</summary>
    public CopyText TextOf(int reading) =>
        texts[reading] ??= CopyText.Of(Readings[reading].Document);

    /// <summary>Whether the first was published before the second: by time where both are dated, and by day where both days differ; null where it is not known.</summary>
    public bool? IsBefore(int first, int second) =>
        Readings[first].Document.Published is { } x && Readings[second].Document.Published is { } y ? ReportOrder.IsBefore(x, y) : null;

    /// <summary>The first of the readings that were published at the same time as one.</summary>
    public int FirstOfTime(int reading) => firstOfTime[reading];

    /// <summary>The readings of the outlets that a name means at a place of a report, ascending.</summary>
    public List<int> Meant(int reading, string written, int place) => ByOutlet.Meant(InFull(reading, written, place));

    /// <summary>A name as a report has it in full: “the Corvik Times” for “the Times” where that stands nearest before, or first behind; as written where it has no longer one.</summary>
    public string InFull(int reading, string written, int place) =>
        new OutletName(written).Words is [var word] && FullName.IsShort(word) && FullName.Of(Readings[reading].Document.Text, word, place, Outlets[reading] is { Words: [.., var own] } && own == word) is { } full ? full : written;

    /// <summary>Whether two readings come from one outlet.</summary>
    public bool SameOutlet(int first, int second) => Outlets[first] is { } x && Outlets[second] is { } y && x.Bare.Equals(y.Bare, StringComparison.OrdinalIgnoreCase);

    /// <summary>The readings of the same outlet that were published before, ascending; none where that is not known.</summary>
    public ReadOnlySpan<int> EarlierOfOutlet(int reading)
    {
        if (Outlets[reading] is not { } outlet) return [];
        ReadOnlySpan<int> all = CollectionsMarshal.AsSpan(ByOutlet.Of(outlet));
        // In order of time those that are before come first.
        (int low, int high) = (0, all.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (IsBefore(all[middle], reading) == true) low = middle + 1;
            else high = middle;
        }
        return all[..low];
    }

    /// <summary>How many groups two readings share, those with more words counting more.</summary>
    public int SharedGroups(int first, int second)
    {
        HashSet<int> mine = [.. Readings[first].Propositions.Select((_, i) => Groups.GroupAt(first, i))];
        return Readings[second].Propositions.Select((_, i) => Groups.GroupAt(second, i)).Distinct().Count(mine.Contains);
    }
}
