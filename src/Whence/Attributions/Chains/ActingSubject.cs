using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Who acts in a stretch of a report, a person or a body, by what stands before its first verb; or whom the outlet met. Not for more than one thread.</summary>
internal sealed class ActingSubject(ReportText text)
{
    // A subject and the name of whom one met are looked for among so many tokens.
    private const int MaxName = 10;

    /// <summary>The name of a person before the first finite verb of a stretch, outside of quotations and clauses about others; an empty range if none.</summary>
    internal TokenRange Person(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.QuotationOf(i) >= 0) return default;
            if (text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" || text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Penn is "WP" or "WDT") return default;
            if (text.Is(i, "our")) return default;
            // “REUTERS/Odo Brandt/File Photo” acts in nothing.
            if (text.Is(i, "/")) return default;
            // “The ref himself came to the door”
            if (text.Tag(i) == PartOfSpeech.Noun && text.Is(i - 1, "the") && (text.Is(i + 1, "himself") || text.Is(i + 1, "herself"))) return new(i - 1, i + 1);
            // “Brandt himself, reached by telephone, sticks to his account”
            if (i == first && text.Tag(i) == PartOfSpeech.Propn && (text.Is(i + 1, "himself") || text.Is(i + 1, "herself"))) return new(i, i + 1);
            // “Odo Brandt, whose van stands there, had filmed it”, where the names do not know him
            if (i == first && IsUnknownName(i, end)) return new(i, i + 2);
            // “A man who kept the weir met us”
            if (text.Tokens[i].Penn == "NN" && PersonWords.Is(text.Tokens[i].Lemma) && (text.Is(first, "a") || text.Is(first, "an")) && text.Tag(i + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return new(first, NameEnd(i + 1, end));
            // “Mr Brandt on the third floor”
            if (text.Tag(i) == PartOfSpeech.Propn && text.Word(i - 1) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." && (i < 2 || text.Tag(i - 2) != PartOfSpeech.Adp)) return new(i - 1, i + 1);
            // “The boatman Odo Brandt fetched him”, also where the names do not know him
            if (i > first && text.Tag(i) == PartOfSpeech.Propn && text.Tag(i + 1) == PartOfSpeech.Propn && i + 1 < end && text.Tokens[i - 1].Penn == "NN" && PersonWords.MayBe(text.Tokens[i - 1].Lemma)) return new(i, i + 2);
            int mention = text.Tag(i) is PartOfSpeech.Propn or PartOfSpeech.Noun ? Speakers.MentionOf(text, i) : -1;
            if (mention < 0 || text.Analysis.Mentions[mention] is not { Form: MentionForm.Name } named) continue;
            int stop = i + 1;
            while (stop < end && text.Tokens[stop].Span.Start < named.Span.End) stop++;
            while (stop < end && text.Tag(stop) == PartOfSpeech.Propn && text.Tag(stop - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun) stop++;
            // “Brandt's neighbour”: the owner is not who acts
            if (text.Tokens[Math.Min(stop, text.Tokens.Length - 1)].Penn == "POS" || i > first && text.Tag(i - 1) == PartOfSpeech.Adp || !IsPerson(stop - 1, new(i, stop)) || IsPrinting(text.Analysis.Mentions[mention].Entity)) continue;
            return new(i, stop);
        }
        return default;
    }

    /// <summary>The noun phrase for a body before the first verb of a stretch; an empty range if none: “The museum corrected itself. “…,” it said”.</summary>
    internal TokenRange Body(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.QuotationOf(i) >= 0 || text.Tag(i) == PartOfSpeech.Adp && i == first) return default;
            bool stops = text.IsMark(i) || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv;
            if (!stops) continue;
            // “Corvane has put out a statement. It rejects …”: a name that is nobody's full one is the body's, whatever the names take it for.
            return i > first && (IsBody(i - 1) || (i == first + 1 && text.Tokens[first].Penn == "NNP" && !IsFullName(first))) ? new(first, i) : default;
        }
        return default;
    }

    /// <summary>The last paper that a stretch names: “The Courant has been shown a letter. It says …”; an empty range if none.</summary>
    internal TokenRange Paper(int first, int end)
    {
        for (int i = end - 1; i > first; i--)
        {
            if (text.Tag(i) != PartOfSpeech.Noun || text.QuotationOf(i) >= 0 || text.Tokens[i].Lemma is not ("letter" or "document" or "memo" or "memorandum" or "e-mail" or "email" or "note" or "notice" or "sheet" or "protocol")) continue;
            int start = i;
            while (start > first && text.Tag(start - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Det) start--;
            return text.Tag(start) == PartOfSpeech.Det ? new(start, i + 1) : default;
        }
        return default;
    }

    /// <summary>The subject of what is said before its source in one sentence, a name that is no person's, or a body: “Norrkraft will close the dam, it said”; an empty range if none.</summary>
    internal TokenRange OfContent(Draft draft)
    {
        int first = draft.Content.First, source = draft.Source.First;
        if (first < 0 || first > source || text.Tokens[first].Sentence != text.Tokens[source].Sentence || text.QuotationOf(first) >= 0) return default;
        for (int i = first; i < Math.Min(source, first + MaxName); i++)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux) return i > first && (text.Tokens[i - 1].Penn == "NNP" && !IsPersonName(i - 1) || i == first + 1 && SaysIts(draft, i) || IsBody(i - 1)) ? new(first, i) : default;
            if (text.IsMark(i) || text.Tag(i) is PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Adp) return default;
        }
        return default;
    }

