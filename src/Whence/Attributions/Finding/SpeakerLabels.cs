using System.Collections.Frozen;
using Whence.Attributions.Chains;
using Whence.Attributions.Trees;
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
    private static readonly FrozenSet<string> Rubrics = new[] { "ANALYSIS", "OPINION", "WATCH", "VIDEO", "PHOTOS", "EXCLUSIVE", "BREAKING", "RELATED", "LIVE", "UPDATE", "UPDATED", "CORRECTION", "READ", "MORE" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a label begins with the rubric of a page, behind which nobody speaks.</summary>
    internal static bool IsRubric(ReportText text, int first) => Rubrics.Contains(text.Word(first).ToString()) || (text.Word(first) is "JUST" && text.Word(first + 1) is "WATCHED") || (text.Word(first) is "NOW" && text.Word(first + 1) is "WATCH") || (text.Word(first) is "FILE" && text.Word(first + 1) is "PHOTO");

    /// <summary>Whether a label is that of who asks: by his trade, by the printing outlet's name, or since he only asks.</summary>
    internal static bool IsAsker(ReportText text, TokenRange label)
    {
        int first = label.First;
        if (text.Is(first, "the")) first++;
        if (Askers.Contains(text.Word(first).ToString())) return true;
        string name = new TextSpan(text.Tokens[label.First].Span.Start, text.Tokens[label.End - 1].Span.End).Of(text.Text);
        return OutletNames.LooksLikeOne(name) || text.Analysis.Document.Outlet is { } outlet && OutletNames.AreSame(outlet, name);
    }

    /// <summary>Whether a label names a person whom the text names in full elsewhere: “Orlin: …” in a talk with Tessa Orlin.</summary>
    internal static bool IsIntroduced(ReportText text, TokenRange label)
    {
        int mention = Speakers.MentionOf(text, label.End - 1);
        if (mention < 0 || text.Analysis.Entities[text.Analysis.Mentions[mention].Entity] is not { Type: Mentions.EntityType.Person, IsNamed: true } person) return false;
        return person.Name.Contains(' ', StringComparison.Ordinal) && person.Mentions.Length > 1;
    }
}
