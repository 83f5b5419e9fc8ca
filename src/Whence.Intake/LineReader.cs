using System.Text;

namespace Whence.Intake;

/// <summary>Reads lines of a bounded length; a longer one is passed over without being kept.</summary>
internal sealed class LineReader(TextReader reader, int maxChars)
{
    private readonly char[] _buffer = new char[1 << 16];
    private int _at, _end;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null at the end of the input, or where the line was too long.</summary>
    public (string? Line, bool TooLong) Read()
    {
        StringBuilder? line = null;
        long length = 0;
        while (true)
        {
            if (_at == _end)
            {
                _end = reader.Read(_buffer, 0, _buffer.Length);
                _at = 0;
                if (_end == 0)
                {
                    if (line is null) return (null, false);
                    Number++;
                    return length > maxChars ? (null, true) : (line.ToString(), false);
                }
            }
            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _end - _at);
            int stop = rest.IndexOf('\n');
            ReadOnlySpan<char> part = stop < 0 ? rest : rest[..stop];
            line ??= new();
            length += part.Length;
            if (length <= maxChars) line.Append(part);
            else line.Clear();
            _at += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0) continue;
            Number++;
            if (length > maxChars) return (null, true);
            if (line.Length > 0 && line[^1] == '\r') line.Length--;
            return (line.ToString(), false);
        }
    }
}
