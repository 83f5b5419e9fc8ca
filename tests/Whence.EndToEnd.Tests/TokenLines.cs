using System.Globalization;
using System.Text.Json;

namespace Whence.EndToEnd.Tests;

/// <summary>Looks at the tokens and sentences of one document that was printed.</summary>
internal static class TokenLines
{
    /// <summary>Tokens stand in order, overlap nowhere, leave out nothing that is seen, lie in their sentence, and make one tree of each sentence.</summary>
    public static void Check(JsonElement line)
    {
        string text = line.GetProperty("text").GetString()!, id = line.GetProperty("id").GetString()!;
        JsonElement[] sentences = [.. line.GetProperty("sentences").EnumerateArray()], tokens = [.. line.GetProperty("tokens").EnumerateArray()];
        int[] roots = new int[sentences.Length];
        int at = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int start = tokens[i].GetProperty("start").GetInt32(), end = tokens[i].GetProperty("end").GetInt32(), sentence = tokens[i].GetProperty("sentence").GetInt32();
            start.ShouldBeGreaterThanOrEqualTo(at, id);
            end.ShouldBeGreaterThan(start, id);
            IsUnseen(text.AsSpan(at, start - at)).ShouldBeTrue($"{id}: left out “{text[at..start]}” at {at}");
            start.ShouldBeGreaterThanOrEqualTo(sentences[sentence].GetProperty("start").GetInt32(), id);
            end.ShouldBeLessThanOrEqualTo(sentences[sentence].GetProperty("end").GetInt32(), id);
            if (tokens[i].GetProperty("head") is { ValueKind: JsonValueKind.Number } head)
            {
                if (head.GetInt32() < 0) roots[sentence]++;
                else tokens[head.GetInt32()].GetProperty("sentence").GetInt32().ShouldBe(sentence, id);
            }
            at = end;
        }
        IsUnseen(text.AsSpan(at)).ShouldBeTrue($"{id}: left out “{text[at..]}” at the end");
        if (tokens.Length > 0 && tokens[0].GetProperty("head").ValueKind == JsonValueKind.Number) roots.ShouldAllBe(count => count == 1, id);
    }

    private static bool IsUnseen(ReadOnlySpan<char> gap)
    {
        foreach (char c in gap)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)) return false;
        }
        return true;
    }
}
