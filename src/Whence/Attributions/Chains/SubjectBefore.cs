using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>
/// Whom “he said” and “said the 63-year-old” mean by the sentences before: the one who speaks or acts in the last of them that has a person for its subject, quotations left out.
/// </summary>
/// <remarks>News names who speaks before it quotes him: “Odo Brandt, who taught there, has read them. “…,” he told the Ledger.” Not for more than one thread.</remarks>
internal sealed class SubjectBefore(ReportText text, List<Draft> drafts)
{
    // Sentences and paragraphs before a source that are looked at.
    private const int MaxSentences = 12, MaxParagraphs = 2;

    // Tokens before a noun that are looked through for who was brought in by it; more than most reports hold.
    private const int MaxTokens = 4000;

    // Nouns that say no more of a person than a pronoun does.
    private static readonly string[] Plain =
    [
        "man", "woman", "worker", "insider", "boy", "girl", "youngster", "pensioner", "mother", "father", "mum", "mom", "dad", "chum", "pal", "retiree", "teenager", "whistleblower", "informant", "tipster", "mole", "lad", "employee", "person",
    ];

    // Offices by which others may be meant than who was named last.
    private static readonly string[] Offices =
    [
        "minister", "mayor", "president", "premier", "governor", "senator", "secretary", "chief", "official", "judge", "prosecutor", "director", "manager", "leader", "general", "ambassador", "spokesman", "spokeswoman", "spokesperson",
        "chairman", "chairwoman", "commissioner", "prefect", "officer", "source", "witness", "editor", "lawyer", "attorney", "councillor", "councilman", "councilwoman", "lawmaker", "deputy", "member", "senior", "chancellor", "bishop", "insider", "adviser", "advisor", "analyst", "expert", "administrator", "commander", "reporter", "presenter", "police",
    ];

    private readonly ActingSubject acting = new(text);
    private readonly Dictionary<Draft, TokenRange> known = [];
    private readonly Dictionary<int, int> firstNamed = [];
    private int[]? firstOfSentence;

    /// <summary>Whether a source is to be looked for before: a pronoun for one person, or a noun that says no more.</summary>
    internal bool Asks(Draft draft)
    {
        if (draft.Source.IsEmpty || draft.SourceHead < 0 || text.QuotationOf(draft.Source.First) >= 0) return false;
        return IsPronoun(draft) || IsPlain(draft);
    }

    /// <summary>The words for whom a source means; an empty range where no sentence before says it.</summary>
    /// <param name="draft">One that <see cref="Asks"/>.</param>
    /// <param name="near">Whether they stand in the paragraph of the source.</param>
    internal TokenRange Of(Draft draft, out bool near)
    {
        if (!known.TryGetValue(draft, out TokenRange found))
        {
            known[draft] = default;
            known[draft] = found = Find(draft);
        }
        near = found.Count > 0 && text.Paragraph[found.First] == text.Paragraph[draft.Source.First];
        return found;
    }

    /// <summary>The words for whom a source means where they are surer than what the mentions have for it; an empty range elsewhere.</summary>
    /// <param name="draft">Any draft.</param>
    /// <param name="entity">The entity of the mentions; -1 if none.</param>
    internal TokenRange InPlaceOf(Draft draft, int entity)
    {
        if (!Asks(draft) || Of(draft, out bool near) is not { Count: > 0 } found) return default;
        if (text.Is(draft.Source.First, "it")) return near && (entity < 0 || !text.Analysis.Entities[entity].IsNamed || EntityIn(found) != entity) ? found : default;
        if (!IsPronoun(draft)) return found;
        return near || entity < 0 || !text.Analysis.Entities[entity].IsNamed || !IsSpokenOf(entity, draft.Source.First) || acting.IsPrinting(entity) ? found : default;
    }

    // A person that is named before a source, outside of quotations.
    private bool IsSpokenOf(int entity, int source)
    {
        if (text.Analysis.Entities[entity].Type != EntityType.Person) return false;
        if (!firstNamed.TryGetValue(entity, out int offset)) firstNamed[entity] = offset = FirstNamed(entity);
        return offset < text.Tokens[source].Span.Start;
    }

    // Where the name of an entity stands first outside of quotations.
    private int FirstNamed(int entity)
    {
        foreach (int mention in text.Analysis.Entities[entity].Mentions)
        {
            Mention named = text.Analysis.Mentions[mention];
            if (named.Form == MentionForm.Name && !IsQuoted(named.Span.Start)) return named.Span.Start;
        }
        return int.MaxValue;
    }

