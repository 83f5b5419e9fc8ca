namespace Whence.Intake.Tests.Fuzzing;

/// <summary>Changes bytes at random, but the same for the same seed: flips, cuts, doubles, swaps, and signs that readers wait for.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Signs =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "\""u8.ToArray(), "\r\n\r\n"u8.ToArray(), "Content-Length: -1\r\n"u8.ToArray(), "Content-Length: 9223372036854775807\r\n"u8.ToArray(), "WARC/1.0\r\n"u8.ToArray(),
        "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(), "<!DOCTYPE a [<!ENTITY b \"c\">]>"u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), "\\ud800"u8.ToArray(), [0], [0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
        [0x1F, 0x8B, 8], "PK\x01\x02"u8.ToArray(), "--cut\r\n"u8.ToArray(), "charset=utf-7"u8.ToArray(), "charset=utf-32"u8.ToArray(), "=\r\n=ZZ"u8.ToArray(), "0x7fffffff"u8.ToArray(), "1e999"u8.ToArray(), "\u2028"u8.ToArray(), "\ud83d\udca7"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(byte[] input)
    {
        List<byte> bytes = [.. input];
        for (int changes = _random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = _random.Next(bytes.Count), length = Math.Min(bytes.Count - at, _random.Next(1, 1 + Math.Min(200, bytes.Count)));
            switch (_random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << _random.Next(8)); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Signs[_random.Next(Signs.Length)]); break;
                case 4: bytes[at] = (byte)_random.Next(256); break;
                default:
                    List<byte> part = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(_random.Next(bytes.Count + 1), part);
                    break;
            }
        }
        return [.. bytes];
    }
}
