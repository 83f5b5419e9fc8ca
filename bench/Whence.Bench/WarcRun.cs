using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Whence.Intake.Archives;
using Whence.Intake.Warc;

namespace Whence.Bench;

/// <summary>Makes a web archive of invented pages and reads its records back: speed by processor time, and memory.</summary>
internal static class WarcRun
{
    private static readonly string[] Words = ["dam", "gate", "foreman", "ministry", "river", "soldier", "report", "flood", "hectare", "engineer", "valley", "court", "lock", "night", "water", "village"];

    /// <summary>Makes the archive if it is not there, reads it, and prints megabytes of record data a second of processor time.</summary>
    /// <param name="file">The archive; compressed where it ends in <c>.gz</c>.</param>
    /// <param name="pages">How many pages are made.</param>
    /// <param name="output">Where figures go.</param>
    public static void Run(string file, int pages, TextWriter output)
    {
        bool packed = file.EndsWith(".gz", StringComparison.Ordinal);
        if (!File.Exists(file)) Make(file, pages, packed);
        for (int round = 0; round < 3; round++)
        {
            using Process self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            long bytes = 0, most = 0;
            int records = 0;
            using FileStream stored = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using MemberStream? members = packed ? new(stored) : null;
            WarcReader reader = new(members is null ? stored : members, members, 64 << 20);
            while (reader.Next() is { } record)
            {
                records++;
                bytes += record.Block.Length;
                if (record.Type == "response" && HttpAnswer.Read(record.Block) is { } answer) BodyCoding.Decode(answer.Body, answer.Field("Transfer-Encoding"), answer.Field("Content-Encoding"), 64 << 20);
                if (records % 1000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            }
            self.Refresh();
            double seconds = (self.TotalProcessorTime - before).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records, {bytes / 1e6:0} MB, {bytes / 1e6 / seconds:0} MB a second of processor time, {most / 1e6:0} MB managed at most, {self.PeakWorkingSet64 / 1e6:0} MB peak"));
        }
    }

    private static void Make(string file, int pages, bool packed)
    {
        Random random = new(1);
        using FileStream stored = new(file, FileMode.CreateNew);
        for (int i = 0; i < pages; i++)
        {
            StringBuilder page = new("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!doctype html><html><head><title>Report ");
            page.Append(i).Append("</title></head><body><article>");
            for (int paragraph = 0; paragraph < 120; paragraph++)
            {
                page.Append("<p class=\"text-body paragraph\" data-id=\"").Append(random.Next()).Append("\">");
                for (int word = 0; word < 60; word++) page.Append(Words[random.Next(Words.Length)]).Append(random.Next(10) == 0 ? ", " : " ");
                page.Append("</p>\n");
            }
            byte[] block = Encoding.UTF8.GetBytes(page.Append("</article></body></html>").ToString());
            byte[] head = Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2031-02-25T10:00:00Z\r\nWARC-Target-URI: https://meridian.example/{i}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n");
            using Stream member = packed ? new GZipStream(stored, CompressionLevel.Fastest, leaveOpen: true) : new BufferedStream(new Unclosed(stored));
            member.Write(head);
            member.Write(block);
            member.Write("\r\n\r\n"u8);
        }
    }

    /// <summary>Lets a wrapper be closed and the file stay open.</summary>
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
