using System.Collections.Immutable;
using System.Globalization;
using Whence.Attributions.Finding;
using Whence.Attributions.Lexicon;
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
    private readonly int[] citedHeads;
    private readonly string? credit;

    private readonly ChannelReader channels;
    private readonly Citations citations;
    private readonly SourceLinks links;
    private readonly HashSet<int> publicEntities = [];

    internal ChainBuilder(ReportText text, List<Draft> drafts, int[] speakers, SubjectBefore before)
    {
        this.text = text;
        this.drafts = drafts;
        this.speakers = speakers;
        outlets = new(text);
        channels = new(text, drafts, outlets);
        citations = new(text, outlets);
        links = new(text, drafts, speakers, before);
        chains = new List<ChainLink>[drafts.Count];
        citedHeads = new int[drafts.Count];
        credit = text.Analysis.Document.Credit;
        if (credit is not null && outlets.Printing is not null && OutletNames.AreSame(credit, outlets.Printing)) credit = null;
    }

    /// <summary>The chain of each draft.</summary>
    internal List<ChainLink>[] Build()
    {
        for (int i = 0; i < drafts.Count; i++) Explicit(i);
        if (drafts.Count > 0) new DelayedNames(text, drafts, speakers).Resolve(chains);
        ChainLink? relay = Relay();
        for (int i = 0; i < drafts.Count; i++) Complete(i, relay);
        for (int i = 0; i < drafts.Count; i++) if (drafts[i].Outer >= 0) AddOuter(i, 0);
        for (int i = 0; i < drafts.Count; i++) AddCredit(chains[i]);
        return chains;
    }

    // What the sentence itself says.
    private void Explicit(int i)
    {
        Draft draft = drafts[i];
        var chain = chains[i] = [];
        (Channel channel, string? medium) = channels.Of(i);
        int own = OutletOfSource(draft);
        int cited = citations.CitedBy(draft, own >= 0);
        bool other = own >= 0 && !outlets.All[own].IsPrinting && (draft.Outer < 0 || drafts[draft.Outer].CoversStretch);
        if (cited < 0 && other) cited = citations.SpokenTo(draft);
        if (cited < 0 && other) cited = citations.WitnessOf(draft);
        // Who speaks and cites a paper speaks still; a newspaper that cites somebody passes him on.
        bool relays = cited >= 0 && own < 0 && RelaysWhomItCites(draft);
        if (cited >= 0 && own < 0 && !relays && draft.SourceHead >= 0 && !IsReportNoun(draft.SourceHead) && !IsPress(draft.SourceHead)) cited = -1;
        (int shown, int by) = cited < 0 ? SeenBy(draft) : (-1, -1);
        citedHeads[i] = cited;
        if (cited >= 0)
        {
            TextSpan span = links.NounSpan(cited);
            chain.Add(new(span.Of(text.Text), span, EntityAt(cited), false, channel is Channel.Document or Channel.PublishedWork ? Channel.Unknown : channel, medium));
        }
        if (by >= 0)
        {
            TextSpan span = new(text.Tokens[draft.Source.First].Span.Start, text.Tokens[shown].Span.End);
            chain.Add(new(span.Of(text.Text), span, -1, false, channel, medium));
            AddOutlet(chain, outlets.All[by]);
        }
        else if (own >= 0)
        {
            OutletMentions.Named named = outlets.All[own];
            if (!named.IsPrinting) AddOutlet(chain, named);
        }
        else if (relays) chain.Add(new(links.NounSpan(draft.SourceHead).Of(text.Text), null, speakers[i], true, Channel.PressReport, null));
        else if (!draft.Source.IsEmpty && cited < 0) chain.Add(links.Of(i, channel, medium, chains));
        if (draft.FoundBy == "quoted as saying" && chain is [{ IsOutlet: false }] && QuotedBy(draft) is { } quoting) chain.Add(new(quoting, null, -1, true, Channel.PressReport, null));
        foreach (int via in Vias(draft, own))
        {
            OutletMentions.Named named = outlets.All[via];
            if (!named.IsPrinting) AddOutlet(chain, named);
        }
        if (chain.Count > 1 && !chain[0].IsOutlet) Remember(i, chain);
        else if (chain.Count == 1 && speakers[i] >= 0 && (IsPublic(channel) || IsRepeated(draft))) publicEntities.Add(speakers[i]);
    }

    private static void AddOutlet(List<ChainLink> chain, OutletMentions.Named named)
    {
        foreach (ChainLink link in chain) if (link.IsOutlet && OutletNames.AreSame(link.Name, named.Name)) return;
        // “its report that …”: who speaks is the outlet itself
        if (chain is [{ IsOutlet: false } only] && only.Name == named.Name) chain.Clear();
        chain.Add(new(named.Name, null, named.Entity, true, Channel.PressReport, null));
    }

    // “The Skellan Packet, citing a mate, wrote that …”: a name with an article that writes, though nothing else says that it is an outlet.
    private bool RelaysWhomItCites(Draft draft) =>
        draft.SourceHead > draft.Source.First && text.Is(draft.Source.First, "the") && text.Tag(draft.SourceHead) == PartOfSpeech.Propn && text.Lemma(draft.CueToken) is "write" or "report" or "publish"
        && draft.SourceHead == draft.Source.First + 2 && !SourceLinks.IsBodyNoun(text.Tokens[draft.SourceHead].Lemma.ToLowerInvariant()) && !(Speakers.MentionOf(text, draft.SourceHead) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == EntityType.Place);

    // “The Evening Standardbearer quoted two officers as saying that …”: who quotes others is an outlet, whatever it is called; null for one that other words name, and for the printing one.
    private string? QuotedBy(Draft draft)
    {
        int verb = draft.Source.First - 1;
        if (verb < 1 || text.Lemma(verb) is not ("quote" or "cite")) return null;
        TokenRange subject = SpeakerPhrase.Left(text, verb, text.SentenceOf(verb).FirstToken);
        if (subject.Count == 0 || !text.Is(subject.First, "the") || text.Tag(subject.End - 1) != PartOfSpeech.Propn || Bounds.IsTime(text, subject.End - 1)) return null;
        for (int i = text.SentenceOf(verb).FirstToken; i < verb; i++) if (outlets.At(i) >= 0) return null;
        string name = new TextSpan(text.Tokens[subject.First].Span.Start, text.Tokens[subject.End - 1].Span.End).Of(text.Text);
        return outlets.Printing is { } printing && OutletNames.AreSame(printing, name) ? null : name;
    }

    // “a letter seen by the Dispatch”, “a cook quoted by the Ledger”, where that is not the printing outlet: the last word of what or who it is, and the outlet.
    private (int Shown, int Outlet) SeenBy(Draft draft)
    {
        for (int k = draft.Source.First + 1; k >= 1 && k < draft.Source.End - 2; k++)
        {
            if (text.Tokens[k].Penn != "VBN" || !text.Is(k + 1, "by") || text.Tokens[k].Lemma is not ("see" or "cite" or "quote" or "obtain" or "review" or "interview" or "publish" or "hear")) continue;
            if (text.Tag(k - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return (-1, -1);
            for (int j = k + 2; j < draft.Source.End; j++) if (outlets.At(j) is >= 0 and int outlet) return outlets.All[outlet].IsPrinting ? (-1, -1) : (k - 1, outlet);
        }
        return (-1, -1);
    }

    private void Remember(int i, List<ChainLink> chain)
    {
        List<ChainLink> via = chain.GetRange(1, chain.Count - 1);
        if (speakers[i] >= 0) viaOfEntity.TryAdd(speakers[i], via);
        string? noun = NounKey(MeaningOf(i));
        if (noun is not null) viaOfNoun.TryAdd(noun, via);
    }

    // The noun that a draft's first link names: whom it cites, whom a pronoun means, or its source.
    private int MeaningOf(int i)
    {
        if (citedHeads[i] >= 0) return citedHeads[i];
        int head = drafts[i].SourceHead;
        if (!links.IsPronoun(drafts[i]) || chains[i].Count == 0 || chains[i][0].Span is not { } span || drafts[i].Source.IsEmpty || span.End > text.Tokens[drafts[i].Source.First].Span.Start) return head;
        for (int k = drafts[i].Source.First - 1; k >= 0 && text.Tokens[k].Span.End > span.Start; k--)
            if (text.Tokens[k].Span.Start < span.End && text.Tag(k) == PartOfSpeech.Noun && text.Tokens[k].Penn == "NNS") head = k;
        return head;
    }

    // Who spoke through an outlet before does so again, until he is shown to speak otherwise.
    private void Complete(int i, ChainLink? relay)
    {
        Draft draft = drafts[i];
        List<ChainLink> chain = chains[i];
        if (draft.CoversReport || draft.FoundBy == "speaker label" || chain.Count == 0 || chain.Count > 1 || chain[0].IsOutlet) return;
        bool spokeHere = TellsPrinting(draft);
        if (spokeHere) return;
        if (draft.GoesOnFrom is { } before && drafts.IndexOf(before) is >= 0 and int b && chains[b].Count > 1)
        {
            chain.AddRange(chains[b].GetRange(1, chains[b].Count - 1));
            return;
        }
        bool isPublic = IsPublic(chain[0].Channel), inPublic = isPublic || speakers[i] >= 0 && publicEntities.Contains(speakers[i]);
        List<ChainLink>? via = null;
        if (!isPublic)
        {
            if (speakers[i] >= 0) viaOfEntity.TryGetValue(speakers[i], out via);
            if (via is null && NounKey(MeaningOf(i)) is { } noun) viaOfNoun.TryGetValue(noun, out via);
        }
        if (via is not null) chain.AddRange(via);
        else if (inPublic || draft.FoundBy is "headline dash" or "headline colon") return;
        else if (viaOfNoun.Count > 0 && IsBareFirstName(draft, speakers[i])) chain.AddRange(FirstVia());
        else if (draft.Standing == Standing.Denied) return;
        else if (relay is { } r && IsPersonal(draft, speakers[i])) chain.Add(r with { Name = NameBeside(draft, r.Name) });
        else if (credit is not null && (draft.Outer < 0 || drafts[draft.Outer].CoversStretch)) chain.Add(new(credit, null, -1, true, Channel.PressReport, null));
    }

    // What is said before many is said to no outlet in particular.
    private static bool IsPublic(Channel channel) => channel is Channel.PreparedStatement or Channel.PublicSpeech or Channel.SocialMediaPost or Channel.CourtDocument or Channel.PublishedWork or Channel.OrderOrLaw;

    // “has said a number of times”, “has repeatedly warned”: what somebody says again and again he said to no outlet in particular.
    private bool IsRepeated(Draft draft)
    {
        int end = text.SentenceOf(draft.CueToken).EndToken;
        for (int i = draft.Cue.First; i >= 0 && i < Math.Min(end, draft.CueToken + 8) && !draft.Content.Holds(i); i++)
            if (text.Is(i, "repeatedly") || text.Is(i, "often") || text.Is(i, "always") || text.Is(i, "times") && text.Tag(i) == PartOfSpeech.Noun) return true;
        return false;
    }

    // An outlet by the name that the sentence of the cue has for it: “WP” for The Washington Post.
    private string NameBeside(Draft draft, string name)
    {
        Sentence sentence = text.SentenceOf(draft.CueToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (outlets.At(i) >= 0 && outlets.All[outlets.At(i)] is { IsNominal: false } named && OutletNames.AreSame(named.Name, name)) return named.Name;
        return name;
    }

    // What another outlet reported came through the agency whose report this is.
    private void AddCredit(List<ChainLink> chain)
    {
        if (credit is null || chain.Count < 2 || !chain[^1].IsOutlet) return;
        foreach (ChainLink link in chain) if (OutletNames.AreSame(link.Name, credit)) return;
        chain.Add(new(credit, null, -1, true, Channel.PressReport, null));
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
        if (outer.CoversStretch) return;
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
        int seen = 0, lead = -1;
        for (int i = 0; i < drafts.Count && seen < LeadDrafts; i++)
        {
            if (chains[i].Count == 0 || drafts[i].CoversStretch || drafts[i].Outer >= 0 && !drafts[drafts[i].Outer].CoversStretch) continue;
            // what somebody wants or expects or attacks says nothing of where the report has it from
            if (drafts[i].Frame == CueFrames.Object && drafts[i].Class is not (CueClass.Speech or CueClass.Evidence)) continue;
            seen++;
            if (TellsPrinting(drafts[i])) return null;
            ChainLink last = chains[i][^1];
            if (lead < 0) lead = text.Tokens[drafts[i].CueToken].Sentence;
            // “A boatman saw it, the Ledger reported”: the sentence rests on the Ledger
            if (last.IsOutlet && text.Tokens[drafts[i].CueToken].Sentence == lead) return last;
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

    private bool IsPress(int token) => text.Tokens[token].Lemma.ToLowerInvariant() is "media" or "press" or "outlet" or "tabloid" or "television" or "tv" or "radio" or "weekly" or "journal" or "correspondent" or "medium";

    private bool IsReportNoun(int token) => text.Tokens[token].Lemma is "report" or "article" or "story" or "piece" or "dispatch" or "newspaper" or "paper" or "agency" or "broadcaster" or "channel" or "website" or "site"
        or "portal" or "magazine" or "blog" or "newsletter" or "daily" or "service" or "information" or "investigation" or "edition" or "bulletin" or "station" or "network";

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
            if (IsVia(draft, outlets.All[outlet]) || IsEmployer(draft, outlets.All[outlet])) found.Add(outlet);
        }
        return found;
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
            if (text.Tag(before) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) && !text.IsQuotationMark(before)) break;
        }
        // the subject of the verb that the cue hangs on: “The Herald quoted her as saying”
        int head = text.Trees.Heads[named.End - 1];
        for (int k = named.First; k < named.End; k++) if (text.Trees.Kinds[k] is Relation.Subject) return !draft.Source.Holds(k);
        return head >= 0 && text.Trees.Kinds[named.End - 1] is Relation.Agent;
    }

    // “said on Coast Radio”, “spoke in the television Kanal Vier”, “before the microphone of Coast Radio”, “in our sister paper”: where it was said or printed.
    private bool IsBroadcast(int preposition) => text.Is(preposition, "on") || text.Is(preposition, "in") || text.Is(preposition, "opposite") || text.Is(preposition, "towards")
        || text.Is(preposition, "of") && text.Lemma(preposition - 1) is "microphone" or "microphones" or "studio" or "programme" or "edition" or "pages";

    // “Ledger columnist Maro Tel”: a person of that outlet.
    private bool IsEmployer(Draft draft, OutletMentions.Named named)
    {
        if (!draft.Source.Holds(named.First) || named.End >= draft.SourceHead + 1 || text.Is(named.End, "'s") || text.Is(named.End, "’s")) return false;
        for (int i = named.End; i < Math.Min(draft.Source.End, named.End + 3); i++) if (text.Tokens[i].Lemma is "columnist" or "journalist" or "correspondent" or "reporter" or "editor" or "commentator" or "writer" or "critic" or "analyst") return true;
        return false;
    }

    private bool TellsPrinting(Draft draft)
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

    private int EntityAt(int token)
    {
        int mention = Speakers.MentionOf(text, token);
        return mention < 0 ? -1 : text.Analysis.Mentions[mention].Entity;
    }

    // “soldiers” for “the soldiers”, “one of the soldiers” and “a soldier”; null for names and pronouns.
    private string? NounKey(int head)
    {
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
        && text.Analysis.Entities[entity] is { Type: EntityType.Person } e && !e.Name.Contains(' ', StringComparison.Ordinal) && !IsPlaceElsewhere(e) && !SaysIt(draft);

    // “Karsovia said it had sent troops”: who speaks of himself as “it” is no person
    private bool SaysIt(Draft draft)
    {
        int first = draft.Content.First;
        if (text.Is(first, "that")) first++;
        return first > draft.CueToken && text.Is(first, "it") && text.Trees.Kinds[first] is Relation.Subject or Relation.PassiveSubject;
    }

    // A capital that speaks for its government may be taken for a person in one place and for the city in another.
    private bool IsPlaceElsewhere(Entity entity)
    {
        foreach (int mention in entity.Mentions) if (text.Analysis.Mentions[mention].Type == EntityType.Place) return true;
        return false;
    }

    // Bodies and places speak to everybody; who is named or described as a person spoke to the outlet that the report rests on.
    private bool IsPersonal(Draft draft, int entity)
    {
        if (draft.SourceHead < 0 || text.Is(draft.SourceHead, "it") || links.IsBody(draft, entity)) return false;
        // A single name that never stands with another may be a country's.
        if (entity >= 0 && text.Analysis.Entities[entity].Type is EntityType.Person) return draft.Source.Count > 1 || text.Tag(draft.SourceHead) != PartOfSpeech.Propn || text.Analysis.Entities[entity].Name.Contains(' ', StringComparison.Ordinal);
        // One person is never named by a bare noun: “Karsovia said”, where the tagger sees no name.
        if (draft.Source.Count == 1 && text.Tokens[draft.SourceHead].Penn == "NN") return false;
        if (text.Tag(draft.SourceHead) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Num) return true;
        return text.Tag(draft.SourceHead) == PartOfSpeech.Propn && entity < 0 && draft.Source.Count > 1;
    }
}
