using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Texts whose author tells what he knows himself: “I broke one open. It was my own voice”.</summary>
internal static class AuthorsWord
{
    /// <summary>So many sentences of nobody else say so where no outlet stands between, and where one does: a blog.</summary>
    private const int Alone = 2, InBlog = 3;

    private static readonly WordSet Singular = new("i me my");

    /// <summary>Whether a text is one. A newspaper's “we” tells of no author; a blog says “I”.</summary>
    public static bool Is(Reading reading)
    {
        bool alone = string.IsNullOrWhiteSpace(reading.Document.Outlet);
        int told = reading.Propositions.Count(proposition => proposition.Voice is null && proposition.Is(PropositionTraits.FirstPerson) && (alone || StanceWords.In(proposition.Span.In(reading.Document.Text), Singular)));
        return told >= (alone ? Alone : InBlog);
    }
}
