using Whence.Intake.Archives;
using Whence.Intake.Warc;

namespace Whence.Intake.Formats;

/// <summary>Reads bytes of any kind: the one way through which files, entries of archives and fetched pages all go. Stateless; threads may share it.</summary>
internal sealed class ContentReader(IntakeOptions options)
{
    private readonly WholeReader _whole = new(options);

    /// <summary>Reads a stream and closes it. What fails is said, and the rest goes on.</summary>
    public IEnumerable<IntakeItem> Read(Stream stream, Input input)
    {
        using (stream)
        {
            foreach (IntakeItem item in Guarded(() => Open(stream, input), input.Place))
                yield return item;
        }
    }

    private IEnumerable<IntakeItem> Open(Stream stream, Input input)
    {
        if (input.Depth > options.MaxArchiveDepth) throw new FlawException(FailureReason.TooDeep, $"lies in more than {options.MaxArchiveDepth} archives");
        byte[] head = HeadedStream.Head(stream, KindFinder.HeadBytes);
        if (head.Length == 0) throw new FlawException(FailureReason.Empty, "is empty");
        ContentKind kind = KindFinder.Find(input.Ending, input.MediaType, head);
        if (options.AsText && kind is not (ContentKind.JsonLines or ContentKind.Gzip or ContentKind.Zip or ContentKind.Tar or ContentKind.Warc)) kind = ContentKind.Text;
        IntakeProgress? progress = input.Depth == 0 ? options.Progress : null;
        if (kind == ContentKind.Zip && stream.CanSeek)
        {
            progress?.Read(stream.Length);
            stream.Position = 0;
            return ZipFileReader.Read(stream, input with { Budget = new(() => stream.Length) }, options, Read);
        }
        progress?.Read(head.Length);
        CountedStream counted = new(stream, progress);
        HeadedStream whole = new(head, counted);
        return Read(kind, whole, input with { Budget = input.Budget ?? new(() => head.Length + counted.Count) });
    }

    private IEnumerable<IntakeItem> Read(ContentKind kind, Stream stream, Input input) => kind switch
    {
        ContentKind.JsonLines => JsonLinesReader.Read(stream, input, options),
        ContentKind.Table => TableReader.Read(stream, input, options),
        ContentKind.Gzip => Unfold(stream, input),
        ContentKind.Zip => ZipFileReader.Read(new MemoryStream(_whole.Bytes(stream), writable: false), input, options, Read),
        ContentKind.Tar => TarFileReader.Read(stream, input, options, Read),
        ContentKind.Warc => WarcPages.Read(stream, null, input, options, _whole),
        ContentKind.Other => throw new FlawException(FailureReason.Binary, $"is of a kind that is not read: {input.MediaType}"),
        _ => _whole.Read(kind, _whole.Bytes(stream), input),
    };

    private IEnumerable<IntakeItem> Unfold(Stream stream, Input input)
    {
        MemberStream members = new(stream);
        UnfoldedStream unfolded = new(members, input.Budget!);
        string inner = input.Ending == ".tgz" ? ".tar" : Path.GetExtension(Path.GetFileNameWithoutExtension(input.Place)).ToLowerInvariant();
        Input entry = input with { Ending = inner, MediaType = null, Depth = input.Depth + 1 };
        if (KindFinder.Find(inner, null, []) == ContentKind.Warc) return WarcPages.Read(unfolded, members, entry, options, _whole);
        // One read gives bytes of one member only, so that the members of a web archive keep their places.
        byte[] head = new byte[KindFinder.HeadBytes];
        Array.Resize(ref head, unfolded.Read(head));
        if (head.Length == 0) throw new FlawException(FailureReason.Empty, "is empty");
        HeadedStream rest = new(head, unfolded);
        return inner.Length == 0 && KindFinder.Find("", null, head) == ContentKind.Warc ? WarcPages.Read(rest, members, entry, options, _whole) : Read(rest, entry);
    }

    private static IEnumerable<IntakeItem> Guarded(Func<IEnumerable<IntakeItem>> open, string place)
    {
        IEnumerator<IntakeItem>? walk = null;
        try
        {
            while (true)
            {
                (IntakeItem? item, IntakeItem? failure) = Next(open, ref walk, place);
                if (item is not null) yield return item;
                if (failure is not null) yield return failure;
                if (item is null) yield break;
            }
        }
        finally
        {
            walk?.Dispose();
        }
    }

    private static (IntakeItem? Item, IntakeItem? Failure) Next(Func<IEnumerable<IntakeItem>> open, ref IEnumerator<IntakeItem>? walk, string place)
    {
        try
        {
            walk ??= open().GetEnumerator();
            return walk.MoveNext() ? (walk.Current, null) : (null, null);
        }
        catch (FlawException exception)
        {
            return (null, IntakeItem.Failed(place, exception.Reason, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, IntakeItem.Failed(place, FailureReason.Unreadable, "can't be read: " + exception.Message));
        }
    }
}
