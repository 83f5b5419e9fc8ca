using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Finds whom an outlet cites: “citing X”, “in reference to X”, “The newspaper spoke to X”. Not for more than one thread.</summary>
internal sealed class Citations(ReportText text, OutletMentions outlets)
{
    // Sentences behind the one that rests on an outlet in which whom it spoke to may be said.
    private const int MaxSentences = 3;

    // Tokens of who has seen it at most.
    private const int MaxWitness = 10;

    /// <summary>The token that carries whom the sentence of a cue cites; -1 if none.</summary>
    internal int CitedBy(Draft draft, bool isOutlet)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            // “a report that quotes two nurses”
            int from = draft.Source.Holds(i) && text.Tag(i) == PartOfSpeech.Verb && text.Tokens[i].Lemma is "quote" or "cite" && text.Tokens[i - 1 < 0 ? 0 : i - 1].Penn is "WDT" or "WP" ? i + 1 : After(i);
            if (from < 0 || i == draft.CueToken || draft.Content.Holds(i) && !draft.Source.Holds(i)) continue;
            int head = HeadAfter(from, sentence.EndToken);
            if (head >= 0 && (outlets.At(head) < 0 || isOutlet)) return head;
        }
        return -1;
    }

    /// <summary>Somebody without a name who has seen or found what an outlet reports: “A ferryman saw the boats go down, the Ledger reported.”</summary>
    /// <param name="draft">The attribution to the outlet.</param>
    /// <returns>The token that carries who it is; -1 if none.</returns>
    internal int WitnessOf(Draft draft)
    {
        int first = draft.Content.First;
        if (first >= 0 && text.Is(first, "that")) first++;
        if (first < 0 || !text.Is(first, "a") && !text.Is(first, "an")) return -1;
        for (int i = first + 1; i < Math.Min(draft.Content.End, first + MaxWitness); i++)
        {
            if (text.Tag(i) is PartOfSpeech.Aux or PartOfSpeech.Verb)
            {
                int verb = i;
                // “A helicopter was seen” saw nothing.
                for (; text.Tag(verb) == PartOfSpeech.Aux; verb++) if (text.Lemma(verb) == "be") return -1;
                if (text.Lemma(verb) is not ("see" or "hear" or "find" or "watch" or "witness" or "spot" or "notice" or "smell" or "feel")) return -1;
                int head = SourceBounds.Head(text, new(new TokenRange(first, i)));
                return PersonWords.MayBe(text.Tokens[head].Lemma) ? head : -1;
            }
            if (text.IsMark(i) || text.Tag(i) is PartOfSpeech.Pron or PartOfSpeech.Sconj) return -1;
        }
        return -1;
    }

    // Where the one who is cited begins, if a token opens such a phrase; -1 otherwise.
    private int After(int i)
    {
        if (text.Is(i, "citing") || text.Is(i, "quoting")) return i + 1;
        if ((text.Is(i, "reference") || text.Is(i, "appeal")) && text.Is(i + 1, "to") && text.Tag(i - 1) == PartOfSpeech.Adp) return i + 2;
        if (text.Is(i, "referring") && text.Is(i + 1, "to")) return i + 2;
        return -1;
    }

    /// <summary>Whom an outlet says that it spoke to, in the sentences after one that rests on the outlet alone: “The newspaper has exchanged messages with three soldiers.”</summary>
    /// <param name="draft">The attribution to the outlet.</param>
    /// <returns>The token that carries who was spoken to; -1 if none.</returns>
    internal int SpokenTo(Draft draft)
    {
        int sentence = text.Tokens[draft.CueToken].Sentence;
        for (int s = sentence; s <= sentence + MaxSentences && s < text.Analysis.Sentences.Length; s++)
        {
            Sentence here = text.Analysis.Sentences[s];
            for (int i = here.FirstToken; i < here.EndToken - 1; i++)
            {
                if (draft.Content.Holds(i) || text.QuotationOf(i) >= 0 || text.Tag(i) != PartOfSpeech.Verb && !text.Is(i, "in")) continue;
                int with = Contact(i, here.EndToken);
                if (with < 0 || !SubjectIsOutlet(i, here.FirstToken)) continue;
                int head = HeadAfter(with, here.EndToken);
                if (head >= 0 && outlets.At(head) < 0) return head;
            }
        }
        return -1;
    }

    // “spoke to”, “talked with”, “exchanged messages with”, “was in touch with”, “interviewed”, “contacted”: where who was reached begins.
    private int Contact(int verb, int end)
    {
        if (text.Is(verb, "in")) return (text.Is(verb + 1, "touch") || text.Is(verb + 1, "contact")) && text.Is(verb + 2, "with") ? verb + 3 : -1;
        string lemma = text.Tokens[verb].Lemma;
        if (lemma is "interview" or "contact" or "quote" or "cite" or "question" or "reach") return verb + 1;
        if (lemma is not ("speak" or "talk" or "exchange" or "correspond" or "chat" or "meet")) return -1;
        for (int i = verb + 1; i < Math.Min(end, verb + 5); i++) if (text.Is(i, "to") || text.Is(i, "with")) return i + 1;
        return -1;
    }

    private bool SubjectIsOutlet(int verb, int first)
    {
        for (int i = verb - 1; i >= first; i--)
        {
            if (outlets.At(i) >= 0) return !outlets.All[outlets.At(i)].IsPrinting;
            if (text.Tag(i) is not (PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)) return false;
        }
        return false;
    }

    private int HeadAfter(int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 8); i++)
        {
            // “a high-ranking councillor”
            if (text.IsInnerHyphen(i)) continue;
            if (text.IsMark(i)) break;
            if (text.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) continue;
            // “a service log”, where the tagger sees a verb
            while (i + 1 < end && (text.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn || text.Tokens[i + 1].Penn == "VB" && EmergesFrom.IsPaper(text.Tokens[i + 1].Lemma))) i++;
            // “a number of soldiers”: the soldiers
            if (text.Is(i + 1, "of") && text.Tokens[i].Lemma is "number" or "group" or "dozen" or "handful" or "couple" or "series" or "range") continue;
            return i;
        }
        return -1;
    }
}
