using Whence.Attributions.Chains;
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
    /// <summary>Tokens to the verb at most, and to that of “It is thus that …”.</summary>
    private const int MaxOpening = 3, MaxCleft = 18;

    // Verbs by which somebody tells an outlet a thing, and what translations make of them.
    private static readonly string[] Tells = ["tell", "say", "report", "write", "relate", "recount", "declare", "affirm", "state", "announce", "explain", "count", "narrate", "stand", "confide", "sustain"];

    /// <summary>The verb and who speaks; null where the sentence is none of these.</summary>
    internal static (int Verb, TokenRange Source)? Find(ReportText text, Sentence sentence)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (Verb(text, first, end) is not (>= 0 and int verb) || !HasOutlet(text, verb + 1, end) || SaysMore(text, verb + 1, end)) return null;
        int from = verb + 1;
        if (text.Is(from, "it")) from++;
        if (text.Is(from, "is") && text.Is(verb - 1, "to")) from++;
        TokenRange source = Person(text, from, end);
        if (source.Count == 0 && OutletEnd(text, from, end) is > 0 and int behind) source = Person(text, behind, end);
        if (source.Count == 0) source = Outlet(text, from, end);
        return source.Count == 0 ? null : (verb, source);
    }

    // “It counts”, “That has told”, “So narrates”, “To say it is”, “It is thus that … recounts”; -1 for others.
    private static int Verb(ReportText text, int first, int end)
    {
        if (text.Is(first, "to") && text.Tag(first + 1) == PartOfSpeech.Verb && text.Is(first + 2, "it") && text.Is(first + 3, "is")) return Reports(text, first + 1) ? first + 1 : -1;
        if (!text.Is(first, "it") && !text.Is(first, "that") && !text.Is(first, "this") && !text.Is(first, "so")) return -1;
        bool cleft = text.Is(first + 1, "is") && (text.Is(first + 2, "what") || (text.Is(first + 2, "thus") || text.Is(first + 2, "this")) && text.Is(first + 3, "that"));
        for (int i = first + 1; i < Math.Min(end - 2, first + (cleft ? MaxCleft : MaxOpening + 1)); i++)
        {
            if (text.QuotationOf(i) >= 0) return -1;
            if (text.Tag(i) != PartOfSpeech.Verb)
            {
                if (cleft || text.Tag(i) is PartOfSpeech.Aux or PartOfSpeech.Adv) continue;
                return -1;
            }
            if (cleft && !Reports(text, i)) continue;
            return Reports(text, i) && IsTurnedForm(text, first, i) ? i : -1;
        }
        return -1;
    }

    // “It counts”, “That has told”; “It reported to the mayor” is of a body that the sentence before names.
    private static bool IsTurnedForm(ReportText text, int first, int verb) => text.Tokens[verb].Penn switch
    {
        "VBZ" => text.Tag(verb - 1) != PartOfSpeech.Aux,
        "VBD" or "VBN" => text.Lemma(verb - 1) == "have" || text.Is(first, "so") && text.Tag(verb - 1) != PartOfSpeech.Aux,
        _ => false,
    };

    private static bool Reports(ReportText text, int verb) => Array.IndexOf(Tells, text.Tokens[verb].Lemma) >= 0;

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

    // A person by his name with the trade before it, or by what he is behind an article: the phrase that begins at a token.
    private static TokenRange Person(ReportText text, int from, int end)
    {
        int stop = from, head = -1;
        bool name = false;
        while (stop < end && text.Outlets.At(stop) < 0 && text.QuotationOf(stop) < 0 && (IsPart(text, stop) || text.Tokens[stop].Penn == "DT" && (stop == from || text.Is(stop - 1, "of")) || text.Is(stop, "of") && stop > from && (IsPart(text, stop + 1) || text.Tokens[Math.Min(stop + 1, end - 1)].Penn == "DT")))
        {
            bool of = text.Is(stop, "of");
            if (!of && text.Tag(stop) == PartOfSpeech.Propn && text.Tag(stop - 1) == PartOfSpeech.Propn && stop > from && !IsOther(text, stop)) name = true;
            if (!of && head < 0 && text.Tag(stop) == PartOfSpeech.Noun && text.Tag(stop + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) && !text.Is(stop + 1, "-")) head = stop;
            stop++;
        }
        while (stop > from && (text.Is(stop - 1, "of") || text.Is(stop - 1, "the"))) stop--;
        // “It has confirmed Odo Brandt as editor of the Ledger” has nobody told anything
        if (stop == from || !(stop >= end || text.IsMark(stop) || text.Is(stop, "to") || text.Is(stop, "in") || text.Is(stop, "as") && text.Penn(stop + 1) == "VBZ" || IsOutletAt(text, text.Is(stop, "of") ? stop + 1 : stop) || SourceBounds.Hearer(text, stop - 1, end) == stop)) return default;
        return name || head >= 0 && text.Tokens[from].Penn == "DT" && text.Tokens[head].Penn == "NN" && PersonWords.MayBe(text.Tokens[head].Lemma) ? new(from, stop) : default;
    }

    private static bool IsOutletAt(ReportText text, int token) => text.Outlets.At(text.Tag(token) == PartOfSpeech.Det ? token + 1 : token) >= 0;

    private static bool IsPart(ReportText text, int token) => text.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn || text.Is(token, "-");

    // The name of a body or a place.
    private static bool IsOther(ReportText text, int token) => Speakers.MentionOf(text, token) is >= 0 and int mention && text.Analysis.Mentions[mention].Type is EntityType.Organization or EntityType.Place;

    // “to the daily Holm Courier”: where the outlet at a token ends; -1 if none is there.
    private static int OutletEnd(ReportText text, int from, int end)
    {
        if (text.Is(from, "to") || text.Is(from, "in") || SourceBounds.Hearer(text, from - 1, end) == from) from++;
        for (int i = from; i < end && (text.Outlets.At(i) >= 0 || text.Tag(i) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun); i++)
            if (text.Outlets.At(i) is >= 0 and int outlet && !text.Outlets.All[outlet].IsPrinting) return Math.Max(i + 1, text.Outlets.All[outlet].End);
        return -1;
    }

    // “That reports the island newspaper Skellan Packet, which …”: the outlet right behind the verb, and nothing behind it.
    private static TokenRange Outlet(ReportText text, int from, int end)
    {
        if (text.Is(from, "in")) from++;
        return text.Is(from, "to") || OutletEnd(text, from, end) is not (> 0 and int stop) || !text.IsMark(stop) && !text.Is(stop, "which") ? default : new(from, stop);
    }
}
