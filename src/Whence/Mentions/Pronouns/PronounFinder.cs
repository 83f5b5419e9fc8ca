using Whence.Mentions.Linking;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Pronouns;

/// <summary>Finds the pronouns of the third person.</summary>
internal static class PronounFinder
{
    /// <summary>Adds the pronouns of a document; their type is what they may mean.</summary>
    internal static void Find(Analysis analysis, List<MentionDraft> mentions)
    {
        string text = analysis.Document.Text;
        for (int i = 0; i < analysis.Tokens.Length; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Span.Length is < 2 or > 10) continue;
            EntityType? type = TypeOf(token.Span.In(text));
            if (type is { } found) mentions.Add(new(token.Span, i, i + 1, found, MentionForm.Pronoun) { FoundBy = "pronoun" });
        }
    }

    /// <summary>The gender of a pronoun; unknown for “it” and “they”.</summary>
    internal static Gender GenderOf(ReadOnlySpan<char> word) => (word[0] | 32) == 's' || (word.Length > 2 && (word[1] | 32) == 'e' && (word[0] | 32) == 'h' && (word[2] | 32) == 'r') ? Gender.Feminine
        : (word[0] | 32) == 'h' ? Gender.Masculine : Gender.Unknown;

    private static EntityType? TypeOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[12];
        int length = word.ToLowerInvariant(lower);
        return lower[..length] switch
        {
            "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" => EntityType.Person,
            "it" or "its" or "itself" or "they" or "them" or "their" or "theirs" => EntityType.Organization,
            _ => null,
        };
    }
}
