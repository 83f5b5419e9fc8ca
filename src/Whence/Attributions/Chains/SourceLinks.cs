using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Makes the first link of a chain: who speaks, by the fullest words that the report has for him. Not for more than one thread.</summary>
internal sealed class SourceLinks(ReportText text, List<Draft> drafts, int[] speakers, SubjectBefore before)
{
    // A source longer than this is a noun with a clause about it; its name is the noun alone. Units of UTF-16.
    private const int LongName = 60;

    private static readonly string[] Bodies =
    [
        "company", "ministry", "office", "agency", "union", "government", "airline", "court", "council", "army", "military", "district", "guard", "police", "command", "service", "report", "study", "party", "firm",
        "group", "commission", "committee", "department", "bank", "university", "association", "newspaper", "paper", "power", "inspectorate", "staff", "board", "authority", "operator", "institute", "parliament",
        "senate", "administration", "society", "corporation", "foundation", "ministries", "regulator", "prosecution", "embassy", "kremlin", "house", "state", "country",
        "museum", "prefecture", "port", "league", "club", "hospital", "clinic", "school", "college", "church", "mission", "tribunal", "federation", "laboratory", "directorate", "waterworks", "maker",
        "festival", "chain", "retailer", "brewery", "manufacturer", "publisher", "charity", "cooperative", "academy", "theatre", "zoo", "railway", "watchdog", "insurer", "airport", "consortium", "trust",
        "fund", "network", "bureau", "secretariat", "registry", "brigade", "monastery", "bishopric", "diocese", "chapter", "commune", "municipality",
    ];

    /// <summary>Whether a noun's dictionary form is a word for a body.</summary>
    internal static bool IsBodyNoun(string lemma) => Array.IndexOf(Bodies, lemma) >= 0;

    /// <summary>The link of a draft's source.</summary>
    /// <param name="i">Which draft.</param>
    /// <param name="channel">How it came.</param>
    /// <param name="medium">By what; null if not said.</param>
    /// <param name="chains">The chains made so far, for whom a pronoun means.</param>
    internal ChainLink Of(int i, Channel channel, string? medium, List<ChainLink>[] chains)
    {
        Draft draft = drafts[i];
        int entity = speakers[i];
        TextSpan span = new(text.Tokens[draft.Source.First].Span.Start, text.Tokens[draft.Source.End - 1].Span.End);
        string name = span.Of(text.Text);
        if (before.InPlaceOf(draft, Speakers.Of(text, draft)) is { Count: > 0 } meant) return Meant(meant, entity, channel, medium);
        if (IsPronoun(draft))
        {
            if (text.Tokens[draft.Source.First].Penn == "WDT" && Issuer(i, chains) is { } issuer) return issuer with { Channel = channel, Medium = medium };
            if (draft.SourceHead >= 0 && !draft.Source.Holds(draft.SourceHead))
            {
                span = NounSpan(draft.SourceHead);
                return new(span.Of(text.Text), span, entity, false, channel, medium);
            }
            if (IsOnPage(draft) && Paper(i, chains) is { } paper) return paper with { Channel = Channel.Document, Medium = medium };
            // “The BBC has spoken to soldiers. They reveal their orders.”: several people are no outlet
            if (text.Is(draft.Source.First, "they") && entity >= 0 && text.Analysis.Entities[entity].IsOutlet && People(draft.Source.First) is >= 0 and int people)
            {
                span = NounSpan(people);
                return new(span.Of(text.Text), span, -1, false, channel, medium);
            }
            bool known = entity >= 0 && text.Analysis.Entities[entity].IsNamed;
            // Coreference may take a name that comes later; who spoke before is surer.
            if ((!known || !StandsBefore(entity, span.Start)) && Antecedent(i, chains) is { } before) return before with { Channel = channel, Medium = medium };
            if (known) name = text.Analysis.Entities[entity].Name;
            else if (IsPersonal(draft) && PersonNoun(draft.Source.First) is >= 0 and int person)
            {
                span = NounSpan(person);
                return new(span.Of(text.Text), span, entity, false, channel, medium);
            }
        }
        else if (name.Length > LongName && draft.SourceHead >= 0)
        {
            int end = NounSpan(draft.SourceHead).End;
            if (end > span.Start && end < span.End) name = new TextSpan(span.Start, end).Of(text.Text);
        }
        return new(name, span, entity, false, channel, medium);
    }

