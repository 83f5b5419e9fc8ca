using Whence.Attributions;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report names the outlets that it has something from: in the chains of its attributions, in credit lines, beside words of reporting.</summary>
internal static class OutletNotes
{
    /// <summary>So many reports of an outlet are looked at for the one that a sentence is about.</summary>
    private const int MaxReports = 64;

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
        ReportLines lines = new(document.Text, HasCue);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (List<int> reports in story.ByOutlet.In(document.Text))
        {
            // What the name of an outlet gives is the same for all its reports that are no statements.
            int other = reports.FindIndex(other => !story.IsStatement[other]);
            if (other < 0 || story.SameOutlet(other = reports[other], reading)) continue;
            OutletName outlet = story.Outlets[other]!;
            if (taken.Contains(outlet.Bare)) continue;
            for (int at = outlet.FindIn(document.Text, 0, out int length); at >= 0; at = outlet.FindIn(document.Text, at + length, out length))
            {
                TextSpan sentence = lines.At(at, length);
                if (!IsCredit(document.Text, at, length, sentence) && !lines.HasCue(sentence)) continue;
                int best = Nearest(story, reading, outlet, sentence);
                if (best >= 0 && taken.Add(outlet.Bare)) notes.Add(new(outlet.Full, best, sentence, "named outlet"));
                break;
            }
        }
        OutletIndex outside = new();
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
                if (!story.ByOutlet.IsAnyMeant(link.Name) && !outside.IsAnyMeant(link.Name))
                    AddOutside(new(link.Name, -1, link.Span is { } span ? lines.At(span.Start, span.Length) : proposition.Span, voice.FoundBy));
                break;
            }
        }
        foreach ((string name, TextSpan span) in OutsideOutlets.Find(document.Text))
        {
            if (story.ByOutlet.IsAnyMeant(name) || outside.IsAnyMeant(name)) continue;
            TextSpan line = lines.At(span.Start, span.Length);
            if (propositions.Any(proposition => proposition.Span.Overlaps(line))) AddOutside(new(name, -1, line, "outlet noun or press name beside a word of reporting"));
        }
        return notes;

        void AddOutside(OutletNote note)
        {
            outside.Add(new(note.Name), notes.Count);
            notes.Add(note);
        }
    }

    private static bool IsPhotoCredit(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        return before.Contains("photo", StringComparison.OrdinalIgnoreCase) || before.Contains("image", StringComparison.OrdinalIgnoreCase) || before.Contains("picture", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of the reports of an outlet, the one that the sentence is about: earlier, and sharing the most with what stands there.</summary>
    private static int Nearest(StoryTrace story, int reading, OutletName outlet, TextSpan sentence)
    {
        int best = -1;
        float bestScore = float.MinValue;
        foreach (int other in story.ByOutlet.Named(outlet).Where(other => other != reading && story.IsBefore(other, reading) != false).Take(MaxReports))
        {
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

    private static bool HasCue(string sentence)
    {
        foreach (string cue in Cues)
        {
            if (sentence.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>“(CNS)”, “By Echo staff and HPA”: the name in brackets, or on a short line of its own.</summary>
    private static bool IsCredit(string text, int at, int length, TextSpan line)
    {
        if ((at > 0 && text[at - 1] == '(' && at + length < text.Length && text[at + length] == ')') || text[at] == '(') return true;
        return line.Length < 60 && line.In(text).StartsWith("By ", StringComparison.Ordinal);
    }

}