    /// <summary>Whom the outlet met: “The Dispatch spoke to Odo Brandt, 34, in a hall. “…,” he said”; an empty range if nobody.</summary>
    internal TokenRange Met(int first, int end)
    {
        for (int i = first + 1; i < Math.Min(end, first + MaxName); i++)
        {
            if (text.Tag(i) != PartOfSpeech.Verb) continue;
            int name = text.Lemma(i) is "meet" or "reach" or "visit" or "interview" or "join" or "phone" or "call" or "ring" or "telephone" ? i + 1 : text.Lemma(i) is "speak" or "talk" && (text.Is(i + 1, "to") || text.Is(i + 1, "with")) ? i + 2 : -1;
            if (name > 0 && text.Is(name, "by") && text.Lemma(name + 1) is "telephone" or "phone") name += 2;
            int who = i - 1;
            while (who > first && text.Tag(who) is PartOfSpeech.Aux or PartOfSpeech.Adv) who--;
            bool own = text.Is(who, "we") || text.Analysis.Document.Outlet is { } outlet && OutletNames.AreSame(outlet, new TextSpan(text.Tokens[first].Span.Start, text.Tokens[who].Span.End).Of(text.Text)) || text.Analysis.Document.Credit is { Length: > 0 } credit && OutletNames.AreSame(credit, new TextSpan(text.Tokens[first].Span.Start, text.Tokens[who].Span.End).Of(text.Text));
            if (name < 0 || !own || name >= end || text.Tag(name) != PartOfSpeech.Propn) return default;
            int stop = name + 1;
            while (stop < end && text.Tag(stop) == PartOfSpeech.Propn) stop++;
            return stop > name + 1 ? new(name, stop) : default;
        }
        return default;
    }

