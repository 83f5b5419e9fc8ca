using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>The outlets that stand beside a cue, outside of what is said: to whom it was told, where it was printed or sent, who quotes it. Not for more than one thread.</summary>
internal sealed class OutletsBeside(ReportText text, List<Draft> drafts, OutletMentions outlets)
{
    /// <summary>Those that what is said came through, in order, as indices into <see cref="OutletMentions.All"/>.</summary>
    /// <param name="draft">The attribution.</param>
    /// <param name="own">The outlet that is the source itself, which is left out; -1 if none.</param>
    internal List<int> Of(Draft draft, int own)
    {
        var found = new List<int>();
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int outlet = outlets.At(i);
            if (outlet < 0 || outlet == own || found.Contains(outlet) || draft.Content.Holds(i)) continue;
            if (draft.Outer >= 0 && !drafts[draft.Outer].Content.Holds(i)) continue;
            if (draft.IsTurned || IsVia(draft, outlets.All[outlet]) || IsEmployer(draft, outlets.All[outlet])) found.Add(outlet);
        }
        return found;
    }

    /// <summary>Whether the source speaks to the printing outlet: by its name, or as “us”.</summary>
    internal bool TellsPrinting(Draft draft)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int outlet = outlets.At(i);
            if (outlet >= 0 && outlets.All[outlet].IsPrinting && !draft.Content.Holds(i) && IsVia(draft, outlets.All[outlet])) return true;
            // “says to us on the telephone”
            if (text.Word(i) is "us" && !draft.Content.Holds(i) && text.QuotationOf(i) < 0 && (i == draft.CueToken + 1 || i == draft.CueToken + 2 && text.Is(i - 1, "to"))) return true;
        }
        return false;
    }

    private bool IsVia(Draft draft, OutletMentions.Named named)
    {
        int before = named.First - 1;
        for (int steps = 0; before >= 0 && steps < 6; steps++, before--)
        {
            if (text.Tokens[before].Lemma is "tell" or "quote" or "cite") return true;
            // “…, reports the agency Interlink”
            if (text.Tokens[before].Penn == "VBZ" && text.Tokens[before].Lemma is "report" or "write" && text.Is(before - 1, ",")) return true;
            if (text.Tag(before) == PartOfSpeech.Adp && before > draft.CueToken && (before == draft.CueToken + 1 || draft.Source.Holds(before - 1)) && IsBroadcast(before)) return true;
            if (text.Is(before, "of") && before > draft.CueToken && IsBroadcast(before)) return true;
            if (text.Tag(before) == PartOfSpeech.Adp) return text.Is(before, "to") || text.Is(before, "with") || text.Is(before, "by") || text.Is(before, "in") && draft.Source.Holds(before);
            // “On Friday the Dispatch printed”
            if (Bounds.IsTime(text, before)) break;
            if (text.Tag(before) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) && !text.IsQuotationMark(before)) break;
        }
        // the subject of the verb that the cue hangs on: “The Herald quoted her as saying”
        int head = text.Trees.Heads[named.End - 1];
        for (int k = named.First; k < named.End; k++) if (text.Trees.Kinds[k] is Relation.Subject) return !draft.Source.Holds(k);
        return head >= 0 && text.Trees.Kinds[named.End - 1] is Relation.Agent;
    }

    // “said on Coast Radio”, “spoke in the television Kanal Vier”, “before the microphone of Coast Radio”, “in our sister paper”: where it was said or printed.
    private bool IsBroadcast(int preposition) => text.Is(preposition, "on") || text.Is(preposition, "in") || text.Is(preposition, "opposite") || text.Is(preposition, "towards") || text.Is(preposition, "against")
        || text.Is(preposition, "of") && text.Lemma(preposition - 1) is "microphone" or "microphones" or "studio" or "programme" or "edition" or "pages";

    // “Ledger columnist Maro Tel”: a person of that outlet.
    private bool IsEmployer(Draft draft, OutletMentions.Named named)
    {
        if (!draft.Source.Holds(named.First) || named.End >= draft.SourceHead + 1 || text.Is(named.End, "'s") || text.Is(named.End, "’s")) return false;
        for (int i = named.End; i < Math.Min(draft.Source.End, named.End + 3); i++) if (text.Tokens[i].Lemma is "columnist" or "journalist" or "correspondent" or "reporter" or "editor" or "commentator" or "writer" or "critic" or "analyst") return true;
        return false;
    }
}
