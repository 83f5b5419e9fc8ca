using Whence.Attributions;
using Whence.Claims;
using Whence.Duplicates;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report names the outlets that it has something from: in the chains of its attributions, in credit lines, beside words of reporting.</summary>
internal static class OutletNotes
{
    /// <summary>With these log-odds and less two propositions have nothing to do with each other.</summary>
    private const float Little = -2;

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
            bool isPress = outlet.Sign is not null || PressNames.Looks(outlet.Full);
            for (int at = outlet.FindIn(document.Text, 0, out int length, out bool isFull); at >= 0; at = outlet.FindIn(document.Text, at + length, out length, out isFull))
            {
                if (!OutletCredit.Is(document.Text, at, length, isFull && isPress, story.Readings[other].Document)) continue;
                TextSpan sentence = TextLine.Around(document.Text, at, length);
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
                    notes.Add(new(link.Name, -1, link.Span is { } span ? TextLine.Around(document.Text, span.Start, span.Length) : proposition.Span, voice.FoundBy));
                break;
            }
        }
        foreach ((string name, TextSpan span) in OutsideOutlets.Find(document.Text))
        {
            if (IsOwn(story, reading, name) || Array.Exists(story.Outlets, outlet => outlet?.IsMeantBy(name) == true)) continue;
            if (notes.Exists(note => note.Reading < 0 && new OutletName(note.Name).IsMeantBy(name))) continue;
            TextSpan line = TextLine.Around(document.Text, span.Start, span.Length);
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

    /// <summary>Of the reports of an outlet, the one that a report lives on: earlier, and nearest to what stands in the sentence and about it.</summary>
    private static int Nearest(StoryTrace story, int reading, OutletName outlet, TextSpan sentence)
    {
        int best = -1;
        double bestScore = 0;
        for (int other = 0; other < story.Readings.Length; other++)
        {
            if (other == reading || story.Outlets[other]?.Bare != outlet.Bare || story.IsBefore(other, reading) == false) continue;
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