    /// <summary>Whether a noun is one for a body, or the name of one.</summary>
    internal bool IsBody(int head)
    {
        if (text.Tag(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || text.Tokens[head].Penn is "NNS" or "NNPS") return false;
        int mention = Speakers.MentionOf(text, head);
        if (mention >= 0 && text.Analysis.Mentions[mention] is { Form: MentionForm.Name, Type: EntityType.Organization }) return true;
        return SourceLinks.IsBodyNoun(text.Tokens[head].Lemma.ToLowerInvariant());
    }

    /// <summary>Whether a phrase is a single name that is no person's: “Corvane said …”, then “it”.</summary>
    internal bool IsLoneName(int head, TokenRange phrase) => phrase.Count == 1 && text.Tokens[head].Penn == "NNP" && !IsPersonName(head) && !IsFullName(head);

    /// <summary>Whether a phrase brings in one of several: “one of the men who filled the holes”, “a member of the crew”.</summary>
    internal bool IsOneOf(int head, TokenRange phrase) => text.Is(head + 1, "of") && (text.Lemma(head) == "member" || text.Is(head, "one") && phrase.End > head + 3 && text.Tokens[head + 3].Penn == "NNS" && PersonWords.Is(text.Tokens[head + 3].Lemma));

    /// <summary>Whether a noun phrase means one person.</summary>
    internal bool IsPerson(int head, TokenRange phrase)
    {
        if (text.Tokens[head].Penn is "NNS" or "NNPS" || text.Tag(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        for (int i = phrase.First; i < phrase.End; i++)
        {
            int mention = Speakers.MentionOf(text, i);
            if (mention < 0 || text.Analysis.Mentions[mention].Form != MentionForm.Name) continue;
            bool person = text.Analysis.Mentions[mention].Type == EntityType.Person || text.Analysis.Entities[text.Analysis.Mentions[mention].Entity].Type == EntityType.Person;
            if (person && (i == head || text.Trees.Kinds[i] is Relation.Apposition or Relation.Flat || text.Tag(i + 1) == PartOfSpeech.Propn)) return true;
        }
        for (int i = phrase.First; i + 2 < phrase.End; i++)
        {
            // “hydrologist Odo Brandt of the university”, “a stallholder who begged us”
            if (text.Tokens[i].Penn == "NN" && PersonWords.MayBe(text.Tokens[i].Lemma) && text.Tag(i + 1) == PartOfSpeech.Propn && text.Tag(i + 2) == PartOfSpeech.Propn) return true;
            if (text.Is(i + 1, "who") && !IsBody(head)) return true;
        }
        if (text.Tag(head) == PartOfSpeech.Noun) return PersonWords.Is(text.Tokens[head].Lemma);
        // a full name that the names do not know
        int own = Speakers.MentionOf(text, head);
        return text.Tag(head - 1) == PartOfSpeech.Propn && head - 1 >= phrase.First && (own < 0 || text.Analysis.Entities[text.Analysis.Mentions[own].Entity].Type == EntityType.Other);
    }

    /// <summary>Whether an entity is the outlet itself: “he” is not the outlet, whose name was taken for a person's.</summary>
    internal bool IsPrinting(int entity) => text.Analysis.Document.Outlet is { } outlet && OutletNames.AreSame(outlet, text.Analysis.Entities[entity].Name);

    // Two capitals at the start, before a comma and a clause about who that is.
    private bool IsUnknownName(int first, int end) =>
        first + 3 < end && !(Speakers.MentionOf(text, first) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == EntityType.Organization) && text.Tag(first) == PartOfSpeech.Propn && text.Tag(first + 1) is PartOfSpeech.Propn or PartOfSpeech.Noun && char.IsUpper(text.Word(first + 1)[0]) && text.Is(first + 2, ",") && (text.Is(first + 3, "who") || text.Is(first + 3, "whose"))
        && !SourceLinks.IsBodyNoun(text.Tokens[first + 1].Lemma.ToLowerInvariant());

    // “a psychologist of sleep, Dr. Tilde Orm, warns”: the end of the name that stands between commas behind a noun, before the verb; where the noun ends if there is none.
    private int NameEnd(int from, int end)
    {
        int comma = from;
        while (comma < end && !text.IsMark(comma) && text.Tag(comma) is not (PartOfSpeech.Verb or PartOfSpeech.Aux) && text.Tokens[comma].Penn is not ("WP" or "WDT")) comma++;
        if (comma >= end || !text.Is(comma, ",")) return from;
        int name = comma + 1;
        while (name < end && (text.Tag(name) == PartOfSpeech.Propn || text.Word(name) is ".")) name++;
        return name > comma + 2 && text.Is(name, ",") ? name : from;
    }

    // “Brightbasket will close 48 of its shops”, where the tagger sees no name at the start of a sentence
    private bool SaysIts(Draft draft, int from)
    {
        if (text.Tokens[from - 1].Penn is not ("NN" or "NNP") || !char.IsUpper(text.Word(from - 1)[0])) return false;
        for (int i = from; i < draft.Content.End; i++) if (text.Is(i, "its")) return true;
        return false;
    }

    private bool IsFullName(int token) => Speakers.MentionOf(text, token) is >= 0 and int mention && text.Analysis.Entities[text.Analysis.Mentions[mention].Entity].Name.Contains(' ', StringComparison.Ordinal);

    private bool IsPersonName(int token) => Speakers.MentionOf(text, token) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == EntityType.Person;
}
