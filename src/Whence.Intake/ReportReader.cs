using Whence.Intake.Formats;
using Whence.Intake.Web;

namespace Whence.Intake;

/// <summary>Reads files, folders, archives, lists and standard input as reports. What fails is said and the rest goes on.</summary>
/// <remarks>Stateless; threads may share it. Nothing is fetched unless <see cref="IntakeOptions.Fetch"/> is given.</remarks>
public sealed class ReportReader(IntakeOptions? options = null)
{
    private readonly IntakeOptions _options = options ?? new();

    /// <summary>Reads paths in the order given, folders by name; <c>-</c> is standard input, of which <paramref name="input"/> opens the stream; addresses are read where fetching is on.</summary>
    public IEnumerable<IntakeItem> Read(IEnumerable<string> paths, Func<Stream>? input = null)
    {
        ContentReader reader = new(_options);
        ListReader lists = new(_options, reader);
        foreach ((string path, IntakeItem? failure) in FileFinder.Find(paths))
        {
            if (failure is not null) yield return failure;
            else
                foreach (IntakeItem item in lists.Follow(path, Items(reader, path, input)))
                    yield return item;
        }
    }

    /// <summary>Reads what was fetched or stored as it came.</summary>
    public IEnumerable<IntakeItem> Read(FetchedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new ListReader(_options, new(_options)).ReadPage(page);
    }

    /// <summary>The addresses that a list names: OPML, a table, a feed. Nothing is fetched.</summary>
    /// <param name="path">The list.</param>
    /// <param name="failed">Told what can't be read.</param>
    public IEnumerable<ListedAddress> Addresses(string path, Action<IntakeFailure> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        foreach (IntakeItem item in Items(new(_options), path, null))
        {
            if (item.Address is { } address) yield return address;
            else if (item.Failure is { } failure) failed(failure);
        }
    }

    /// <summary>Adds up the sizes of the files that <see cref="Read(IEnumerable{string}, Func{Stream})"/> would read, for <see cref="IntakeOptions.Progress"/>.</summary>
    public void Measure(IEnumerable<string> paths)
    {
        if (_options.Progress is not { } progress) return;
        foreach ((string path, IntakeItem? failure) in FileFinder.Find(paths))
            if (failure is null && path != "-" && new FileInfo(path) is { Exists: true } file) progress.Expect(file.Length);
    }

    /// <summary>Reads one JSON Lines file.</summary>
    public IEnumerable<IntakeItem> ReadJsonLines(string path)
    {
        (Stream? stream, IntakeItem? failure) = Open(path);
        return stream is null ? [failure!] : Lines(stream, path);
    }

    /// <summary>Reads JSON Lines from a stream, which is closed at the end.</summary>
    public IEnumerable<IntakeItem> ReadJsonLines(Stream stream) => Lines(stream, "-");

    internal static (Stream?, IntakeItem?) Open(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists) return (null, IntakeItem.Failed(path, FailureReason.NoSuchPath, "does not exist"));
            // A pipe or device shows no length; opening one could wait for ever.
            if (new FileInfo(file.ResolveLinkTarget(true)?.FullName ?? path).Length == 0)
                return (null, IntakeItem.Failed(path, FailureReason.Empty, "is empty, or a pipe or device"));
            return (file.OpenRead(), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, IntakeItem.Failed(path, FailureReason.Unreadable, "may not be read"));
        }
        catch (IOException exception)
        {
            return (null, IntakeItem.Failed(path, FailureReason.Unreadable, "can't be read: " + exception.Message));
        }
    }

    private IEnumerable<IntakeItem> Lines(Stream stream, string path)
    {
        // Gzip under the name of lines is read as such; else the lines are read whatever the ending.
        string ending = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? ".gz" : ".jsonl";
        ContentReader reader = new(_options);
        return new ListReader(_options, reader).Follow(path, reader.Read(stream, new Input(path) { Ending = ending }));
    }

    private static IEnumerable<IntakeItem> Items(ContentReader reader, string path, Func<Stream>? input)
    {
        if (path == "-") return reader.Read(input?.Invoke() ?? Stream.Null, new Input("-"));
        if (ListReader.IsAddress(path)) return [IntakeItem.Of(new ListedAddress(path, path, ListedKind.Page))];
        (Stream? stream, IntakeItem? failure) = Open(path);
        return stream is null ? [failure!] : reader.Read(stream, new Input(path) { Ending = Path.GetExtension(path).ToLowerInvariant() });
    }
}
