using Whence.Attributions;
using Whence.Claims;
using Whence.Duplicates;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report names the outlets that it has something from: in the chains of its attributions, in credit lines, beside words of reporting.</summary>
internal static class OutletNotes
{
    /// <summary>With these log-odds and less two propositions have nothing to do with each other.</summary>
    private const float Little = -2;

    /// <summary>So many reports of an outlet are looked at for the one that a sentence is about.</summary>
    private const int MaxReports = 64;

    /// <summary>The notes of one report, those with a report in the pile first.</summary>
    public static List<OutletNote> Of(StoryTrace story, int reading)
    {
        List<OutletNote> notes = [];
        Document document = story.Readings[reading].Document;
        Proposition[] propositions = story.Readings[reading].Propositions;
        ReportLines lines = new(document.Text, OutletCredit.HasCue);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (List<int> reports in story.ByOutlet.In(document.Text))
        {
            // What the name of an outlet gives is the same for all its reports that are no statements, but for the people in them.
            Document[] named = [.. reports.Where(other => !story.IsStatement[other]).Take(MaxReports).Select(other => story.Readings[other].Document)];
            if (named.Length == 0 || story.SameOutlet(reports[0], reading)) continue;
            OutletName outlet = story.Outlets[reports[0]]!;
            if (taken.Contains(outlet.Bare)) continue;
            bool isPress = outlet.Sign is not null || PressNames.Looks(outlet.Full);
            for (int at = outlet.FindIn(document.Text, 0, out int length, out bool isFull); at >= 0; at = outlet.FindIn(document.Text, at + length, out length, out isFull))
            {
                // “Photo: AP” credits a picture, not the report.
                if (IsPhotoCredit(document.Text, at) || (!isFull && IsAnothers(story, reading, outlet, at, length)) || !OutletCredit.Is(document.Text, lines, at, length, isFull && isPress, named)) continue;
                TextSpan sentence = lines.At(at, length);
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
                if (link.Span is { } written && IsPhotoCredit(document.Text, written.Start)) break;
                AddOutside(link.Name, link.Span?.Start ?? proposition.Span.Start, link.Span is { } span ? lines.At(span.Start, span.Length) : proposition.Span, voice.FoundBy);
                break;
            }
        }
        foreach ((string name, TextSpan span) in OutsideOutlets.Find(document.Text))
        {
            TextSpan line = lines.At(span.Start, span.Length);
            if (propositions.Any(proposition => proposition.Span.Overlaps(line))) AddOutside(name, span.Start, line, "outlet noun or press name beside a word of reporting");
        }
        return notes;

        void AddOutside(string written, int place, TextSpan sentence, string foundBy)
        {
            if (OutsideName.Of(written, story.Groups.Story.Sources) is not { } cut) return;
            string name = story.InFull(reading, cut, place);
            if (story.ByOutlet.IsAnyMeant(name) || outside.IsAnyMeant(name) || (!PressNames.Looks(name) && !Outlets.IsOutlet(name) && story.Groups.Story.Sources.IsBody(name) == false)) return;
            outside.Add(new(name), notes.Count);
            notes.Add(new(name, -1, sentence, foundBy));
        }
    }

    /// <summary>Whether the last word of an outlet's name stands for another outlet: one that the report names in full with it, or the one that prints it.</summary>
    private static bool IsAnothers(StoryTrace story, int reading, OutletName outlet, int at, int length)
    {
        string word = story.Readings[reading].Document.Text.Substring(at, length);
        if (!Ends(outlet, word) || !FullName.IsShort(word)) return false;
        bool isOwn = story.Outlets[reading] is { } own && Ends(own, word);
        return FullName.Of(story.Readings[reading].Document.Text, word, at, isOwn) is { } full ? outlet.Words.Length == 1 || !outlet.IsMeantBy(full) : isOwn;
    }

    private static bool Ends(OutletName outlet, string word) => outlet.Words is [.., { } last] && last.Equals(word, StringComparison.Ordinal);

    private static bool IsPhotoCredit(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        before = before[(before.LastIndexOf('\n') + 1)..];
        // “A picture, the Courier reported, shows” is no credit.
        if (!(before.ContainsAny(":/©|(") || before.TrimEnd().EndsWith(" by", StringComparison.OrdinalIgnoreCase))) return false;
        return before.Contains("photo", StringComparison.OrdinalIgnoreCase) || before.Contains("image", StringComparison.OrdinalIgnoreCase) || before.Contains("picture", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of the reports of an outlet, the one that a report lives on: earlier, and nearest to what stands in the sentence and about it.</summary>
    private static int Nearest(StoryTrace story, int reading, OutletName outlet, TextSpan sentence)
    {
        int best = -1;
        double bestScore = 0;
        foreach (int other in story.ByOutlet.Named(outlet).Where(other => other != reading && story.IsBefore(other, reading) != false).Take(MaxReports))
        {
            double score = Nearness(story, reading, other, sentence);
            if (best < 0 || score > bestScore) (best, bestScore) = (other, score);
        }
        return best;
    }

    /// <summary>How much of a report stands in another: the names and numbers of both, and the log-odds of its propositions to their nearest there, those of the sentence that names it thrice.</summary>
    private static double Nearness(StoryTrace story, int reading, int other, TextSpan sentence)
    {
        double sum = SentencePairs.CommonDetails(story.TextOf(other), story.TextOf(reading)).Common;
        for (int i = 0; i < story.Readings[reading].Propositions.Length; i++)
        {
            int unit = story.Groups.Story.UnitOf[reading][i];
            float nearest = PairTable.Unrelated;
            foreach (int theirs in story.Groups.Story.UnitOf[other]) nearest = Math.Max(nearest, unit == theirs ? -PairTable.Unrelated : story.Groups.Pairs[unit, theirs]);
            sum += (story.Readings[reading].Propositions[i].Span.Overlaps(sentence) ? 3 : 1) * Math.Max(0, nearest - Little);
        }
        return sum;
    }
}