    // Quotations stand in order of their starts.
    private bool IsQuoted(int offset)
    {
        int low = 0, high = text.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Quotations[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low > 0 && text.Quotations[low - 1].Span.Contains(offset);
    }

    /// <summary>The entity that a range of words names; -1 if none.</summary>
    internal int EntityIn(TokenRange range)
    {
        int other = -1;
        for (int i = range.First; i < range.End; i++)
        {
            int mention = Speakers.MentionOf(text, i);
            if (mention < 0 || text.Analysis.Mentions[mention].Form != MentionForm.Name) continue;
            int entity = text.Analysis.Mentions[mention].Entity;
            if (text.Analysis.Entities[entity].Type == EntityType.Person) return entity;
            if (i == range.End - 1) other = entity;
        }
        return other;
    }

    private bool IsPronoun(Draft draft) => draft.Source.Count == 1 && (text.Is(draft.Source.First, "he") || text.Is(draft.Source.First, "she") || text.Is(draft.Source.First, "it") && (draft.Class == Lexicon.CueClass.Speech || draft.Standing == Standing.Denied));

    private bool IsPlain(Draft draft)
    {
        int first = draft.Source.First, head = draft.SourceHead;
        if (!text.Is(first, "the") || text.Tag(head) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) || head - first > 12) return false;
        // “the 63-year-old”
        if (IsAge(head)) return true;
        string lemma = text.Tokens[head].Lemma;
        if (Array.IndexOf(Plain, lemma) >= 0) return head == first + 1 && (draft.Source.End == head + 1 || text.Is(head + 1, ",") && (text.Is(head + 2, "who") || text.Tag(head + 2) == PartOfSpeech.Num));
        // “…,” the farmer said, of Odo Brandt: who is quoted by his trade has been named, where no farmer was; an office is his only where it stands with his name
        if (!PersonWords.MayBe(lemma) || draft.Content.IsEmpty || text.QuotationOf(draft.Content.First) < 0) return false;
        // “the farmer, 66,” is no farmer with another name
        for (int i = first; i < draft.Source.End; i++) if (text.Is(i, ",") && text.Tag(i + 1) != PartOfSpeech.Num && text.Tag(i - 1) != PartOfSpeech.Num) return false;
        return true;
    }

    private bool IsOffice(int head) => Array.IndexOf(Offices, text.Tokens[head].Lemma) >= 0;

    // “63-year-old”, whichever of its words is the head.
    private bool IsAge(int head) => text.Is(head, "old") && text.Word(head - 1) is "-" || text.Is(head, "year") && text.Is(head + 2, "old");

