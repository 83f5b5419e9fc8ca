using System.Collections.Immutable;
using System.Globalization;
using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Builds the way that content took: who said it, to which outlet, cited by which other, the printing outlet left out.</summary>
internal sealed class ChainBuilder
{
    private const int LeadDrafts = 3;

    private readonly ReportText text;
    private readonly List<Draft> drafts;
    private readonly int[] speakers;
    private readonly OutletMentions outlets;
    private readonly List<ChainLink>[] chains;
    private readonly Dictionary<int, List<ChainLink>> viaOfEntity = [];
    private readonly Dictionary<string, List<ChainLink>> viaOfNoun = new(StringComparer.Ordinal);
    private readonly string? credit;

    internal ChainBuilder(ReportText text, List<Draft> drafts, int[] speakers)
    {
        this.text = text;
        this.drafts = drafts;
        this.speakers = speakers;
        outlets = new(text);
        chains = new List<ChainLink>[drafts.Count];
        credit = text.Analysis.Document.Credit;
        if (credit is not null && outlets.Printing is not null && OutletNames.AreSame(credit, outlets.Printing)) credit = null;
    }

    /// <summary>The chain of each draft.</summary>
    internal List<ChainLink>[] Build()
    {
        for (int i = 0; i < drafts.Count; i++) Explicit(i);
        ChainLink? relay = Relay();
        for (int i = 0; i < drafts.Count; i++) Complete(i, relay);
        for (int i = 0; i < drafts.Count; i++) if (drafts[i].Outer >= 0) AddOuter(i, 0);
        return chains;
    }

    // What the sentence itself says.
    private void Explicit(int i)
    {
        Draft draft = drafts[i];
        var chain = chains[i] = [];
        (Channel channel, string? medium) = ChannelOf(draft);
        int own = OutletOfSource(draft);
        int cited = CitedBy(draft);
        if (cited >= 0)
        {
            TextSpan span = NounSpan(cited);
            chain.Add(new(span.Of(text.Text), span, EntityAt(cited), false, channel is Channel.Document or Channel.PublishedWork ? Channel.Unknown : channel, medium));
        }
        if (own >= 0)
        {
            OutletMentions.Named named = outlets.All[own];
            if (!named.IsPrinting) AddOutlet(chain, named);
        }
        else if (!draft.Source.IsEmpty && cited < 0) chain.Add(SourceLink(i, channel, medium));
        foreach (int via in Vias(draft, own))
        {
            OutletMentions.Named named = outlets.All[via];
            if (!named.IsPrinting) AddOutlet(chain, named);
        }
        if (chain.Count > 1 && !chain[0].IsOutlet) Remember(i, chain);
    }

    private static void AddOutlet(List<ChainLink> chain, OutletMentions.Named named)
    {
        foreach (ChainLink link in chain) if (link.IsOutlet && OutletNames.AreSame(link.Name, named.Name)) return;
        chain.Add(new(named.Name, null, named.Entity, true, Channel.PressReport, null));
    }

    private void Remember(int i, List<ChainLink> chain)
    {
        List<ChainLink> via = chain.GetRange(1, chain.Count - 1);
        if (speakers[i] >= 0) viaOfEntity.TryAdd(speakers[i], via);
        string? noun = NounKey(drafts[i]);
        if (noun is not null) viaOfNoun.TryAdd(noun, via);
    }

    // Who spoke through an outlet before does so again, until he is shown to speak otherwise.
    private void Complete(int i, ChainLink? relay)
    {
        Draft draft = drafts[i];
        List<ChainLink> chain = chains[i];
        if (draft.CoversReport || chain.Count == 0 || chain.Count > 1 || chain[0].IsOutlet) return;
        bool spokeHere = TellsPrinting(draft);
        if (spokeHere) return;
        if (draft.GoesOnFrom is { } before && drafts.IndexOf(before) is >= 0 and int b && chains[b].Count > 1)
        {
            chain.AddRange(chains[b].GetRange(1, chains[b].Count - 1));
            return;
        }
        bool isPublic = chain[0].Channel is Channel.PreparedStatement or Channel.PublicSpeech or Channel.SocialMediaPost;
        List<ChainLink>? via = null;
        if (!isPublic)
        {
            if (speakers[i] >= 0) viaOfEntity.TryGetValue(speakers[i], out via);
            if (via is null && NounKey(draft) is { } noun) viaOfNoun.TryGetValue(noun, out via);
        }
        if (via is not null) chain.AddRange(via);
        else if (!isPublic && viaOfNoun.Count > 0 && IsBareFirstName(draft, speakers[i])) chain.AddRange(FirstVia());
        else if (relay is { } r && !isPublic && draft.Standing != Standing.Denied && IsPersonal(draft, speakers[i])) chain.Add(r);
        else if (credit is not null && !isPublic && draft.Standing != Standing.Denied && (draft.Outer < 0 || drafts[draft.Outer].CoversReport)) chain.Add(new(credit, null, -1, true, Channel.PressReport, null));
    }

