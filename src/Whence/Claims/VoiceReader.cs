using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Makes voices out of attributions. One for each document.</summary>
internal sealed class VoiceReader(Analysis analysis, SpeakerNames speakers, SourcesBefore before)
{
    private readonly NameBeside beside = new(analysis, speakers);
    private readonly Voice?[] known = new Voice?[analysis.Attributions.Length];
    private readonly Dictionary<string, bool> inPerson = new(StringComparer.Ordinal);

    /// <summary>The voice of an attribution; null where it gives what the outlet itself says: “we hear that …”, “nobody denied that …”.</summary>
    public Voice? Of(int index)
    {
        Attribution attribution = analysis.Attributions[index];
        if (!attribution.Source.IsEmpty && attribution.Standing is Standing.Asserted or Standing.Predicted or Standing.Ordered && SpeakingNobody.Is(attribution.Source[0].Of(analysis.Document.Text))) return null;
        // “They are talking: the army took two of them — Zorin”: nobody before a headline is “they”.
        if (attribution.Outer >= 0 && !attribution.Source.IsEmpty && analysis.Attributions[attribution.Outer].FoundBy == "headline dash" && SourcePhrase.IsPronoun(attribution.Source[0].Of(analysis.Document.Text))) return Of(attribution.Outer);
        return known[index] ??= Make(attribution);
    }

    /// <summary>Where a link of a chain stands, or where its name stands first in the document; -1 where it does not.</summary>
    private int FirstNamed(ChainLink link)
    {
        if (link.Span is { } span) return span.Start;
        // A credit at the end of a report is the whole report's.
        if (!link.IsOutlet || link.Name == analysis.Document.Credit) return -1;
        int at = analysis.Document.Text.IndexOf(link.Name, StringComparison.OrdinalIgnoreCase);
        return at > 0 && analysis.Document.Text[at - 1] == '(' ? -1 : at;
    }

    private int SentenceEnd(int offset) => TextOrder.SentenceFrom(analysis.Sentences, offset) is var index && index < analysis.Sentences.Length ? analysis.Sentences[index].Span.End : int.MaxValue;

    private bool SpeaksInPerson(string name)
    {
        if (!inPerson.TryGetValue(name, out bool speaks)) inPerson.Add(name, speaks = FindInPerson(name));
        return speaks;
    }

