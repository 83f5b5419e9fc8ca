using Whence.Attributions.Chains;
using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// A sentence that gives the one before to somebody through an outlet, in the word order of another language: “It counts it to the daily Holm Courier a merchant.”,
/// “To say it is the mechanic Odo Brandt, as reports the Post.”, “So tells a farmer the Mercury.”, “That reports the island newspaper Skellan Packet.”
/// </summary>
internal static class TurnedReference
{
    /// <summary>Tokens before the verb, and of a person with his trade, at most.</summary>
    private const int MaxOpening = 6, MaxPerson = 9;

    private static readonly string[] OtherVerbs = ["count", "narrate", "stand", "confide", "sustain"];

    /// <summary>The verb and who speaks; null where the sentence is none of these.</summary>
    internal static (int Verb, TokenRange Source)? Find(ReportText text, CueLexicon lexicon, Sentence sentence)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (Verb(text, lexicon, first, end) is not (>= 0 and int verb) || !HasOutlet(text, verb + 1, end) || SaysMore(text, verb + 1, end)) return null;
        TokenRange source = Person(text, verb + 1, end);
        if (source.Count == 0) source = Outlet(text, verb + 1, end);
        return source.Count == 0 ? null : (verb, source);
    }

    // “It counts”, “That has told”, “So narrates”, “To say it is”, “It is thus that … recounts”; -1 for others.
    private static int Verb(ReportText text, CueLexicon lexicon, int first, int end)
    {
        if (text.Is(first, "to") && text.Tag(first + 1) == PartOfSpeech.Verb && text.Is(first + 2, "it") && text.Is(first + 3, "is")) return Reports(text, lexicon, first + 1) ? first + 1 : -1;
        if (!text.Is(first, "it") && !text.Is(first, "that") && !text.Is(first, "this") && !text.Is(first, "so")) return -1;
        bool cleft = text.Is(first + 1, "is") && (text.Is(first + 2, "what") || (text.Is(first + 2, "thus") || text.Is(first + 2, "this")) && text.Is(first + 3, "that"));
        for (int i = first + 1; i < Math.Min(end - 2, first + (cleft ? 3 * MaxOpening : MaxOpening)); i++)
        {
            if (text.QuotationOf(i) >= 0) return -1;
            if (text.Tag(i) != PartOfSpeech.Verb) continue;
            if (cleft && !Reports(text, lexicon, i)) continue;
            return Reports(text, lexicon, i) && text.Tokens[i].Penn is "VBD" or "VBZ" or "VBN" && (text.Tag(i - 1) != PartOfSpeech.Aux || text.Lemma(i - 1) == "have") && (cleft || i <= first + 3) ? i : -1;
        }
        return -1;
    }

    private static bool Reports(ReportText text, CueLexicon lexicon, int verb) =>
        Array.IndexOf(OtherVerbs, text.Tokens[verb].Lemma) >= 0 || lexicon.Verb(text.Tokens[verb].Lemma) is { Class: CueClass.Speech, Standing: Standing.Asserted } entry && entry.Takes(CueFrames.Clause);

    private static bool HasOutlet(ReportText text, int from, int end)
    {
        for (int i = from; i < end; i++) if (text.Outlets.At(i) is >= 0 and int outlet && text.Outlets.All[outlet] is { IsPrinting: false, IsNominal: false }) return true;
        return false;
    }

    // “It told the Ledger that the bridge was shut”: with a clause of its own the sentence says something itself.
    private static bool SaysMore(ReportText text, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (text.Tokens[i].Penn is "WDT" or "WP" || text.Is(i, ",") && (text.Tokens[Math.Min(i + 1, end - 1)].Penn is "VBZ" or "VBD" or "IN" || text.Is(i + 1, "so") || text.Is(i + 1, "as"))) return false;
            // “it is” of “to say it is”
            if (text.Is(i, "it") || text.Is(i - 1, "it") && text.Lemma(i) == "be") continue;
            if (text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" or "VB" || text.Tag(i) == PartOfSpeech.Sconj || text.Tokens[i].Penn == "PRP") return true;
        }
        return false;
    }

    // A person by his name with the trade before it, or by what he is behind an article.
    private static TokenRange Person(ReportText text, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (text.Outlets.At(i) >= 0 || text.QuotationOf(i) >= 0) continue;
            bool name = text.Tag(i) == PartOfSpeech.Propn && text.Tag(i + 1) == PartOfSpeech.Propn && text.Outlets.At(i + 1) < 0
                && !(Speakers.MentionOf(text, i) is >= 0 and int mention && text.Analysis.Mentions[mention].Type is EntityType.Organization or EntityType.Place);
            bool trade = text.Tokens[i].Penn == "NN" && text.Tag(i + 1) != PartOfSpeech.Noun && PersonWords.MayBe(text.Tokens[i].Lemma);
            if (!name && !trade) continue;
            int start = i, stop = i + 1;
            while (start > from && i - start < MaxPerson && text.Outlets.At(start - 1) < 0 && (text.Tag(start - 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Det || text.Is(start - 1, "-") || text.Is(start - 1, "of") && text.Tag(start - 2) == PartOfSpeech.Noun))
            {
                start--;
                if (text.Tokens[start].Penn == "DT" && !text.Is(start - 1, "of")) break;
            }
            if (!name && text.Tokens[start].Penn != "DT") continue;
            while (stop < end && text.Outlets.At(stop) < 0 && (text.Tag(stop) is PartOfSpeech.Propn or PartOfSpeech.Noun || text.Is(stop, "of") && text.Tag(stop + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det && text.Outlets.At(stop + 1) < 0 || text.Is(stop, "the") && text.Is(stop - 1, "of"))) stop++;
            return new(start, stop);
        }
        return default;
    }

    // “That reports the island newspaper Skellan Packet, which …”: the outlet right behind the verb.
    private static TokenRange Outlet(ReportText text, int from, int end)
    {
        if (text.Is(from, "it")) from++;
        if (text.Is(from, "in")) from++;
        for (int i = from; i < end && (text.Outlets.At(i) >= 0 || text.Tag(i) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun); i++)
            if (text.Outlets.At(i) is >= 0 and int outlet && !text.Outlets.All[outlet].IsPrinting) return new(from, Math.Max(i + 1, text.Outlets.All[outlet].End));
        return default;
    }
}
