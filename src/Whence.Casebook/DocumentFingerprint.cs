using System.Security.Cryptography;
using System.Text;
using Whence.Text;

namespace Whence.Casebook;

/// <summary>Tells whether two documents are the same to everything that reads them. The path is left out: a report that was moved is the same report.</summary>
public static class DocumentFingerprint
{
    /// <summary>SHA-256 over all fields but the path, in hexadecimal.</summary>
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? field in (ReadOnlySpan<string?>)[document.Id, document.Url, document.Title, document.Outlet, document.Published?.ToString(), document.Updated?.ToString(), document.Language, document.Credit, document.CanonicalUrl, PassageForm.Write(document.Passages), .. document.Authors])
        {
            hash.AppendData(field is null ? [0] : [1]);
            hash.AppendData(Encoding.UTF8.GetBytes(field ?? ""));
        }
        // UTF-16 as it stands, so that halves of surrogate pairs count too.
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(document.Text.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