    private bool FindInPerson(string name)
    {
        foreach (Attribution other in analysis.Attributions)
        {
            if (other.Kind == AttributionKind.Indirect || other.Source.IsEmpty || other.Outer >= 0) continue;
            if (other.Source[0].Of(analysis.Document.Text).Contains(name, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool SharesWord(string name, string other)
    {
        foreach (Range range in name.AsSpan().Split(' '))
            if (range.End.Value - range.Start.Value > 2 && other.AsSpan().Contains(name.AsSpan()[range], StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a phrase brings somebody in rather than back.</summary>
    private static bool IsIndefinite(ReadOnlySpan<char> source)
    {
        int end = source.IndexOf(' ');
        ReadOnlySpan<char> first = end < 0 ? source : source[..end];
        return first.Equals("a", StringComparison.OrdinalIgnoreCase) || first.Equals("an", StringComparison.OrdinalIgnoreCase) || first.Equals("one", StringComparison.OrdinalIgnoreCase)
            || first.Equals("another", StringComparison.OrdinalIgnoreCase) || first.Equals("our", StringComparison.OrdinalIgnoreCase) || SourceNames.IsPlural(first.ToString().ToLowerInvariant());
    }

    /// <summary>Whether a name is not that of the source because the phrase brings in somebody else: “a man” is no Sefa Yildirim.</summary>
    private static bool IsNobodyNamed(string? source, string? name, EntityType type) =>
        source is not null && name is not null && IsIndefinite(source) && (type == EntityType.Place || !source.Contains(name, StringComparison.Ordinal) || SourcePhrase.IsBehindHead(source, name));

    /// <summary>“Did not deny it”, “does not confirm or deny it”: it is neither denied nor said.</summary>
    private bool IsLeftOpen(Attribution attribution)
    {
        if (attribution.Standing is not (Standing.Denied or Standing.Doubted) || attribution.Cue.IsEmpty) return false;
        int cue = TextOrder.TokenFrom(analysis.Tokens, attribution.Cue[0].Start);
        return attribution.IsNegated || (cue > 1 && analysis.Tokens[cue - 1].Span.In(analysis.Document.Text) is "or" or "nor" && analysis.Tokens[cue - 2].Lemma is "confirm");
    }

    /// <summary>“It reads”, “it goes”: said of papers.</summary>
    private bool Reads(Attribution attribution) => VerbOf(attribution) is >= 0 and int verb && analysis.Tokens[verb].Lemma is "read" or "date" or "go" or "run" or "list" or "state" or "note";

    /// <summary>The last verb of a cue; -1 where it has none.</summary>
    private int VerbOf(Attribution attribution)
    {
        if (attribution.Cue is not [var cue, ..]) return -1;
        int verb = TextOrder.TokenFrom(analysis.Tokens, cue.End) - 1;
        while (verb >= 0 && analysis.Tokens[verb].Span.Start >= cue.Start && analysis.Tokens[verb].Tag != PartOfSpeech.Verb) verb--;
        return verb >= 0 && analysis.Tokens[verb].Span.Start >= cue.Start ? verb : -1;
    }

    /// <summary>“She could not say who had attacked”, “is not in a position to say whose boat it was”.</summary>
    private bool CannotSay(Attribution attribution)
    {
        if (attribution is not { Kind: AttributionKind.Indirect, Standing: Standing.Asserted } || VerbOf(attribution) is not (>= 0 and int verb)) return false;
        Sentence sentence = analysis.Sentences[analysis.Tokens[verb].Sentence];
        return UnableToSay.At(analysis, sentence.FirstToken, verb);
    }

    private Voice Make(Attribution attribution)
    {
        TextSpan? span = attribution.Source.IsEmpty ? null : attribution.Source[0];
        if (span is { Length: > 3 } opened && opened.In(analysis.Document.Text).StartsWith("as ", StringComparison.Ordinal)) span = new(opened.Start + 3, opened.End);
        int cueStart = attribution.Cue.IsEmpty ? -1 : attribution.Cue[0].Start;
        if (span is { } narrow) span = AmpersandName.Widen(analysis.Document.Text, beside.Widen(narrow, cueStart));
        TextSpan? bearer = span is { } described ? beside.Before(described.In(analysis.Document.Text) is "who" && attribution.Chain is [{ Span: { } meantBy }, ..] ? meantBy : described) : null;
        string? source = span?.Of(analysis.Document.Text);
        string? name = null;
        EntityType type = EntityType.Other;
        bool outlet = false;
        if (attribution.Speaker >= 0 && attribution.Speaker < analysis.Entities.Length)
        {
            Entity entity = analysis.Entities[attribution.Speaker];
            type = entity.Type;
            outlet = entity.IsOutlet;
            if (entity.IsNamed) name = entity.Name;
            else if (span is { } written) name = speakers.NameIn(written);
        }
        else if (span is { } at) (name, type, outlet) = speakers.Of(at);
        // “One of them” is not whom “them” was taken for, and “a foreman at the Halvard Dam” is not the dam.
        if (IsNobodyNamed(source, name, type)) (name, type, outlet) = (null, EntityType.Other, false);
        ImmutableArray<ChainLink> chain = attribution.Chain;
        if (bearer is { } whole && chain is [{ IsOutlet: false } teller, ..])
        {
            (name, type, outlet) = speakers.Of(whole);
            chain = chain.SetItem(0, teller with { Name = whole.Of(analysis.Document.Text), Span = whole });
        }
        for (int i = 0; i < chain.Length; i++)
            if (chain[i].Span is { } link && AmpersandName.Widen(analysis.Document.Text, beside.Widen(link, cueStart)) is var wide && wide != link) chain = chain.SetItem(i, chain[i] with { Span = wide, Name = wide.Of(analysis.Document.Text) });
        // Whom “he” means may be somebody whom no name tells apart, whatever the mentions take the pronoun for.
        if (attribution.Speaker < 0 && span is { } pronoun && chain is [{ Span: { } meantAt, IsOutlet: false }, ..] && meantAt.End <= pronoun.Start) (name, type, outlet) = speakers.Of(meantAt);
        if (name is null && span is { } word && source is not null && SourcePhrase.IsPronoun(source) && before.Meant(attribution, word) is { } meant)
        {
            (source, name, type) = (meant.Source, meant.Name, meant.Type);
            if (!chain.IsEmpty && SourcePhrase.IsPronoun(chain[0].Name)) chain = chain.SetItem(0, chain[0] with { Name = source! });
        }
        // “It reads: …” of a paper or a body that the sentence before speaks of
        if (name is null && span is { } it && chain is [{ IsOutlet: false } unclear, ..] && unclear.Name.Equals("it", StringComparison.OrdinalIgnoreCase) && ((Reads(attribution) ? before.Paper(it) : null) ?? before.Body(it)) is { } paper) (source, chain) = (paper, chain.SetItem(0, unclear with { Name = paper }));
        if (!chain.IsEmpty && IsNobodyNamed(chain[0].Name, name, type)) (name, type, outlet) = (null, EntityType.Other, false);
        // An outlet that is named after the sentence of the cue is the next sentence's.
        while (chain.Length > 1 && attribution.Cue is [var cue, ..] && FirstNamed(chain[^1]) is var late && late > SentenceEnd(cue.Start) && late > attribution.Content[^1].End) chain = chain.RemoveAt(chain.Length - 1);
        // Somebody with a title, or who is quoted in person, is no outlet, whatever the chain says.
        for (int i = 0; i < chain.Length; i++)
        {
            if (chain[i].IsOutlet && !PressNames.Looks(chain[i].Name) && (PressNames.IsTitled(chain[i].Name) || SpeaksInPerson(chain[i].Name))) chain = chain.SetItem(i, chain[i] with { IsOutlet = false });
            else if (!chain[i].IsOutlet && i == chain.Length - 1 && PressNames.Looks(chain[i].Name) && !SourceNames.IsPlural(chain[i].Name)) chain = chain.SetItem(i, chain[i] with { IsOutlet = true });
        }
        // “The online magazine Furrow & Ledger” is no other outlet that the mentions took “the magazine” for.
        if (chain is [{ IsOutlet: true, Name: { } outletName }] && name is not null && !SharesWord(name, outletName)) (name, type, outlet) = (outletName, EntityType.Organization, true);
        if (chain.IsEmpty && source is not null && attribution.CoversReport) chain = [new(source, span, attribution.Speaker, outlet, Channel.Unknown, null)];
        // “The Dispatch has learned”: who says it and is no link of the chain is the printing outlet.
        outlet |= chain.IsEmpty && source is not null && !SourcePhrase.IsPronoun(source);
        // Who stands nearest to the event: whom an outlet cites, whom a pronoun means; nobody where the printing outlet speaks itself.
        source = chain.IsEmpty ? null : chain is [{ IsOutlet: true }] && source is not null && !SourcePhrase.IsPronoun(source) ? source : chain[0].Name;
        return new()
        {
            Source = source,
            Span = span,
            Name = name,
            Type = type,
            IsOutlet = outlet,
            Standing = IsLeftOpen(attribution) || CannotSay(attribution) ? Standing.Declined : attribution.Standing,
            Kind = attribution.Kind,
            Chain = chain,
            Cue = attribution.Cue.IsEmpty ? null : attribution.Cue[0],
            Contact = ContactReader.Read(analysis, attribution),
            FoundBy = attribution.FoundBy,
        };
    }
}