    private List<ChainLink> FirstVia()
    {
        foreach (List<ChainLink> via in viaOfNoun.Values) return via;
        return [];
    }

    private void AddOuter(int i, int depth)
    {
        Draft draft = drafts[i];
        if (draft.Outer < 0 || depth > 4) return;
        Draft outer = drafts[draft.Outer];
        if (outer.CoversReport) return;
        foreach (ChainLink link in chains[draft.Outer])
        {
            bool known = !link.IsOutlet;
            foreach (ChainLink have in chains[i]) known |= have.IsOutlet == link.IsOutlet && (have.IsOutlet ? OutletNames.AreSame(have.Name, link.Name) : have.Name == link.Name || have.Entity >= 0 && have.Entity == link.Entity);
            if (!known) chains[i].Add(link);
        }
    }

    // A report whose lead rests on another outlet is a relay of it.
    private ChainLink? Relay()
    {
        int seen = 0;
        for (int i = 0; i < drafts.Count && seen < LeadDrafts; i++)
        {
            if (chains[i].Count == 0 || drafts[i].CoversReport || drafts[i].Outer >= 0 && !drafts[drafts[i].Outer].CoversReport) continue;
            seen++;
            if (TellsPrinting(drafts[i])) return null;
            ChainLink last = chains[i][^1];
            if (last.IsOutlet && seen <= 2) return last;
        }
        return null;
    }

    // The outlet that is the source or whose report is: “the BBC”, “a BBC report”, “an article in The Herald”.
    private int OutletOfSource(Draft draft)
    {
        if (draft.SourceHead < 0) return -1;
        int own = outlets.At(draft.SourceHead);
        if (own >= 0) return own;
        if (!IsReportNoun(draft.SourceHead)) return -1;
        foreach (TokenRange range in draft.Source.Ranges)
            for (int k = range.First; k < range.End; k++) if (outlets.At(k) >= 0) return outlets.At(k);
        return -1;
    }

    private bool IsReportNoun(int token) => text.Tokens[token].Lemma is "report" or "article" or "story" or "piece" or "dispatch" or "newspaper" or "paper" or "agency" or "broadcaster" or "channel" or "website" or "site"
        or "portal" or "magazine" or "blog" or "newsletter" or "daily" or "service" or "information" or "investigation" or "edition" or "bulletin" or "station" or "network";

