using System.Text.Json;
using Whence.Text;

namespace Whence.Training.Claims;

/// <summary>A claim of the gold: where it appears.</summary>
internal sealed record GoldClaim(string Id, (string Document, TextSpan Span, string Stance)[] Appearances)
{
    public static GoldClaim Read(JsonElement claim, Dictionary<string, string> texts) => new(claim.GetProperty("id").GetString()!,
        [.. claim.GetProperty("appearances").EnumerateArray().Select(a =>
        {
            string document = a.GetProperty("document").GetString()!, text = texts[document];
            int start, end;
            if (a.TryGetProperty("quote", out JsonElement quote))
            {
                start = text.IndexOf(quote.GetString()!, StringComparison.Ordinal);
                end = start + quote.GetString()!.Length;
            }
            else
            {
                string ends = a.GetProperty("ends").GetString()!;
                start = text.IndexOf(a.GetProperty("starts").GetString()!, StringComparison.Ordinal);
                end = text.IndexOf(ends, start, StringComparison.Ordinal) + ends.Length;
            }
            return (document, new TextSpan(start, end), a.GetProperty("stance").GetString()!);
        })]);
}