    // A person by his full name, or by the words that bring him in.
    private ChainLink Meant(TokenRange words, int entity, Channel channel, string? medium)
    {
        TextSpan span = new(text.Tokens[words.First].Span.Start, text.Tokens[words.End - 1].Span.End);
        if (entity >= 0 && text.Analysis.Entities[entity] is { IsNamed: true, Type: EntityType.Person } person) return new(person.Name, span, entity, false, channel, medium);
        if (span.Length > LongName) span = NounSpan(SourceBounds.Head(text, new(words)));
        return new(span.Of(text.Text), span, entity, false, channel, medium);
    }

    /// <summary>Whether a draft's source is a pronoun alone.</summary>
    internal bool IsPronoun(Draft draft) =>
        draft.Source.Count == 1 && (text.Tag(draft.Source.First) is PartOfSpeech.Pron || text.Tokens[draft.Source.First].Penn is "WP" or "WDT" or "PRP");

    private bool IsPersonal(Draft draft) => text.Is(draft.Source.First, "he") || text.Is(draft.Source.First, "she");

    // The last word for one person before a pronoun in its paragraph, outside of quotations: “The testimony of a soldier is noteworthy. “…,” he told …”.
    private int PersonNoun(int pronoun)
    {
        for (int i = pronoun - 1; i >= 0 && text.Paragraph[i] == text.Paragraph[pronoun]; i--)
            if (text.Tag(i) == PartOfSpeech.Noun && text.Tokens[i].Penn == "NN" && text.QuotationOf(i) < 0 && PersonWords.Is(text.Tokens[i].Lemma)) return i;
        return -1;
    }

    // The last word for several people before a pronoun, within three paragraphs, outside of quotations.
    private int People(int pronoun)
    {
        for (int i = pronoun - 1; i >= 0 && text.Paragraph[pronoun] - text.Paragraph[i] <= 3; i--)
            if (text.Tokens[i].Penn == "NNS" && text.QuotationOf(i) < 0 && PersonWords.Is(text.Tokens[i].Lemma)) return i;
        return -1;
    }

    // “…,” Odo Brandt said in a statement, which put the number at ten: who issued it.
    private ChainLink? Issuer(int i, List<ChainLink>[] chains)
    {
        int noun = drafts[i].Source.First - 1;
        if (text.Is(noun, ",")) noun--;
        if (text.Lemma(noun) is not ("statement" or "message" or "note" or "letter" or "e-mail" or "email" or "release" or "post" or "communiqué" or "communique")) return null;
        for (int k = i - 1; k >= 0; k--)
        {
            if (text.Tokens[drafts[k].CueToken].Sentence != text.Tokens[noun].Sentence) return null;
            if (!drafts[k].CoversStretch && drafts[k].Class == Lexicon.CueClass.Speech && chains[k] is [{ IsOutlet: false } link, ..] && drafts[k].CueToken < noun) return link;
        }
        return null;
    }

    // “it says on page 31”
    private bool IsOnPage(Draft draft)
    {
        if (!text.Is(draft.Source.First, "it")) return false;
        int end = Math.Min(text.SentenceOf(draft.CueToken).EndToken, draft.CueToken + 5);
        for (int i = draft.CueToken + 1; i < end; i++) if (text.Is(i, "page") || text.Is(i, "chapter") || text.Is(i, "paragraph")) return true;
        return false;
    }

    // The last source that spoke by a paper.
    private static ChainLink? Paper(int i, List<ChainLink>[] chains)
    {
        for (int k = i - 1; k >= 0; k--)
            if (chains[k] is { Count: > 0 } chain && chain[0].Channel is Channel.Document or Channel.PublishedWork or Channel.CourtDocument or Channel.Poll) return chain[0];
        return null;
    }

    private bool StandsBefore(int entity, int offset)
    {
        foreach (int mention in text.Analysis.Entities[entity].Mentions)
            if (text.Analysis.Mentions[mention] is { Form: MentionForm.Name } named) return named.Span.Start < offset;
        return true;
    }

