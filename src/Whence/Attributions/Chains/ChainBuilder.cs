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
    private readonly int[] citedHeads;
    private readonly string? credit;

    private readonly ChannelReader channels;
    private readonly Citations citations;
    private readonly SourceLinks links;
    private readonly OutletsBeside beside;
    private readonly RelayingSource relaying;
    private readonly KnownWays ways;
    private readonly PersonalSource personal;

    internal ChainBuilder(ReportText text, List<Draft> drafts, int[] speakers, SubjectBefore before)
    {
        this.text = text;
        this.drafts = drafts;
        this.speakers = speakers;
        outlets = text.Outlets;
        channels = new(text, drafts, outlets);
        citations = new(text, outlets);
        links = new(text, drafts, speakers, before);
        beside = new(text, drafts, outlets);
        relaying = new(text, outlets);
        ways = new(text);
        personal = new(text, links);
        chains = new List<ChainLink>[drafts.Count];
        citedHeads = new int[drafts.Count];
        credit = text.Analysis.Document.Credit;
        if (credit is not null && outlets.Printing is not null && (OutletNames.AreSame(credit, outlets.Printing) || OutletNames.IsSign(credit, outlets.Printing))) credit = null;
    }

    /// <summary>The chain of each draft.</summary>
    internal List<ChainLink>[] Build()
    {
        for (int i = 0; i < drafts.Count; i++) Explicit(i);
        if (drafts.Count > 0) new DelayedNames(text, drafts, speakers).Resolve(chains);
        ChainLink? relay = Relay();
        bool met = false;
        for (int i = 0; i < drafts.Count; i++)
        {
            // Behind a person that the printing outlet spoke to itself others did so, too, but where the relayed one is named near by; a body answers everybody.
            met |= beside.TellsPrinting(drafts[i]) && personal.Is(drafts[i], speakers[i]);
            Complete(i, met && relay is { } r && !IsNear(drafts[i], r.Name) ? null : relay);
        }
        for (int i = 0; i < drafts.Count; i++) if (drafts[i].Outer >= 0) AddOuter(i, 0);
        for (int i = 0; i < drafts.Count; i++) AddCredit(chains[i]);
        return chains;
    }

    // Whether the sentence of a cue or the two before it name an outlet.
    private bool IsNear(Draft draft, string name)
    {
        int sentence = text.Tokens[draft.CueToken].Sentence;
        for (int i = text.Analysis.Sentences[Math.Max(0, sentence - 2)].FirstToken; i < text.Analysis.Sentences[sentence].EndToken; i++)
            if (outlets.At(i) is >= 0 and int outlet && OutletNames.AreSame(outlets.All[outlet].Name, name)) return true;
        return false;
    }

    // What the sentence itself says.
    private void Explicit(int i)
    {
        Draft draft = drafts[i];
        var chain = chains[i] = [];
        (Channel channel, string? medium) = channels.Of(i);
        int own = relaying.OutletOf(draft);
        int cited = citations.CitedBy(draft, own >= 0);
        bool other = own >= 0 && !outlets.All[own].IsPrinting && (draft.Outer < 0 || drafts[draft.Outer].CoversStretch);
        if (cited < 0 && other) cited = citations.SpokenTo(draft);
        if (cited < 0 && other) cited = citations.WitnessOf(draft);
        // Who speaks and cites a paper speaks still; a newspaper that cites somebody passes him on.
        ChainLink? meant = cited >= 0 && own < 0 && relaying.IsSomebodyOrPaper(cited) ? OutletMeant(i) : null;
        bool relays = cited >= 0 && own < 0 && (meant is not null || relaying.RelaysWhomItCites(draft, cited));
        if (cited >= 0 && own < 0 && !relays && draft.SourceHead >= 0 && !relaying.IsPress(draft.SourceHead)) cited = -1;
        (int shown, int by) = cited < 0 ? relaying.SeenBy(draft) : (-1, -1);
        citedHeads[i] = cited;
        if (cited >= 0)
        {
            TextSpan span = links.NounSpan(cited);
            chain.Add(new(span.Of(text.Text), span, EntityAt(cited), outlets.At(cited) >= 0, channel is Channel.Document or Channel.PublishedWork ? Channel.Unknown : channel, medium));
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
        else if (meant is { } outlet) chain.Add(outlet);
        else if (relays && links.NounSpan(draft.SourceHead).Of(text.Text) is var outletName && outletName != chain[0].Name) chain.Add(new(outletName, null, speakers[i], true, Channel.PressReport, null));
        else if (!draft.Source.IsEmpty && cited < 0) chain.Add(links.Of(i, channel, medium, chains));
        if (draft.FoundBy == "quoted as saying" && chain is [{ IsOutlet: false }] && relaying.QuotedBy(draft) is { } quoting) chain.Add(new(quoting, null, -1, true, Channel.PressReport, null));
        foreach (int via in beside.Of(draft, own))
        {
            OutletMentions.Named named = outlets.All[via];
            if (!named.IsPrinting) AddOutlet(chain, named);
        }
        if (chain.Count > 1 && !chain[0].IsOutlet) ways.Remember(speakers[i], MeaningOf(i), chain);
        else if (chain.Count == 1 && speakers[i] >= 0 && (IsPublic(channel) || IsRepeated(draft))) ways.RememberPublic(speakers[i]);
    }

    // “The Ledger reported … Citing a clerk, it said …”: the outlet that spoke last before “it” in its paragraph.
    private ChainLink? OutletMeant(int i)
    {
        Draft draft = drafts[i];
        if (draft.Source.Count != 1 || !text.Is(draft.Source.First, "it")) return null;
        for (int k = i - 1; k >= 0 && text.Paragraph[drafts[k].CueToken] == text.Paragraph[draft.CueToken]; k--)
        {
            if (drafts[k].Source.IsEmpty || drafts[k].CoversStretch || text.Tokens[drafts[k].CueToken].Sentence == text.Tokens[draft.CueToken].Sentence || chains[k].Count == 0) continue;
            ChainLink last = chains[k][^1];
            return last.IsOutlet ? last : relaying.IsCalledOutlet(drafts[k]) ? last with { IsOutlet = true, Channel = Channel.PressReport, Medium = null } : null;
        }
        return null;
    }

    private static void AddOutlet(List<ChainLink> chain, OutletMentions.Named named)
    {
        foreach (ChainLink link in chain) if (link.IsOutlet && OutletNames.AreSame(link.Name, named.Name)) return;
        // “its report that …”: who speaks is the outlet itself
        if (chain is [{ IsOutlet: false } only] && only.Name == named.Name) chain.Clear();
        chain.Add(new(named.Name, null, named.Entity, true, Channel.PressReport, null));
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
        if (beside.TellsPrinting(draft)) return;
        if (draft.GoesOnFrom is { } before && drafts.IndexOf(before) is >= 0 and int b && chains[b].Count > 1)
        {
            chain.AddRange(chains[b].GetRange(1, chains[b].Count - 1));
            return;
        }
        bool isPublic = IsPublic(chain[0].Channel), inPublic = isPublic || ways.IsPublic(speakers[i]);
        if (!isPublic && (ways.OfEntity(speakers[i]) ?? ways.OfNoun(MeaningOf(i))) is { } via) chain.AddRange(via);
        else if (inPublic || draft.FoundBy is "headline dash" or "headline colon") return;
        else if (ways.First is { } first && personal.IsBareFirstName(draft, speakers[i])) chain.AddRange(first);
        else if (draft.Standing != Standing.Denied && relay is { } r && personal.Is(draft, speakers[i])) chain.Add(r with { Name = NameBeside(draft, r.Name) });
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
            if (beside.TellsPrinting(drafts[i])) return null;
            ChainLink last = chains[i][^1];
            if (lead < 0) lead = text.Tokens[drafts[i].CueToken].Sentence;
            // “A boatman saw it, the Ledger reported”: the sentence rests on the Ledger
            if (last.IsOutlet && text.Tokens[drafts[i].CueToken].Sentence == lead) return last;
        }
        return null;
    }

    private int EntityAt(int token)
    {
        int mention = Speakers.MentionOf(text, token);
        return mention < 0 ? -1 : text.Analysis.Mentions[mention].Entity;
    }
}
