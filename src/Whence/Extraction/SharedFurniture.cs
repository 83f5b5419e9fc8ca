using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Extraction;

/// <summary>Finds furniture by what many pages of one outlet share: the same line in reports that otherwise differ. Stateless; threads may share it.</summary>
/// <remarks>
/// The result does not depend on the order of the documents. Lines that hold a quotation are left alone, since a statement may well be quoted by an outlet in several reports;
/// so are documents that share most of their lines, which are versions of one report.
/// </remarks>
public static class SharedFurniture
{
    /// <summary>The reason given to passages that are found so.</summary>
    public const string Reason = "shared by pages of the outlet";

    /// <summary>In how many documents of an outlet a line must stand.</summary>
    private const int MinDocuments = 3;

    /// <summary>In what share of the outlet's documents it must stand.</summary>
    private const double MinShare = 0.05;

    /// <summary>In how many documents, and in what share of them, a line that reads as a sentence must stand: an outlet repeats the background of a running story word for word.</summary>
    private const int MinDocumentsOfSentence = 6;

    private const double MinShareOfSentence = 0.3;

    private const int MaxChars = 300, MinChars = 12;

    /// <summary>The documents in the given order, shared lines marked as furniture; a document in which none is found is returned as it is.</summary>
    public static ImmutableArray<Document> Mark(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var byOutlet = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < documents.Count; i++)
        {
            if (Outlet(documents[i]) is not { } outlet) continue;
            if (!byOutlet.TryGetValue(outlet, out List<int>? list)) byOutlet[outlet] = list = [];
            list.Add(i);
        }
        var marked = ImmutableArray.CreateBuilder<Document>(documents.Count);
        marked.AddRange(documents);
        foreach (List<int> group in byOutlet.Values)
        {
            if (group.Count < MinDocuments) continue;
            HashSet<string> shared = Shared(documents, group);
            if (shared.Count == 0) continue;
            foreach (int i in group) marked[i] = Mark(documents[i], shared);
        }
        return marked.MoveToImmutable();
    }

    private static HashSet<string> Shared(IReadOnlyList<Document> documents, List<int> group)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Copies and versions of one report count once: their first lines of body are the same.
        var openings = new HashSet<string>(StringComparer.Ordinal);
        foreach (int i in group)
        {
            Document document = documents[i];
            if (!openings.Add(Opening(document))) continue;
            seen.Clear();
            foreach (Passage passage in document.Passages)
                if (Candidate(document, passage) && seen.Add(passage.Span.Of(document.Text))) counts[passage.Span.Of(document.Text)] = counts.GetValueOrDefault(passage.Span.Of(document.Text)) + 1;
        }
        int least = Math.Max(MinDocuments, (int)Math.Ceiling(MinShare * openings.Count)), leastOfSentence = Math.Max(MinDocumentsOfSentence, (int)Math.Ceiling(MinShareOfSentence * openings.Count));
        return [.. counts.Where(pair => pair.Value >= (Plain.LineShape.Of(pair.Key).EndsSentence ? leastOfSentence : least)).Select(pair => pair.Key)];
    }

    private static Document Mark(Document document, HashSet<string> shared)
    {
        ImmutableArray<Passage>.Builder? passages = null;
        for (int i = 0; i < document.Passages.Length; i++)
        {
            Passage passage = document.Passages[i];
            if (!Candidate(document, passage) || !shared.Contains(passage.Span.Of(document.Text))) continue;
            passages ??= document.Passages.ToBuilder();
            passages[i] = passage with { Role = PassageRole.Furniture, Reason = Reason };
        }
        return passages is null ? document : document with { Passages = passages.ToImmutable() };
    }

    private static bool Candidate(Document document, Passage passage) =>
        passage.Role is PassageRole.Body or PassageRole.Subheading or PassageRole.Standfirst or PassageRole.Caption or PassageRole.Credit && passage.Span.Length is >= MinChars and <= MaxChars
        && passage.Span.In(document.Text).IndexOfAny('“', '”', '"') < 0;

    /// <summary>The longest body passage: what tells two reports apart.</summary>
    private static string Opening(Document document)
    {
        TextSpan longest = default;
        foreach (Passage passage in document.Passages)
            if (passage.Role == PassageRole.Body && passage.Span.Length > longest.Length) longest = passage.Span;
        return longest.Of(document.Text);
    }

    private static string? Outlet(Document document) => document.Outlet ?? Metadata.OutletChooser.Host(document.Url);
}
