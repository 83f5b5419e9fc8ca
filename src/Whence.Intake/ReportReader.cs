using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake;

/// <summary>Reads files, folders and standard input as reports. What fails is said and the rest goes on.</summary>
/// <remarks>Stateless; threads may share it. Nothing is fetched.</remarks>
public sealed class ReportReader(IntakeOptions? options = null)
{
    private readonly IntakeOptions _options = options ?? new();

    /// <summary>Reads paths in the order given, folders by name; <c>-</c> is standard input, of which <paramref name="input"/> opens the stream.</summary>
    public IEnumerable<IntakeItem> Read(IEnumerable<string> paths, Func<Stream>? input = null)
    {
        foreach ((string path, IntakeItem? failure) in FileFinder.Find(paths))
        {
            if (failure is not null) yield return failure;
            else
                foreach (IntakeItem item in path == "-" ? ReadStream(input?.Invoke() ?? Stream.Null, "-", "") : ReadFile(path))
                    yield return item;
        }
    }

    /// <summary>Adds up the sizes of the files that <see cref="Read"/> would read, for <see cref="IntakeOptions.Progress"/>.</summary>
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
        return stream is null ? [failure!] : JsonLinesReader.Read(stream, path, _options);
    }

    /// <summary>Reads JSON Lines from a stream, which is closed at the end.</summary>
    public IEnumerable<IntakeItem> ReadJsonLines(Stream stream) => JsonLinesReader.Read(stream, "-", _options);

    private IEnumerable<IntakeItem> ReadFile(string path)
    {
        (Stream? stream, IntakeItem? failure) = Open(path);
        return stream is null ? [failure!] : ReadStream(stream, path, Path.GetExtension(path).ToLowerInvariant());
    }

    internal (Stream?, IntakeItem?) Open(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists) return (null, IntakeItem.Failed(path, FailureReason.NoSuchPath, "does not exist"));
            // A pipe or device shows no length; opening one could wait for ever.
            if (new FileInfo(file.ResolveLinkTarget(true)?.FullName ?? path).Length == 0)
                return (null, IntakeItem.Failed(path, FailureReason.Empty, "is empty, or a pipe or device"));
            Stream stream = file.OpenRead();
            return (_options.Progress is { } progress ? new CountedStream(stream, progress) : stream, null);
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

    private IEnumerable<IntakeItem> ReadStream(Stream stream, string path, string ending)
    {
        if (ending is ".jsonl" or ".ndjson")
        {
            foreach (IntakeItem item in JsonLinesReader.Read(stream, path, _options))
                yield return item;
            yield break;
        }
        (byte[]? bytes, IntakeItem? failure) = ReadAll(stream, path);
        if (bytes is null)
        {
            yield return failure!;
            yield break;
        }
        (string? text, FailureReason reason, string detail) = TextDecoding.Decode(bytes, mayDeclare: ending is not (".txt" or ".text"));
        if (text is null) yield return IntakeItem.Failed(path, reason, detail);
        else
            foreach (IntakeItem item in ReadText(text, path, ending))
                yield return item;
    }

    private (byte[]?, IntakeItem?) ReadAll(Stream stream, string path)
    {
        try
        {
            using (stream)
            {
                MemoryStream whole = new();
                byte[] buffer = new byte[1 << 16];
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    if (whole.Length + read > _options.MaxFileBytes)
                        return (null, IntakeItem.Failed(path, FailureReason.TooLarge, $"is longer than {_options.MaxFileBytes >> 20} MiB"));
                    whole.Write(buffer, 0, read);
                }
                return whole.Length == 0 ? (null, IntakeItem.Failed(path, FailureReason.Empty, "is empty")) : (whole.ToArray(), null);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, IntakeItem.Failed(path, FailureReason.Unreadable, "can't be read: " + exception.Message));
        }
    }

    private IEnumerable<IntakeItem> ReadText(string text, string path, string ending)
    {
        if (string.IsNullOrWhiteSpace(text)) return [IntakeItem.Failed(path, FailureReason.Empty, "holds white space only")];
        if (_options.AsText) return [IntakeItem.Of(Document.AsText(ContentId.Of(null, null, text), text, _options.Published) with { Path = path })];
        bool isMarkup = ending is ".html" or ".htm" or ".xhtml" or ".xml" or ".rss" or ".atom" || (ending.Length == 0 && text.AsSpan().TrimStart().StartsWith("<"));
        if (isMarkup && FeedReader.IsFeed(text)) return FeedReader.Read(text, path);
        if (!isMarkup) return [IntakeItem.Of(PlainTextReader.Read(text, ContentId.Of(null, null, text), published: _options.Published, path: path))];
        ExtractionResult page = PageReader.Read(text, null, ContentId.Of(null, null, text), path);
        if (page.Document is not { } document)
            return [IntakeItem.Failed(path, FailureReason.NotArticle, $"is no article: {page.Detail ?? page.Reason.ToString()}")];
        return [IntakeItem.Of(document.Published is null ? document with { Published = _options.Published } : document)];
    }
}
