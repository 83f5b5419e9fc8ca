using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Whence.Web.Routes;

/// <summary>A form that somebody sent, with the token of this app in it.</summary>
internal sealed class Form(IFormCollection fields)
{
    public const int MaxChars = 400;

    /// <summary>Reads a form; null where it can't be read or does not bring the token.</summary>
    public static async Task<Form?> ReadAsync(HttpContext context, string token)
    {
        if (!context.Request.HasFormContentType) return null;
        try
        {
            IFormCollection fields = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            byte[] brought = Encoding.UTF8.GetBytes(fields["token"].ToString());
            return CryptographicOperations.FixedTimeEquals(brought, Encoding.UTF8.GetBytes(token)) ? new(fields) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    public IFormFileCollection Files => fields.Files;

    /// <summary>A field without what lies around it, cut at 400 units; null where it is empty.</summary>
    public string? Word(string name)
    {
        string text = fields[name].ToString().ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? null : text.Length <= MaxChars ? text : text[..MaxChars];
    }

    /// <summary>A field as it was typed.</summary>
    public string Text(string name) => fields[name].ToString();

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>()];
}
