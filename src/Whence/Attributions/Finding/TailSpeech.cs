using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// A speaker and his verb behind a whole clause, where the tags or the tree have lost them: “The mayor will resign, two people who know him tell the Courier.”
/// </summary>
internal static class TailSpeech
{
    private const int MaxTail = 26;

    /// <summary>Adds the attribution at the end of a sentence where no draft has it; takes the place of one that misread the verb.</summary>
    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (end - first < 8 || !text.Trees.HasTree(first)) return;
        for (int comma = end - 3; comma > first + 3 && comma > end - MaxTail; comma--)
        {
            if (!text.Is(comma, ",") || text.QuotationOf(comma) >= 0) continue;
            // “…, as the weekly Barrow & Son reports”, “…, how the miller told the radio”
            int from = text.Is(comma + 1, "as") || text.Is(comma + 1, "how") ? comma + 2 : comma + 1;
            int verb = Verb(text, lexicon, from, end);
            if (verb < 0) continue;
            if (!IsClause(text, first, comma)) return;
            int known = drafts.FindIndex(d => d.CueToken == verb);
            // “A ferryman saw the boats go down, the Ledger reported”: the Ledger reported that he saw it
            if (known >= 0 && LacksStart(text, drafts[known], first, comma))
            {
                Draft? witness = drafts.Find(d => d.CueToken < drafts[known].Content.First && d.Source.First == first);
                if (witness is not null and not { Class: CueClass.Evidence or CueClass.Thought }) return;
                drafts[known].Content.Clear();
                drafts[known].Content.Add(new(first, comma));
                witness?.Content.Remove(new(comma, end));
                return;
            }
            // “He was sent home while he ate, a cook has told the Ledger”: the tree hangs the last part on who tells
            if (known >= 0 && LacksEnd(text, drafts[known], first, comma))
            {
                drafts[known].Content.Add(new(drafts[known].Content.End, comma));
                return;
            }
            if (known >= 0 && (drafts[known].Source.First > comma && text.QuotationOf(comma - 1) >= 0 || !drafts[known].Content.IsEmpty && !IsMisread(drafts[known], comma))) return;
            if (known >= 0) drafts.RemoveAt(known);
            CueEntry entry = lexicon.Verb(Lemma(text, verb))!;
            var found = new Draft(verb, "cue at the end") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.7 };
            found.Content.Add(new(first, comma));
            int cluster = verb;
            while (cluster > from + 1 && text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv) cluster--;
            // “…, the Ledger has been told by a miller”: who told it stands behind
            if (Agent(text, cluster, verb, end) is { Count: > 0 } agent) found.Source.Add(agent);
            else found.Source.Add(new(from, cluster));
            found.IsNegated = CueWords.Fill(text, verb, -1, found.Cue);
            found.Cue.Clear();
            found.Cue.Add(new(verb, verb + 1));
            text.Trim(found.Source);
            found.SourceHead = SourceBounds.Head(text, found.Source);
            if (VerbCues.Finish(text, found) is { Content.IsEmpty: false, Source.IsEmpty: false }) drafts.Add(found);
            return;
        }
    }

    // Whether the content of what stands behind the comma begins behind the verb of its clause.
    private static bool LacksStart(ReportText text, Draft behind, int first, int comma)
    {
        if (behind.Source.First <= comma || behind.Content.IsEmpty || behind.Content.End > comma + 1) return false;
        for (int i = first + 1; i < behind.Content.First; i++) if (text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" && text.QuotationOf(i) < 0) return true;
        return false;
    }

    // Whether it ends before the comma, and what lies between begins with “when”, “while” or the like.
    private static bool LacksEnd(ReportText text, Draft behind, int first, int comma)
    {
        if (behind.Source.First <= comma || behind.Content.IsEmpty || behind.Content.First > first + 1 || behind.Content.End >= comma) return false;
        int from = behind.Content.End;
        for (int i = from; i < comma; i++) if (text.QuotationOf(i) >= 0) return false;
        if (text.Is(from, ",")) from++;
        return text.Tag(from) == PartOfSpeech.Sconj || text.Tokens[from].Penn == "WRB";
    }

    // “reports” after a name, “tell” after a plural: verbs that the tagger took for nouns and infinitives.
    private static int Verb(ReportText text, CueLexicon lexicon, int from, int end)
    {
        if (!NearbyQuotation.IsOffice(text, from) && (text.Tokens[from].Penn is "WP" or "WDT" or "VBG" or "VBN" or "IN" or "CC" or "RB" or "TO" || text.Tag(from) is PartOfSpeech.Verb or PartOfSpeech.Aux || Bounds.IsTime(text, from))) return -1;
        for (int i = from + 1; i < Math.Min(end, from + 22); i++)
        {
            if (text.QuotationOf(i) >= 0) return -1;
            if (text.IsMark(i) && text.Word(i) is not ("," or "-" or "&")) return -1;
            bool noun = text.Tokens[i].Penn is "NNS" && (text.Is(i, "reports") && text.Tag(i - 1) == PartOfSpeech.Propn || IsLast(text, i, end));
            if (text.Tag(i) != PartOfSpeech.Verb && !noun) continue;
            int cluster = i;
            while (cluster > from + 1 && text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv) cluster--;
            bool perfect = text.Tokens[i].Penn == "VBN" && cluster < i && text.Lemma(cluster) == "have";
            // “…, a board of inquiry found on Thursday”: a past that the tagger took for a participle
            bool past = text.Tokens[i].Penn == "VBN" && cluster == i && text.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && !text.Is(i + 1, "by");
            // “…, the town had been warned”: who warned it is not said
            if (VerbGroup.Holds(text.Tokens, cluster, i, "be") && !text.Is(i + 1, "by")) continue;
            if (text.Tokens[i].Penn == "VBG" || text.Tokens[i].Penn == "VBN" && !perfect && !past || lexicon.Verb(Lemma(text, i)) is not { Class: CueClass.Speech or CueClass.Evidence or CueClass.Thought } entry || !entry.Takes(CueFrames.Clause)) continue;
            // “…, the troops advanced on Monday” is a move; “…, has advanced the portal”, as translations have it, stands before its speaker.
            if (entry.Lemma == "advance") continue;
            // “…, an inquiry found”, but not “…, the crew knew”
            if (entry.Class != CueClass.Speech && entry.Lemma is not ("find" or "show" or "conclude" or "establish" or "determine" or "indicate")) continue;
            if (ClauseMarks.TailEnd(text, i, ParticipleStart(text, i, end)) < 0 || !NearbyQuotation.IsName(text, from, cluster)) continue;
            return i;
        }
        return -1;
    }

    // Who tells in “has been told by a miller”: the noun phrase behind “by”; an empty range where the verb is no such passive.
    private static TokenRange Agent(ReportText text, int cluster, int verb, int end)
    {
        if (!VerbGroup.Holds(text.Tokens, cluster, verb, "be") || !text.Is(verb + 1, "by")) return default;
        int stop = ClauseMarks.TailEnd(text, verb, end);
        return new(verb + 2, stop < 0 ? ParticipleStart(text, verb, end) : text.IsMark(stop - 1) ? stop - 1 : stop);
    }

    // “…, the list shows.”: a verb that ends its sentence.
    private static bool IsLast(ReportText text, int token, int end) => token == end - 2 && text.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && (text.Is(token, "shows") || text.Is(token, "says") || text.Is(token, "writes") || text.Is(token, "reckons") || text.Is(token, "reports"));

    // “…, the clerk told the court on Friday, reading from the minutes”: what he did besides ends the tail.
    private static int ParticipleStart(ReportText text, int verb, int end)
    {
        for (int i = verb + 2; i < end - 1; i++) if (text.Is(i, ",") && text.Penn(i + 1) == "VBG") return i;
        return end;
    }

    // A source out of the clause that is said, where another name stands right before the verb.
    private static bool IsMisread(Draft draft, int comma) => draft.FoundBy == "verb with clause" && !draft.Source.IsEmpty && draft.Source.End <= comma - 2 && draft.Content.First < comma;

    private static string Lemma(ReportText text, int verb) => text.Tokens[verb].Penn == "NNS" ? text.Word(verb)[..^1].ToString().ToLowerInvariant() : text.Tokens[verb].Lemma;

    // A main clause of its own before the comma: with a finite verb, not led by “when”, “as” or the like.
    internal static bool IsClause(ReportText text, int first, int comma)
    {
        if (text.Tag(first) is PartOfSpeech.Sconj or PartOfSpeech.Cconj || text.Tokens[first].Penn is "WRB" or "VBG" or "VBN" or "TO" || text.Is(first, "as") || text.Is(first, "according")) return false;
        int relative = 0;
        for (int i = first; i < comma; i++)
        {
            if (i == first && text.Is(i, "whoever")) continue;
            // “A cable that struck a pine started the fire”: the verb of the relative clause is not the main one
            if (i > first && text.Tokens[i].Penn is "WP" or "WDT" && text.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                relative++;
                continue;
            }
            if (text.Tag(i) == PartOfSpeech.Sconj || text.Tokens[i].Penn is "WP" or "WDT" or "WRB") return false;
            if (text.Tokens[i].Penn is not ("VBD" or "VBZ" or "VBP" or "MD")) continue;
            if (relative-- == 0) return i > first;
        }
        return false;
    }
}
