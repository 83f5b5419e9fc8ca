using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Nouns that bodies are called by: “ministry”, “court”, “coast guard”.</summary>
internal static class BodyWords
{
    private static readonly WordSet Nouns = new(
        "ministry department office government council court police guard army navy force forces command commission commissioner authority bureau parliament cabinet " +
        "embassy treasury municipality hall university institute hospital clinic company union association federation party prosecutor inspectorate secretariat foundation service brigade " +
        "bank board administration directorate presidency chancellery senate congress committee district club group organisation organization mission watchdog regulator kommission ministerium " +
        "prefecture league museum waterworks college school church airport railway academy chamber registry tribunal theatre zoo fund trust society charity consortium laboratory archive library festival");

    /// <summary>What a place is called by whoever runs it: “the city”, “the Diocese of Corvik”.</summary>
    public static WordSet Territories { get; } = new("city town municipality commune borough county canton district province region state republic kingdom diocese parish");

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Nouns.Has(word);
}
