using Whence.Attributions;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report names the outlets that it has something from: in the chains of its attributions, in credit lines, beside words of reporting.</summary>
internal static class OutletNotes
{
    private static readonly string[] Cues =
    [
        " report", "reports", "reported", "told", " tells", " writes", " wrote", "according to", " citing", " cites", "cited", " quoted", "quoting", "said", " says",
        "interview", "spoke to", "speaks to", "spoken to", "newspaper", " first to", "as first", "has advanced", "put the number", "put the", "referring", "reference to",
        "appeal to", " revealed", "reveals", "learned", "article", "published", "writing", "broadcast", "account",
    ];

    /// <summary>The notes of one report, those with a report in the pile first.</summary>
    public static List<OutletNote> Of(StoryTrace story, int reading)
    {
        List<OutletNote> notes = [];
        Document document = story.Readings[reading].Document;
        Proposition[] propositions = story.Readings[reading].Propositions;
        for (int other = 0; other < story.Readings.Length; other++)
        {
            if (other == reading || story.Outlets[other] is not { } outlet || story.SameOutlet(other, reading) || story.IsStatement[other]) continue;
            if (IsTaken(story, notes, other)) continue;
            for (int at = outlet.FindIn(document.Text, 0, out int length); at >= 0; at = outlet.FindIn(document.Text, at + length, out length))
            {
                TextSpan sentence = Line(document.Text, at, length);
                if (!IsCredit(document.Text, at, length) && !HasCue(sentence.In(document.Text))) continue;
                int best = Nearest(story, reading, outlet, sentence);
                if (best >= 0) notes.Add(new(outlet.Full, best, sentence, "named outlet"));
                break;
            }
        }
        foreach (Proposition proposition in propositions)
        {
            if (proposition.Voice is not { } voice) continue;
            // The link nearest to the report is the direct step; those behind it are reached through it.
            for (int i = voice.Chain.Length - 1; i >= 0; i--)
            {
                ChainLink link = voice.Chain[i];
                if (!link.IsOutlet || !OutsideOutlets.IsName(link.Name)) continue;
                // “Photo: AP” credits a picture, not the report.
                if (link.Span is { } written && IsPhotoCredit(document.Text, written.Start)) break;
                bool inPile = false;
                for (int other = 0; other < story.Readings.Length; other++) inPile |= story.Outlets[other]?.IsMeantBy(link.Name) == true;
                if (!inPile && !IsOwn(story, reading, link.Name) && !notes.Exists(note => note.Reading < 0 && new OutletName(note.Name).IsMeantBy(link.Name)))
                    notes.Add(new(link.Name, -1, link.Span is { } span ? Line(document.Text, span.Start, span.Length) : proposition.Span, voice.FoundBy));
                break;
            }
        }
        foreach ((string name, TextSpan span) in OutsideOutlets.Find(document.Text))
        {
            if (IsOwn(story, reading, name) || Array.Exists(story.Outlets, outlet => outlet?.IsMeantBy(name) == true)) continue;
            if (notes.Exists(note => note.Reading < 0 && new OutletName(note.Name).IsMeantBy(name))) continue;
            TextSpan line = Line(document.Text, span.Start, span.Length);
            if (propositions.Any(proposition => proposition.Span.Overlaps(line))) notes.Add(new(name, -1, line, "outlet noun or press name beside a word of reporting"));
        }
        return notes;
    }

    private static bool IsPhotoCredit(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        return before.Contains("photo", StringComparison.OrdinalIgnoreCase) || before.Contains("image", StringComparison.OrdinalIgnoreCase) || before.Contains("picture", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOwn(StoryTrace story, int reading, string name) => story.Outlets[reading]?.IsMeantBy(name) == true;

    private static bool IsTaken(StoryTrace story, List<OutletNote> notes, int other) =>
        notes.Exists(note => note.Reading >= 0 && (note.Reading == other || story.SameOutlet(note.Reading, other)));

    /// <summary>Of the reports of an outlet, the one that the sentence is about: earlier, and sharing the most with what stands there.</summary>
    private static int Nearest(StoryTrace story, int reading, OutletName outlet, TextSpan sentence)
    {
        int best = -1;
        float bestScore = float.MinValue;
        for (int other = 0; other < story.Readings.Length; other++)
        {
            if (other == reading || story.Outlets[other]?.Bare != outlet.Bare || story.IsBefore(other, reading) == false) continue;
            float score = story.SharedGroups(other, reading) * 0.1f;
            for (int i = 0; i < story.Readings[reading].Propositions.Length; i++)
            {
                if (!story.Readings[reading].Propositions[i].Span.Overlaps(sentence)) continue;
                int unit = story.Groups.Story.UnitOf[reading][i];
                for (int k = 0; k < story.Readings[other].Propositions.Length; k++) score = Math.Max(score, 6 + story.Groups.Pairs[unit, story.Groups.Story.UnitOf[other][k]]);
            }
            if (score > bestScore) (best, bestScore) = (other, score);
        }
        return best;
    }

    private static bool HasCue(ReadOnlySpan<char> sentence)
    {
        foreach (string cue in Cues)
        {
            if (sentence.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>“(CNS)”, “By Echo staff and HPA”: the name in brackets, or on a short line of its own.</summary>
    private static bool IsCredit(string text, int at, int length)
    {
        if ((at > 0 && text[at - 1] == '(' && at + length < text.Length && text[at + length] == ')') || text[at] == '(') return true;
        TextSpan line = Line(text, at, length);
        return line.Length < 60 && line.In(text).StartsWith("By ", StringComparison.Ordinal);
    }

    private static TextSpan Line(string text, int at, int length)
    {
        int start = at, end = at + length;
        while (start > 0 && text[start - 1] != '\n' && !(text[start - 1] is '.' or '!' or '?' && start < text.Length && char.IsWhiteSpace(text[start]))) start--;
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        while (end < text.Length && text[end] != '\n' && !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '"' or '”'))) end++;
        return new(start, end);
    }
}