    // “citing X”, “in reference to X”, “under appeal to X”, “quoting X”: the token that carries X.
    private int CitedBy(Draft draft)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            bool citing = text.Is(i, "citing") || text.Is(i, "quoting");
            int from = i + 1;
            if (!citing && (text.Is(i, "reference") || text.Is(i, "appeal") || text.Is(i, "referring")) && text.Is(i + 1, "to") && (text.Is(i, "referring") || text.Tag(i - 1) == PartOfSpeech.Adp))
            {
                citing = true;
                from = i + 2;
            }
            if (!citing || i == draft.CueToken || draft.Content.Holds(i) && !draft.Source.Holds(i)) continue;
            int head = HeadAfter(from, sentence.EndToken);
            if (head >= 0 && outlets.At(head) < 0) return head;
            if (head >= 0 && outlets.At(head) >= 0 && OutletOfSource(draft) >= 0) return head;
        }
        return -1;
    }

    private int HeadAfter(int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 8); i++)
        {
            if (text.IsMark(i)) break;
            if (text.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) continue;
            while (i + 1 < end && text.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn) i++;
            return i;
        }
        return -1;
    }

    // Outlets beside the cue, outside of what is said.
    private List<int> Vias(Draft draft, int own)
    {
        var found = new List<int>();
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int outlet = outlets.At(i);
            if (outlet < 0 || outlet == own || found.Contains(outlet) || draft.Content.Holds(i)) continue;
            if (draft.Outer >= 0 && !drafts[draft.Outer].Content.Holds(i)) continue;
            if (IsVia(draft, outlets.All[outlet])) found.Add(outlet);
        }
        return found;
    }

    private bool IsVia(Draft draft, OutletMentions.Named named)
    {
        int before = named.First - 1;
        for (int steps = 0; before >= 0 && steps < 6; steps++, before--)
        {
            if (text.Tokens[before].Lemma is "tell" or "quote" or "cite") return true;
            if (text.Tag(before) == PartOfSpeech.Adp) return text.Is(before, "to") || text.Is(before, "with") || text.Is(before, "by") || text.Is(before, "in") && draft.Source.Holds(before);
            if (text.Tag(before) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) && !text.IsQuotationMark(before)) break;
        }
        // the subject of the verb that the cue hangs on: “The Herald quoted her as saying”
        int head = text.Trees.Heads[named.End - 1];
        for (int k = named.First; k < named.End; k++) if (text.Trees.Kinds[k] is Relation.Subject) return !draft.Source.Holds(k);
        return head >= 0 && text.Trees.Kinds[named.End - 1] is Relation.Agent;
    }

    private bool TellsPrinting(Draft draft)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            int outlet = outlets.At(i);
            if (outlet >= 0 && outlets.All[outlet].IsPrinting && !draft.Content.Holds(i) && IsVia(draft, outlets.All[outlet])) return true;
        }
        return false;
    }

    private ChainLink SourceLink(int i, Channel channel, string? medium)
    {
        Draft draft = drafts[i];
        int entity = speakers[i];
        TextSpan span = new(text.Tokens[draft.Source.First].Span.Start, text.Tokens[draft.Source.End - 1].Span.End);
        string name = span.Of(text.Text);
        bool pronoun = draft.Source.Count <= 1 && (text.Tag(draft.Source.First) is PartOfSpeech.Pron or PartOfSpeech.Det || text.Tokens[draft.Source.First].Penn is "WP" or "WDT" or "PRP");
        if (pronoun && draft.SourceHead >= 0 && !draft.Source.Holds(draft.SourceHead))
        {
            span = NounSpan(draft.SourceHead);
            name = span.Of(text.Text);
        }
        else if (pronoun && entity >= 0 && text.Analysis.Entities[entity] is { IsNamed: true } known) name = known.Name;
        else if (pronoun && Antecedent(i) is { } before) return before with { Channel = channel, Medium = medium };
        else if (name.Length > 60 && draft.SourceHead >= 0)
        {
            int end = NounSpan(draft.SourceHead).End;
            if (end > span.Start && end < span.End) name = new TextSpan(span.Start, end).Of(text.Text);
        }
        return new(name, span, entity, false, channel, medium);
    }

    // Who a pronoun means where coreference does not say: the last who spoke by name or noun, a person for “he” and “she”, a body for “it”.
    private ChainLink? Antecedent(int i)
    {
        int pronoun = drafts[i].Source.First;
        bool person = text.Is(pronoun, "he") || text.Is(pronoun, "she"), thing = text.Is(pronoun, "it");
        if (!person && !thing && !text.Is(pronoun, "they")) return null;
        for (int k = i - 1; k >= 0 && k >= i - 30; k--)
        {
            if (chains[k].Count == 0 || drafts[k].CoversReport || drafts[k].SourceHead < 0 || chains[k][0].IsOutlet) continue;
            if (text.QuotationOf(drafts[k].CueToken) >= 0 || text.Tag(drafts[k].SourceHead) is not (PartOfSpeech.Propn or PartOfSpeech.Noun)) continue;
            ChainLink link = chains[k][0];
            bool body = link.Entity >= 0 ? text.Analysis.Entities[link.Entity].Type != EntityType.Person : IsBody(drafts[k]);
            if (person && body || thing && !body) continue;
            return link;
        }
        return null;
    }

    private bool IsBody(Draft draft)
    {
        foreach (TokenRange range in draft.Source.Ranges)
            for (int i = range.First; i < range.End; i++)
                if (text.Tokens[i].Lemma is "company" or "ministry" or "office" or "agency" or "union" or "government" or "airline" or "court" or "council" or "army" or "military" or "district" or "guard" or "police" or "command" or "service" or "report" or "study" or "party" or "firm" or "group" or "commission" or "committee" or "department" or "bank" or "university" or "association" or "newspaper" or "paper" or "power" or "inspectorate" or "staff")
                    return i == draft.SourceHead || text.Tag(i) == PartOfSpeech.Propn;
        return false;
    }

    // A noun with what stands before it, without the clauses that follow.
    private TextSpan NounSpan(int head)
    {
        TokenRange extent = text.Trees.Extent(head);
        int end = head + 1;
        for (int c = text.Trees.FirstChild(head); c >= 0; c = text.Trees.NextSibling(c))
        {
            if (c <= head) continue;
            if (text.Trees.Kinds[c] is Relation.Flat or Relation.NounModifier or Relation.Compound or Relation.Conjunct && c == end + 1) end = text.Trees.Extent(c).End;
            else break;
        }
        int first = extent.First;
        while (first < head && (text.IsMark(first) || text.Tag(first) == PartOfSpeech.Adp || text.Is(first, "according") || text.Is(first, "to"))) first++;
        if (first > head || head - first > 12) first = head;
        return new(text.Tokens[first].Span.Start, text.Tokens[Math.Max(end, head + 1) - 1].Span.End);
    }

    private int EntityAt(int token)
    {
        int mention = Speakers.MentionOf(text, token);
        return mention < 0 ? -1 : text.Analysis.Mentions[mention].Entity;
    }

    // “soldiers” for “the soldiers”, “one of the soldiers” and “a soldier”; null for names and pronouns.
    private string? NounKey(Draft draft)
    {
        int head = draft.SourceHead;
        if (head < 0) return null;
        if (text.Is(head, "one") || text.Is(head, "some") || text.Is(head, "several") || text.Is(head, "both") || text.Tag(head) == PartOfSpeech.Num)
        {
            int of = text.Trees.Child(head, Relation.NounModifier);
            if (of < 0) return null;
            head = of;
        }
        return text.Tag(head) == PartOfSpeech.Noun ? text.Tokens[head].Lemma : null;
    }

    private bool IsBareFirstName(Draft draft, int entity) =>
        draft.Source.Count == 1 && text.Tag(draft.Source.First) == PartOfSpeech.Propn && entity >= 0
        && text.Analysis.Entities[entity] is { Type: EntityType.Person } e && !e.Name.Contains(' ', StringComparison.Ordinal);

    private bool IsPersonal(Draft draft, int entity)
    {
        if (entity >= 0 && text.Analysis.Entities[entity].Type is EntityType.Person) return true;
        if (draft.SourceHead < 0) return false;
        return text.Tag(draft.SourceHead) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Num || text.Tag(draft.SourceHead) == PartOfSpeech.Propn && entity < 0;
    }

    private (Channel Channel, string? Medium) ChannelOf(Draft draft)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        Channel channel = draft.Standing == Standing.Declined ? Channel.DeclinedComment : Channel.Unknown;
        string? medium = null;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Content.Holds(i)) continue;
            if (draft.Outer >= 0 && !drafts[draft.Outer].Content.Holds(i)) continue;
            if (text.Tokens[i].Span.Length > 20) continue;
            string word = text.Word(i).ToString().ToLowerInvariant();
            Channel here = ChannelWords.Of(word);
            if (here != Channel.Unknown && channel != Channel.DeclinedComment && !(here is Channel.PublicSpeech && text.Tag(i) == PartOfSpeech.Propn)) channel = ChannelWords.Stronger(channel, here);
            if (ChannelWords.IsMedium(word)) medium ??= text.Word(i).ToString();
            else if (medium is null && (word is "via" or "over" or "through" or "on") && i + 1 < sentence.EndToken && IsMediumName(i + 1, out string name)) medium = name;
        }
        return (channel, medium);
    }

    // “over the Pigeon messaging service”, “via Pigeon”: a name after the preposition, beside a word for messages.
    private bool IsMediumName(int from, out string name)
    {
        name = "";
        for (int i = from; i < Math.Min(from + 5, text.Tokens.Length); i++)
        {
            if (text.Tag(i) == PartOfSpeech.Propn && outlets.At(i) < 0 && text.Is(from - 1, "via")) { name = text.Word(i).ToString(); return true; }
            if (!text.Is(i, "messaging") && !text.Is(i, "application") && !text.Is(i, "app") && !text.Is(i, "messenger")) continue;
            for (int k = from; k < Math.Min(i + 4, text.Tokens.Length); k++)
                if (text.Tag(k) == PartOfSpeech.Propn) { name = text.Word(k).ToString(); return true; }
        }
        return false;
    }
}
