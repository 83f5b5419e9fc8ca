using System.Collections.Frozen;
using Whence.Attributions.Chains;
using Whence.Attributions.Trees;
using Whence.Language;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Labels that open the turns of a conversation: “ORLIN: …”, “Question: …”, “HOST (in the studio): …”.</summary>
internal static class SpeakerLabels
{
    // Who asks for an outlet; what stands under such a label is the outlet's own.
    private static readonly FrozenSet<string> Askers = new[]
    {
        "question", "q", "presenter", "host", "reporter", "moderator", "interviewer", "anchor", "newsreader", "correspondent", "announcer", "narrator", "journalist", "studio", "editor", "editors", "commentator", "newsroom",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What pages put before other things to read and see: “ANALYSIS: …”, “JUST WATCHED Treaty: …”.
    private static readonly FrozenSet<string> Rubrics = new[] { "ANALYSIS", "OPINION", "WATCH", "VIDEO", "PHOTOS", "EXCLUSIVE", "BREAKING", "RELATED", "LIVE", "UPDATE", "UPDATED", "CORRECTION", "READ", "MORE", "NEW", "FACT", "FACTS", "CLAIM", "VERDICT" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a label begins with the rubric of a page, behind which nobody speaks.</summary>
    internal static bool IsRubric(ReportText text, int first) => Rubrics.Contains(text.Word(first).ToString()) || (text.Word(first) is "JUST" && text.Word(first + 1) is "WATCHED") || (text.Word(first) is "NOW" && text.Word(first + 1) is "WATCH") || (text.Word(first) is "FILE" && text.Word(first + 1) is "PHOTO")
        || (text.Word(first) is "THE" && Rubrics.Contains(text.Word(first + 1).ToString()));

    /// <summary>Whether a label is that of who asks: by his trade, by the printing outlet's name, or since he only asks.</summary>
    internal static bool IsAsker(ReportText text, TokenRange label)
    {
        int first = label.First;
        if (text.Is(first, "the")) first++;
        if (Askers.Contains(text.Word(first).ToString())) return true;
        string name = new TextSpan(text.Tokens[label.First].Span.Start, text.Tokens[label.End - 1].Span.End).Of(text.Text);
        return OutletNames.LooksLikeOne(name) || text.Analysis.Document.Outlet is { } outlet && OutletNames.AreSame(outlet, name);
    }

    /// <summary>
    /// Whether a label in small letters opens a turn. “Winner: the river towns” and “Translation: …” head parts, again and again; “Tessa Orlin: The minister learned on Friday …” stands once in a list of persons.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="label">The words before the mark, without a bracket.</param>
    /// <param name="colon">The mark.</param>
    /// <param name="end">The token behind the paragraph.</param>
    /// <param name="repeated">Whether the label opens another paragraph as well.</param>
    /// <param name="known">Whether it names a person whom the text names in full elsewhere.</param>
    internal static bool IsTurn(ReportText text, TokenRange label, int colon, int end, bool repeated, bool known)
    {
        if (!repeated) return IsPersonal(text, colon + 1, end);
        if (known || IsAsker(text, label)) return true;
        int head = label.End - 1, mention = Speakers.MentionOf(text, head);
        if (mention >= 0 && text.Analysis.Mentions[mention].Type is Mentions.EntityType.Organization or Mentions.EntityType.Place) return false;
        return text.IsMark(end - 1) && (label.Count > 1 || PersonWords.MayBe(text.Lemma(head).ToLowerInvariant()) || !WordRelations.Shipped.Has(WordVectors.KeyOf(text.Word(head).ToString().ToLowerInvariant())));
    }

    private static bool IsPersonal(ReportText text, int first, int end)
    {
        for (int i = first; i < end; i++) if (text.Word(i) is "I" or "we" or "We" or "my" or "My" or "me" or "us" or "our" or "Our" or "you" or "You") return true;
        return false;
    }

    /// <summary>Whether a label names a person whom the text names in full elsewhere: “Orlin: …” in a talk with Tessa Orlin.</summary>
    internal static bool IsIntroduced(ReportText text, TokenRange label)
    {
        int mention = Speakers.MentionOf(text, label.End - 1);
        if (mention < 0 || text.Analysis.Entities[text.Analysis.Mentions[mention].Entity] is not { Type: Mentions.EntityType.Person, IsNamed: true } person) return false;
        return person.Name.Contains(' ', StringComparison.Ordinal) && person.Mentions.Length > 1;
    }
}
