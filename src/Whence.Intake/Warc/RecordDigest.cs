using System.Security.Cryptography;

namespace Whence.Intake.Warc;

/// <summary>Holds bytes against the digest that a record gives: <c>sha1:</c> in base 32, <c>sha256:</c> in base 16 or 32.</summary>
internal static class RecordDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether the bytes fit; null where the digest is of a kind that is not known.</summary>
    public static bool? Fits(ReadOnlySpan<byte> bytes, string digest)
    {
        int colon = digest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        string value = digest[(colon + 1)..].Trim();
        // SHA-1 is what archives give; nothing here is trusted because of it.
        byte[]? hash = digest[..colon].ToLowerInvariant() switch
        {
            "sha1" => Sha1(bytes),
            "sha256" or "sha-256" => SHA256.HashData(bytes),
            _ => null,
        };
        if (hash is null) return null;
        return value.Equals(ToBase32(hash), StringComparison.OrdinalIgnoreCase) || value.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
    }

#pragma warning disable CA5350 // the digest of the archive's own form
    private static byte[] Sha1(ReadOnlySpan<byte> bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350

    /// <summary>RFC 4648, padded.</summary>
    internal static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        System.Text.StringBuilder text = new((bytes.Length * 8 / 5) + 8);
        int held = 0, bits = 0;
        foreach (byte b in bytes)
        {
            held = (held << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(held >> bits) & 31]);
            }
        }
        if (bits > 0) text.Append(Base32[(held << (5 - bits)) & 31]);
        while (text.Length % 8 != 0) text.Append('=');
        return text.ToString();
    }
}
