using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Texts whose author tells what he knows himself: “I broke one open. It was my own voice”.</summary>
internal static class AuthorsWord
{
    /// <summary>So many sentences of nobody else say so where no outlet stands between, and where one does: a blog.</summary>
    private const int Alone = 2, InBlog = 3;

    private static readonly WordSet Singular = new("i me my");

    private static bool SaysI(Reading reading, Proposition proposition) => proposition.Voice is null && proposition.Is(PropositionTraits.FirstPerson) && StanceWords.In(proposition.Span.In(reading.Document.Text), Singular);

    /// <summary>Whether a text is one. A newspaper's “we” tells of no author; a blog says “I”. In longer reports columns and transcripts do, too.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="place">Which of its propositions; where an outlet stands between, it or one beside it says “I”.</param>
    /// <param name="areNotices">Whether the reports of its story are short.</param>
    public static bool Is(Reading reading, int place, bool areNotices)
    {
        bool alone = string.IsNullOrWhiteSpace(reading.Document.Outlet);
        if (!alone && (!areNotices || !Enumerable.Range(place - 1, 3).Any(i => i >= 0 && i < reading.Propositions.Length && SaysI(reading, reading.Propositions[i])))) return false;
        int told = reading.Propositions.Count(proposition => alone ? proposition.Voice is null && proposition.Is(PropositionTraits.FirstPerson) : SaysI(reading, proposition));
        return told >= (alone ? Alone : InBlog);
    }
}
