using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Whence.Intake.Archives;

/// <summary>Unfolds gzip (RFC 1952), member after member, and holds each against its checksum and length: one that is cut off or damaged is never taken for whole.</summary>
/// <remarks>
/// The framework's own reader takes a file that is cut off for a whole one and does not tell where a member begins. Here the inflater is fed up to the next place that looks
/// like the start of a member; it is one exactly if the eight bytes before it are the checksum and length of what was unfolded. Not for several threads.
/// </remarks>
internal sealed class MemberStream : ForwardStream
{
    private const int HeaderBytes = 10, TrailerBytes = 8;

    private readonly Stream _stored;
    private readonly Feed _feed;
    private readonly Crc32 _sum = new();
    private DeflateStream? _inflater;
    private long _unfolded;

    /// <param name="stored">The compressed bytes; closed with this stream.</param>
    public MemberStream(Stream stored)
    {
        _stored = stored;
        _feed = new(stored);
    }

    /// <summary>Where the member begins that the next byte comes from, or where the next one would begin, in stored bytes.</summary>
    public long MemberStart { get; private set; }

    /// <summary>How much of that member was given out.</summary>
    public long GivenOfMember => _unfolded;

    /// <summary>Whether the next byte is the first of a member, or none is left.</summary>
    public bool IsAtStart => _inflater is null;

    /// <exception cref="FlawException">The bytes are no gzip, are damaged, or end too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (true)
        {
            if (_inflater is null && !Begin()) return 0;
            int read;
            try
            {
                read = _inflater!.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw new FlawException(FailureReason.Damaged, $"is damaged in the gzip member at byte {MemberStart}");
            }
            if (read > 0)
            {
                _sum.Append(buffer[..read]);
                _unfolded += read;
                return read;
            }
            _feed.Drain();
            if (Fits()) End();
            else if (!_feed.GoOn())
                throw new FlawException(FailureReason.Truncated, $"is cut off or damaged in the gzip member at byte {MemberStart}, after {_unfolded} bytes of it");
        }
    }

    private bool Begin()
    {
        MemberStart = _feed.Given;
        Span<byte> header = stackalloc byte[HeaderBytes];
        int read = _feed.Take(header);
        if (read == 0 || (MemberStart > 0 && header[..read].IndexOfAnyExcept((byte)0) < 0)) return false; // zeros that pad the end
        if (read < HeaderBytes) throw new FlawException(FailureReason.Truncated, $"is cut off in the gzip header at byte {MemberStart}");
        if (header[0] != 0x1F || header[1] != 0x8B || header[2] != 8) throw new FlawException(FailureReason.Damaged, $"holds no gzip member at byte {MemberStart}");
        SkipOptional(header[3]);
        _sum.Reset();
        _unfolded = 0;
        _feed.Start();
        _inflater = new(_feed, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private void SkipOptional(byte flags)
    {
        if ((flags & 4) != 0)
        {
            int length = One() | (One() << 8);
            for (int i = 0; i < length; i++) One();
        }
        for (int texts = (flags >> 3 & 1) + (flags >> 4 & 1); texts > 0; texts--)
            while (One() != 0)
            {
            }
        if ((flags & 2) != 0) _ = One() | One();
    }

    private byte One()
    {
        Span<byte> one = stackalloc byte[1];
        return _feed.Take(one) == 1 ? one[0] : throw new FlawException(FailureReason.Truncated, $"is cut off in the gzip header at byte {MemberStart}");
    }

    private bool Fits()
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        return _feed.Last(trailer) && BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _sum.GetCurrentHashAsUInt32() && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)_unfolded;
    }

    private void End()
    {
        _inflater!.Dispose();
        _inflater = null;
        MemberStart = _feed.Given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflater?.Dispose();
            _feed.Dispose();
            _stored.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>The stored bytes, of which a reader sees no more than up to the next place that looks like the start of a member.</summary>
    private sealed class Feed(Stream stored) : ForwardStream
    {
        private readonly byte[] _buffer = new byte[1 << 16];
        private readonly byte[] _last = new byte[TrailerBytes];
        private int _at, _end, _known;
        private bool _stops, _passes;

        public long Given { get; private set; }

        public void Start() => (_known, _stops, _passes) = (0, false, false);

        /// <summary>Goes on behind the place where it stopped; false at the end of the stored bytes.</summary>
        public bool GoOn()
        {
            _passes = true;
            _stops = false;
            return Fill(1);
        }

        /// <summary>Passes over what an inflater that is done has left: the checksum, up to the place where reading stops.</summary>
        public void Drain()
        {
            Span<byte> rest = stackalloc byte[512];
            while (Read(rest) > 0)
            {
            }
        }

        public int Take(Span<byte> bytes)
        {
            Fill(bytes.Length);
            int count = Math.Min(bytes.Length, _end - _at);
            _buffer.AsSpan(_at, count).CopyTo(bytes);
            Pass(count);
            return count;
        }

        public bool Last(Span<byte> bytes)
        {
            _last.CopyTo(bytes);
            return _known == TrailerBytes;
        }

        public override int Read(Span<byte> buffer)
        {
            if (_stops || !Fill(3)) return _stops ? 0 : Rest(buffer);
            ReadOnlySpan<byte> window = _buffer.AsSpan(_at, _end - _at);
            int from = _passes ? 1 : 0, found = window[from..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            // The last two bytes may be the start of a start: they wait for what follows.
            int count = found >= 0 ? from + found : window.Length - 2;
            if (count == 0)
            {
                _stops = true;
                return 0;
            }
            return Give(buffer, count);
        }

        private int Rest(Span<byte> buffer) => _end == _at ? 0 : Give(buffer, _end - _at);

        private int Give(Span<byte> buffer, int count)
        {
            count = Math.Min(count, buffer.Length);
            _buffer.AsSpan(_at, count).CopyTo(buffer);
            Pass(count);
            _passes = false;
            return count;
        }

        private void Pass(int count)
        {
            ReadOnlySpan<byte> passed = _buffer.AsSpan(_at, count);
            if (count >= TrailerBytes) passed[^TrailerBytes..].CopyTo(_last);
            else
            {
                _last.AsSpan(count).CopyTo(_last);
                passed.CopyTo(_last.AsSpan(TrailerBytes - count));
            }
            _known = Math.Min(TrailerBytes, _known + count);
            _at += count;
            Given += count;
        }

        /// <summary>Sees to it that so many bytes are there; false where the stored bytes end before.</summary>
        private bool Fill(int count)
        {
            while (_end - _at < count)
            {
                if (_at > 0)
                {
                    _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
                    (_at, _end) = (0, _end - _at);
                }
                int read = stored.Read(_buffer, _end, _buffer.Length - _end);
                if (read == 0) return false;
                _end += read;
            }
            return true;
        }
    }
}