    // Who a pronoun means where coreference does not say: the last who spoke by name or noun, a person for “he” and “she”, a body for “it”.
    private ChainLink? Antecedent(int i, List<ChainLink>[] chains)
    {
        int pronoun = drafts[i].Source.First;
        bool person = text.Is(pronoun, "he") || text.Is(pronoun, "she"), thing = text.Is(pronoun, "it");
        if (!person && !thing && !text.Is(pronoun, "they")) return null;
        for (int k = i - 1; k >= 0 && k >= i - 30; k--)
        {
            Draft other = drafts[k];
            if (chains[k] is null || chains[k].Count == 0 || other.CoversStretch || other.SourceHead < 0 || other.Source.First > pronoun) continue;
            if (chains[k][0].IsOutlet || text.QuotationOf(other.CueToken) >= 0 || text.Tag(other.SourceHead) is not (PartOfSpeech.Propn or PartOfSpeech.Noun)) continue;
            ChainLink link = chains[k][0];
            bool body = IsBody(other, link.Entity);
            if (person && (body || text.Tokens[other.SourceHead].Penn is "NNS" or "NNPS" || text.Tokens[other.SourceHead].Penn == "NN" && !PersonWords.Is(text.Tokens[other.SourceHead].Lemma)) || thing && !body) continue;
            return link;
        }
        return null;
    }

    /// <summary>Whether a source is a body, a place that stands for its government, or a thing, rather than a person.</summary>
    internal bool IsBody(Draft draft, int entity)
    {
        int head = draft.SourceHead;
        if (head >= 0 && (text.Is(head, "he") || text.Is(head, "she"))) return false;
        if (head >= 0 && text.Tag(head) == PartOfSpeech.Noun) return Array.IndexOf(Bodies, text.Tokens[head].Lemma) >= 0;
        // the last word of the name decides: “Ostra Power”, “the Court of Audit”
        for (int i = Math.Max(0, draft.Source.First); head >= 0 && i < draft.Source.End && !text.Is(i, ","); i++)
            if (text.Tag(i) is PartOfSpeech.Propn or PartOfSpeech.Noun && char.IsUpper(text.Word(i)[0]) && text.Tag(i + 1) != PartOfSpeech.Propn && Array.IndexOf(Bodies, text.Tokens[i].Lemma.ToLowerInvariant()) >= 0) return true;
        return entity >= 0 && text.Analysis.Entities[entity] is { IsNamed: true, Type: EntityType.Organization or EntityType.Place };
    }

    /// <summary>A noun with what stands before it and the phrases that belong to it, without the clauses that follow.</summary>
    internal TextSpan NounSpan(int head)
    {
        // “a service log”, where the tagger sees a verb
        if (text.Tokens[head].Penn == "VB" && EmergesFrom.IsPaper(text.Tokens[head].Lemma))
        {
            int from = head;
            while (from > 0 && text.Tag(from - 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det) from--;
            return new(text.Tokens[from].Span.Start, text.Tokens[head].Span.End);
        }
        TokenRange extent = text.Trees.Extent(head);
        int end = head + 1;
        for (int c = text.Trees.FirstChild(head); c >= 0; c = text.Trees.NextSibling(c))
        {
            if (c <= head) continue;
            if (text.Trees.Kinds[c] is Relation.Flat or Relation.NounModifier or Relation.Compound or Relation.Conjunct && c == end + 1) end = text.Trees.Extent(c).End;
            else break;
        }
        int first = extent.First;
        while (end < text.Tokens.Length && text.Tag(end) == PartOfSpeech.Propn && (text.Tag(end - 1) == PartOfSpeech.Propn || text.Tokens[end - 1].Penn == "NN" && !Bounds.IsTime(text, end)) && text.Tokens[end].Sentence == text.Tokens[head].Sentence) end++;
        // “The Messenger, citing engineers”: what the tree hung on the noun stops at a comma or a verb before it
        for (int i = head - 1; i >= first; i--) if (text.Is(i, "citing") || text.Is(i, "quoting") || text.IsMark(i) && text.Word(i) is "," or ";" or ":" or "–" or "—" || text.Tokens[i].Penn is "VBG" or "VBD" or "VBZ" or "VBP" && text.Trees.Kinds[i] != Relation.Adjective) { first = i + 1; break; }
        while (first < head && (text.IsMark(first) || text.Tag(first) == PartOfSpeech.Adp || text.Is(first, "according") || text.Is(first, "to"))) first++;
        if (first > head || head - first > 12) first = head;
        return new(text.Tokens[first].Span.Start, text.Tokens[Math.Max(end, head + 1) - 1].Span.End);
    }
}
