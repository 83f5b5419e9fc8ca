using System.Numerics;
using Whence.Stories;

namespace Whence.Checking;

/// <summary>The terms by which the side of a claim and that of a report are judged: words, pairs of words and kinds of cues, each by where it stands.</summary>
internal static class StanceTerms
{
    /// <summary>Sentences of a report whose words count by themselves as well: its lead.</summary>
    private const int LeadSentences = 4;

    private const ulong Word = 77, Pair = 78, Opening = 79, Kind = 80, OpeningKind = 81, QuotedKind = 82, Mark = 83, BodyWord = 87, BodyPair = 88, LeadWord = 89, LeadPair = 90;

    /// <summary>The terms of a claim, each once.</summary>
    /// <param name="claim">Its words.</param>
    /// <param name="text">The claim itself, for its marks.</param>
    public static ulong[] OfClaim(CheckText claim, ReadOnlySpan<char> text)
    {
        HashSet<ulong> terms = [];
        CheckWord[] words = claim.Words.Length <= CheckText.MaxClaimWords ? claim.Words : claim.Words[..CheckText.MaxClaimWords];
        for (int i = 0; i < words.Length; i++)
        {
            terms.Add(TermHash.Pair(Word, words[i].Stem));
            terms.Add(i == 0 ? TermHash.Pair(Opening, words[i].Stem) : TermHash.Pair(Pair, TermHash.Pair(words[i - 1].Stem, words[i].Stem)));
            for (int cues = (int)words[i].Cue; cues != 0; cues &= cues - 1)
            {
                ulong kind = (ulong)BitOperations.TrailingZeroCount(cues);
                terms.Add(TermHash.Pair(Kind, kind));
                if (i == 0) terms.Add(TermHash.Pair(OpeningKind, kind));
                if (words[i].Quoted) terms.Add(TermHash.Pair(QuotedKind, kind));
            }
        }
        if (text.TrimEnd().EndsWith('?')) terms.Add(TermHash.Pair(Mark, 1));
        else if (text.Contains('?')) terms.Add(TermHash.Pair(Mark, 2));
        if (text.Contains(':')) terms.Add(TermHash.Pair(Mark, 3));
        if (text.IndexOfAny('"', '‘', '“') >= 0) terms.Add(TermHash.Pair(Mark, 4));
        return [.. terms];
    }

    /// <summary>The terms of a report, each as often as it stands there.</summary>
    public static ulong[] OfReport(CheckText report)
    {
        List<ulong> terms = new(report.Words.Length * 2);
        for (int s = 0; s < report.Sentences.Length; s++)
        {
            ReadOnlySpan<CheckWord> words = report.WordsOf(s);
            for (int i = 0; i < words.Length; i++)
            {
                ulong pair = i == 0 ? 0 : TermHash.Pair(words[i - 1].Stem, words[i].Stem);
                terms.Add(TermHash.Pair(BodyWord, words[i].Stem));
                if (i > 0) terms.Add(TermHash.Pair(BodyPair, pair));
                if (s >= LeadSentences) continue;
                terms.Add(TermHash.Pair(LeadWord, words[i].Stem));
                if (i > 0) terms.Add(TermHash.Pair(LeadPair, pair));
            }
        }
        return [.. terms];
    }
}