    // A noun that stood before: with a name (“the farmer Odo Brandt”, “Odo Brandt, a farmer”) it is his; false where the noun has not been used.
    private bool IsBroughtIn(int head, out TokenRange named)
    {
        named = default;
        for (int i = head - 1; i > Math.Max(0, head - MaxTokens); i--)
        {
            if (!text.Tokens[i].Lemma.Equals(text.Tokens[head].Lemma, StringComparison.OrdinalIgnoreCase) || text.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || text.QuotationOf(i) >= 0) continue;
            // “the governor”, again: who that is the sentences before say
            if (text.Is(i - 1, "the") && text.Tag(i + 1) is not PartOfSpeech.Propn && !text.Is(i + 1, ",") && !text.Is(i - 2, ",")) continue;
            int end = i + 1, start = i;
            if (text.Is(end, ",")) end++;
            int name = end;
            while (text.Tag(end) == PartOfSpeech.Propn) end++;
            while (start > 1 && text.Tag(start - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num) start--;
            int before = text.Is(start - 1, ",") ? start - 1 : start;
            int first = before;
            while (first > 0 && text.Tag(first - 1) == PartOfSpeech.Propn) first--;
            if (end - name >= 2) named = new(name, end);
            else if (before < start && before - first >= 2) named = new(first, before);
            if (named.Count > 0 && EntityIn(named) is >= 0 and int entity && text.Analysis.Entities[entity].Type != EntityType.Person) named = default;
            // “a security official in Upper Dahl said”, then “the official”: who spoke without a name
            if (named.Count == 0 && (text.Is(start, "a") || text.Is(start, "an")) && drafts.Find(d => d.SourceHead == i && d.Source.Holds(i) && !d.CoversStretch) is { Source.Ranges: [var whole] }) named = EntityIn(whole) >= 0 ? new(start, i + 1) : whole;
            return true;
        }
        return false;
    }

    private TokenRange Find(Draft draft)
    {
        int source = draft.Source.First, from = source;
        if (!IsPronoun(draft) && !IsAge(draft.SourceHead) && (IsBroughtIn(draft.SourceHead, out TokenRange named) || IsOffice(draft.SourceHead))) return named;
        foreach (TokenRange range in draft.Content.Ranges) if (range.First < from && text.Paragraph[range.First] == text.Paragraph[source]) from = range.First;
        bool she = text.Is(source, "she"), he = text.Is(source, "he"), it = text.Is(source, "it");
        if (it && acting.OfContent(draft) is { Count: > 0 } own) return own;
        int last = text.Tokens[from].Sentence - 1;
        // “Orlin asked why, he said”: what stands before a quotation in its own sentence
        if (from > text.Analysis.Sentences[last + 1].FirstToken && text.QuotationOf(from) >= 0) last++;
        for (int s = last; s >= 0 && s > last - MaxSentences; s--)
        {
            Sentence sentence = text.Analysis.Sentences[s];
            if (text.Paragraph[source] - text.Paragraph[sentence.FirstToken] > (it ? 0 : MaxParagraphs)) break;
            int end = Math.Min(sentence.EndToken, from);
            if (!it && (s == last || s == last - 1 && text.Paragraph[sentence.FirstToken] == text.Paragraph[source]) && acting.Met(sentence.FirstToken, end) is { Count: > 0 } met) return met;
            if (Speaker(sentence.FirstToken, end, draft) is { } speaker)
            {
                if (Asks(speaker))
                {
                    if (it != text.Is(speaker.Source.First, "it")) continue;
                    if (she && text.Is(speaker.Source.First, "he") || he && text.Is(speaker.Source.First, "she")) continue;
                    if (Of(speaker, out _) is { Count: > 0 } meant) return meant;
                    continue;
                }
                TokenRange phrase = new(speaker.Source.First, speaker.Source.End);
                if (it ? acting.IsBody(speaker.SourceHead) || acting.IsLoneName(speaker.SourceHead, phrase) : acting.IsPerson(speaker.SourceHead, phrase) || !IsPronoun(draft) && acting.IsOneOf(speaker.SourceHead, phrase)) return phrase;
            }
            else if ((it ? acting.Body(sentence.FirstToken, end) : acting.Person(sentence.FirstToken, end)) is { Count: > 0 } subject) return it && text.Outlets.At(subject.End - 1) >= 0 && Paper(draft, sentence.FirstToken, end) is { Count: > 0 } shown ? shown : subject;
            else if (it && Paper(draft, sentence.FirstToken, end) is { Count: > 0 } paper) return paper;
        }
        return default;
    }

    // What is read aloud by “it says”: “The Courant has been shown a letter. It says …”.
    private TokenRange Paper(Draft draft, int first, int end) => text.Lemma(draft.CueToken) is "say" or "read" or "state" ? acting.Paper(first, end) : default;

    // The last attribution of a stretch outside of quotations.
    private Draft? Speaker(int first, int end, Draft asking)
    {
        firstOfSentence ??= Starts();
        Draft? best = null;
        for (int i = firstOfSentence[text.Tokens[first].Sentence]; i >= 0 && i < drafts.Count && drafts[i].CueToken < end; i++)
        {
            Draft draft = drafts[i];
            if (draft == asking || draft.CueToken < first || draft.CoversStretch || draft.Source.IsEmpty || draft.SourceHead < 0 || draft.FoundBy == "running quotation") continue;
            if (text.QuotationOf(draft.CueToken) >= 0 || text.QuotationOf(draft.Source.First) >= 0 || draft.Source.First >= end || draft.Outer >= 0 && !drafts[draft.Outer].CoversStretch) continue;
            if (text.Tokens[draft.Source.First].Penn is "WP" or "WDT") continue;
            best = draft;
        }
        return best;
    }

    private int[] Starts()
    {
        int[] starts = new int[text.Analysis.Sentences.Length];
        Array.Fill(starts, -1);
        for (int i = drafts.Count - 1; i >= 0; i--) starts[text.Tokens[drafts[i].CueToken].Sentence] = i;
        return starts;
    }
}
