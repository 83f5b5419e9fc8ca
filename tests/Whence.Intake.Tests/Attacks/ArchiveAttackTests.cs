using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Archives made to fill a disk or a memory, to write where they must not, or to be read for ever.</summary>
public sealed class ArchiveAttackTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] Zeros(int megabytes)
    {
        MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (int i = 0; i < megabytes; i++) gzip.Write(Encoding.ASCII.GetBytes(new string('a', 1 << 20)));
        return packed.ToArray();
    }

    [Theory]
    [InlineData("bomb.warc.gz")]
    [InlineData("bomb.tar.gz")]
    [InlineData("bomb.jsonl.gz")]
    [InlineData("bomb.html.gz")]
    public void A_decompression_bomb_is_left_unread(string name)
    {
        byte[] bomb = Zeros(200);
        long before = GC.GetTotalAllocatedBytes();
        Fixture.Read(_folder.Write(name, bomb))[^1].Failure!.Reason.ShouldBeOneOf(FailureReason.Bomb, FailureReason.TooLarge, FailureReason.Damaged);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(600L << 20);
    }

    [Fact]
    public void A_bomb_within_archives_within_archives_is_left_unread()
    {
        byte[] bomb = Zeros(200);
        for (int i = 0; i < 2; i++) bomb = Packing.Zip((i + "/a.html.gz", bomb), (i + "/b.html.gz", bomb));
        Fixture.Read(bomb).ShouldAllBe(item => item.Failure != null);
        byte[] deep = Fixture.Bytes("page.html");
        for (int i = 0; i < 8; i++) deep = Packing.Zip(("a" + (i == 0 ? ".html" : ".zip"), deep));
        Fixture.Read(deep).Failure().Reason.ShouldBe(FailureReason.TooDeep);
    }

    [Fact]
    public void A_compressed_answer_that_unfolds_without_end_is_left_unread()
    {
        MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (int i = 0; i < 300; i++) brotli.Write(new byte[1 << 20]);
        Should.Throw<FlawException>(() => Warc.BodyCoding.Decode(packed.ToArray(), null, "br", 1L << 40)).Reason.ShouldBe(FailureReason.Bomb);
        Should.Throw<FlawException>(() => Warc.BodyCoding.Decode(packed.ToArray(), null, "br,br,br,br", 1L << 40)).Reason.ShouldBe(FailureReason.Bomb);
    }

    [Theory]
    [InlineData("../evil.html")]
    [InlineData("a/../../evil.html")]
    [InlineData("/etc/evil.html")]
    [InlineData("..\\evil.html")]
    [InlineData("C:\\evil.html")]
    public void A_path_that_leads_out_of_its_archive_is_named_and_nothing_is_written(string name)
    {
        string[] before = Directory.GetFileSystemEntries(Path.GetDirectoryName(_folder.Root)!);
        foreach (byte[] archive in (byte[][])[Packing.Zip((name, Fixture.Bytes("page.html"))), Packing.Tar((name, TarEntryType.RegularFile, Fixture.Bytes("page.html")))])
        {
            string file = _folder.Write("a" + archive.Length + (archive[0] == 'P' ? ".zip" : ".tar"), archive);
            Fixture.Read(file).Failure().Reason.ShouldBe(FailureReason.ArchiveEntry);
        }
        Directory.GetFiles(_folder.Root).Length.ShouldBe(2);
        File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Root)!, "evil.html")).ShouldBeFalse();
        before.ShouldNotBeEmpty();
    }

    [Fact]
    public void Links_and_devices_in_an_archive_are_named_and_not_followed()
    {
        byte[] tar = Packing.Tar(("link.html", TarEntryType.SymbolicLink, "/etc/passwd"u8.ToArray()), ("hard.html", TarEntryType.HardLink, "/etc/passwd"u8.ToArray()), ("pipe.html", TarEntryType.Fifo, []), ("page.html", TarEntryType.RegularFile, Fixture.Bytes("page.html")));
        List<IntakeItem> items = Fixture.Read(_folder.Write("a.tar", tar));
        items.Count(item => item.Failure?.Reason == FailureReason.ArchiveEntry).ShouldBe(3);
        items.Count(item => item.Document is not null).ShouldBe(1);
    }

    [Fact]
    public void More_entries_than_are_read_end_the_reading()
    {
        byte[] zip = Packing.Zip([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", "A dam."u8.ToArray()))]);
        Fixture.Read(zip, new() { MaxEntries = 20 }).Failure().Reason.ShouldBe(FailureReason.TooMany);
        byte[] tar = Packing.Tar([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", TarEntryType.RegularFile, "A dam."u8.ToArray()))]);
        Fixture.Read(tar, new() { MaxEntries = 20 })[^1].Failure!.Reason.ShouldBe(FailureReason.TooMany);
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_not_believed()
    {
        byte[] zip = Packing.Zip(("a.html", Fixture.Bytes("page.html")));
        int directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 3);
        Fixture.Read(zip).ShouldAllBe(item => item.Failure != null);
        byte[] warc = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nshort");
        Fixture.Read(warc)[^1].Failure!.Reason.ShouldBe(FailureReason.Truncated);
    }
}
