using System.Collections.Immutable;
using Whence.Casebook;
using Whence.Cli.Terminal;
using Whence.Extraction;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Commands;

/// <summary>Reads documents for tracing; with a casebook, only those that it does not hold, and takes in what it does.</summary>
/// <param name="talk">Told what goes wrong.</param>
/// <param name="casebook">Keeps the readings; null for none.</param>
/// <param name="shown">Takes what pages show of each report; null where there are no pages.</param>
internal sealed class ReadingRun(Talk talk, ICasebook? casebook, ShownReports? shown = null)
{
    private const int ReportsPerStep = 256;

    private readonly Tracer _tracer = new();
    private readonly Dictionary<string, Document> _asFound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The readings of the documents and of the casebook, in no order.</summary>
    public async Task<IReadOnlyCollection<Reading>> RunAsync(IEnumerable<Document> documents, Action step, CancellationToken token)
    {
        IReadOnlyDictionary<string, KeptEntry> kept = casebook is null ? new Dictionary<string, KeptEntry>() : await casebook.EntriesAsync(token).ConfigureAwait(false);
        Document[] found = [.. documents.Where(document => IsNew(document, kept, step))];
        await ReadAsync(Marked(found), step, token).ConfigureAwait(false);
        if (casebook is not null) await TakeInAsync(kept, token).ConfigureAwait(false);
        return _readings.Values;
    }

    /// <summary>The documents with what many pages of one outlet share as furniture; what is kept is each document as it came.</summary>
    private IEnumerable<Document> Marked(Document[] documents)
    {
        ImmutableArray<Document> marked = SharedFurniture.Mark(documents);
        for (int i = 0; i < documents.Length; i++)
            if (!ReferenceEquals(marked[i], documents[i])) _asFound[documents[i].Id] = documents[i];
        return marked;
    }

    private bool IsNew(Document document, IReadOnlyDictionary<string, KeptEntry> kept, Action step)
    {
        if (!kept.TryGetValue(document.Id, out KeptEntry entry)) return true;
        if (entry.Fingerprint != DocumentFingerprint.Of(document))
            talk.Failed(document.Path ?? document.Id, $"has the id “{document.Id}” of another report in the casebook; it was left out");
        step();
        return false;
    }

    private async Task ReadAsync(IEnumerable<Document> documents, Action step, CancellationToken token)
    {
        List<KeptReport> toKeep = [];
        foreach ((Reading reading, byte[]? bytes) in Parallelism.InOrder(documents, Read, talk))
        {
            token.ThrowIfCancellationRequested();
            _readings[reading.Document.Id] = reading;
            step();
            if (bytes is null || casebook is null) continue;
            toKeep.Add(new(_asFound.GetValueOrDefault(reading.Document.Id, reading.Document), ReadingForm.Version, bytes));
            if (toKeep.Count < ReportsPerStep) continue;
            await casebook.KeepAsync(toKeep, token).ConfigureAwait(false);
            toKeep.Clear();
        }
        if (toKeep.Count > 0) await casebook!.KeepAsync(toKeep, token).ConfigureAwait(false);
    }

    private Tuple<Reading, byte[]?> Read(Document document)
    {
        Analysis analysis = AnalysisPipeline.ForTrace.Run(document);
        Reading reading = _tracer.Read(analysis);
        if (casebook is null) return Tuple.Create<Reading, byte[]?>(reading, null);
        byte[] layers = ShownForm.Write(analysis);
        shown?.Hold(document.Id, layers);
        return Tuple.Create<Reading, byte[]?>(reading, ReadingForm.Write(reading, layers));
    }

    /// <summary>Takes in what was kept before this run; what another version read is read again.</summary>
    private async Task TakeInAsync(IReadOnlyDictionary<string, KeptEntry> kept, CancellationToken token)
    {
        if (kept.Count == 0) return;
        List<Document> again = [];
        await foreach (KeptReport report in casebook!.ReadAllAsync(token).ConfigureAwait(false))
        {
            if (_readings.ContainsKey(report.Document.Id)) continue;
            if (Restore(report) is { } reading) _readings.Add(report.Document.Id, reading);
            else again.Add(report.Document);
        }
        await ReadAsync(again, static () => { }, token).ConfigureAwait(false);
    }

    private Reading? Restore(KeptReport report)
    {
        if (report.Version != ReadingForm.Version) return null;
        try
        {
            Reading reading = ReadingForm.Read(report.Reading.Span, report.Document);
            shown?.Hold(report.Document.Id, ReadingForm.ShownOf(report.Reading));
            return reading;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
