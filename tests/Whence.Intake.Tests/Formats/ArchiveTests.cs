using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Whence.Text;

namespace Whence.Intake.Tests.Formats;

public sealed class ArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_web_archive_gives_its_pages_and_texts_alone()
    {
        List<IntakeItem> items = Fixture.Read(Fixture.At("pages.warc"));
        items.Count.ShouldBe(2);
        Document page = items[0].Document!;
        page.ShouldHoldTheReport();
        page.Url.ShouldBe("https://meridian.example/gates");
        page.Stored!.Fetched.ShouldBe(new DateTimeOffset(2031, 2, 26, 10, 0, 0, TimeSpan.Zero));
        byte[] archive = Fixture.Bytes("pages.warc");
        Encoding.Latin1.GetString(archive, (int)page.Stored.Offset!.Value, 30).ShouldBe("WARC/1.1\r\nWARC-Type: response\r");
        items[1].Document!.Url.ShouldBe("https://valley.example/ministry");
    }

    [Fact]
    public void A_compressed_web_archive_keeps_the_places_of_its_members()
    {
        byte[] archive = Packing.Members(Fixture.Bytes("pages.warc"));
        string file = _folder.Write("pages.warc.gz", archive);
        foreach (List<IntakeItem> items in (List<IntakeItem>[])[Fixture.Read(file), Fixture.Read(archive)])
        {
            items.Count.ShouldBe(2);
            int offset = (int)items[0].Document!.Stored!.Offset!.Value;
            using GZipStream member = new(new MemoryStream(archive, offset, archive.Length - offset), CompressionMode.Decompress);
            byte[] head = new byte[30];
            member.ReadExactly(head);
            Encoding.Latin1.GetString(head).ShouldBe("WARC/1.1\r\nWARC-Type: response\r");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(400)]
    public void A_compressed_web_archive_that_is_cut_off_is_said_to_be_and_what_was_whole_is_read(int missing)
    {
        byte[] archive = Packing.Members(Fixture.Bytes("pages.warc"));
        List<IntakeItem> items = Fixture.Read(_folder.Write("cut.warc.gz", archive[..^missing]));
        items[^1].Failure!.Reason.ShouldBe(FailureReason.Truncated);
        items[0].Document!.ShouldHoldTheReport();
    }

    [Fact]
    public void A_web_archive_that_is_cut_off_is_said_to_be()
    {
        byte[] archive = Fixture.Bytes("pages.warc");
        Fixture.Read(archive[..^100])[^1].Failure!.Reason.ShouldBe(FailureReason.Truncated);
    }

    [Fact]
    public void A_member_that_does_not_fit_its_checksum_is_said_to_be_damaged()
    {
        byte[] packed = Packing.Gzip(Fixture.Bytes("page.html"));
        packed[^6] ^= 1;
        Fixture.Read(packed).Failure().Reason.ShouldBeOneOf(FailureReason.Damaged, FailureReason.Truncated);
    }

    [Fact]
    public void A_page_in_a_web_archive_is_held_against_its_digest()
    {
        string archive = Encoding.UTF8.GetString(Fixture.Bytes("pages.warc"));
        const string Type = "WARC-Type: response\r\n";
        int at = archive.IndexOf(Type, StringComparison.Ordinal) + Type.Length;
        string lying = archive.Insert(at, "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n");
        lying.ShouldNotBe(archive);
        Fixture.Read(Encoding.UTF8.GetBytes(lying))[0].Failure!.Detail.ShouldContain("digest");
    }

    [Fact]
    public void A_chunked_and_compressed_answer_is_read()
    {
        byte[] packed = Packing.Gzip(Fixture.Bytes("page.html"));
        MemoryStream answer = new();
        answer.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{packed.Length:x}\r\n"));
        answer.Write(packed);
        answer.Write("\r\n0\r\n\r\n"u8);
        byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://meridian.example/gates>\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer.ToArray(), .. "\r\n\r\n"u8];
        Fixture.Read(record).Document().ShouldHoldTheReport();
    }

    [Fact]
    public void Wacz_is_read_through_its_archives_alone()
    {
        byte[] wacz = Packing.Zip(("datapackage.json", "{}"u8.ToArray()), ("pages/pages.jsonl", "{\"id\":\"x\",\"text\":\"No report.\"}"u8.ToArray()), ("archive/data.warc.gz", Packing.Members(Fixture.Bytes("pages.warc"))));
        Fixture.Read(_folder.Write("a.wacz", wacz)).Count.ShouldBe(2);
    }

    [Fact]
    public void Zip_and_tar_are_read_with_archives_inside()
    {
        byte[] zip = Packing.Zip(("a/page.html", Fixture.Bytes("page.html")), ("a/picture.png", [1, 2, 3]), ("b.warc", Fixture.Bytes("pages.warc")));
        Fixture.Read(_folder.Write("pile.zip", zip)).Count(item => item.Document is not null).ShouldBe(3);
        byte[] tar = Packing.Gzip(Packing.Tar(("x/page.html", TarEntryType.RegularFile, Fixture.Bytes("page.html")), ("x/pile.zip", TarEntryType.RegularFile, zip)));
        List<IntakeItem> items = Fixture.Read(_folder.Write("pile.tar.gz", tar));
        items.Count(item => item.Document is not null).ShouldBe(4);
        items[0].Document!.Path.ShouldBe(_folder.At("pile.tar.gz") + "/x/page.html");
        Fixture.Read(zip).Count.ShouldBe(3);
        Fixture.Read(tar).Count.ShouldBe(4);
    }

    [Fact]
    public void Lines_may_be_compressed()
    {
        Fixture.Read(_folder.Write("pile.jsonl.gz", Packing.Gzip(Fixture.Bytes("crawlers.jsonl")))).Count.ShouldBe(6);
        new ReportReader().ReadJsonLines(_folder.At("pile.jsonl.gz")).Count().ShouldBe(6);
    }
}
