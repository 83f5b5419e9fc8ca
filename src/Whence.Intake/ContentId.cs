using System.Security.Cryptography;
using System.Text;

namespace Whence.Intake;

/// <summary>Ids out of content: the same report has the same id on every run and machine.</summary>
public static class ContentId
{
    private const int Length = 16;

    /// <summary>The first 64 bits of a SHA-256 over what tells a report from another, in hexadecimal.</summary>
    /// <param name="url">Its address; null for none.</param>
    /// <param name="outlet">Its outlet; null for none.</param>
    /// <param name="text">Its text.</param>
    public static string Of(string? url, string? outlet, string text)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', url, outlet, text)));
        return Convert.ToHexStringLower(hash.AsSpan(0, Length / 2));
    }
}
