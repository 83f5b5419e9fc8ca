using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Attributions.Chains;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Makes voices out of attributions, and finds responses (“The company denies it”) that no attribution holds. One for each document.</summary>
internal sealed class VoiceReader(Analysis analysis)
{
    /// <summary>So many characters before a pronoun whom it means is looked for: about two paragraphs.</summary>
    private const int MaxBack = 900;

    private readonly Voice?[] known = new Voice?[analysis.Attributions.Length];
    private readonly TextNames names = new(analysis);
    private readonly Dictionary<string, bool> inPerson = new(StringComparer.Ordinal);
    private (int Start, int Index)[]? sources;
    private int longestMention = -1;

    /// <summary>The voice of an attribution; null where it gives what the outlet itself says: “we hear that …”, “nobody denied that …”.</summary>
    public Voice? Of(int index)
    {
        Attribution attribution = analysis.Attributions[index];
        if (!attribution.Source.IsEmpty && attribution.Standing is Standing.Asserted or Standing.Predicted or Standing.Ordered && SpeakingNobody.Is(attribution.Source[0].Of(analysis.Document.Text))) return null;
        // “They are talking: the army took two of them — Zorin”: nobody before a headline is “they”.
        if (attribution.Outer >= 0 && !attribution.Source.IsEmpty && analysis.Attributions[attribution.Outer].FoundBy == "headline dash" && SourcePhrase.IsPronoun(attribution.Source[0].Of(analysis.Document.Text))) return Of(attribution.Outer);
        return known[index] ??= Make(attribution);
    }

    /// <summary>The voice of a sentence whose own verb denies or doubts; null for any other.</summary>
    public Voice? Response(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag != PartOfSpeech.Verb) continue;
            uint lemma = Term.KeyOf(token.Lemma);
            bool deny = ClaimWords.Deny.Has(lemma) || DenyingPhrase.At(analysis, i, end), concede = ConcedingPhrase.At(analysis, i, end), declines = ConcedingPhrase.Declines(analysis, first, i, end), keeps = GivenFigure.At(analysis, i, end), leaves = OpenPhrase.At(analysis, first, i);
            if (!deny && !concede && !declines && !keeps && !leaves) return null;
            int start = first;
            while (start < i && !char.IsLetterOrDigit(analysis.Document.Text[analysis.Tokens[start].Span.Start])) start++;
            int last = i;
            while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Punct or PartOfSpeech.Part) last--;
            int auxiliaries = last;
            // “Veltia on Tuesday rejected”: the day is no part of who rejects.
            for (int k = start + 1; k < last; k++)
            {
                if (analysis.Tokens[k].Tag is PartOfSpeech.Adp && analysis.Tokens[k].Span.In(analysis.Document.Text) is "on" or "in" or "at") last = k;
            }
            if (last <= start) return null;
            // “It did not deny it”, “it has not admitted it”: that is left open.
            bool negated = (deny || concede) && NegationScope.StandsIn(analysis, auxiliaries, i);
            TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
            (string? name, EntityType type, bool outlet) = Speaker(span);
            string source = span.Of(analysis.Document.Text);
            // “No player of this club has accepted money”: nobody speaks.
            if (SpeakingNobody.Is(source)) return null;
            if (SourcePhrase.IsPronoun(source) && BesideIt(span) is { } before) (source, name) = (before, before);
            else if (name is not null && SourcePhrase.IsPronoun(source)) source = name;
            return new()
            {
                Source = source,
                Span = span,
                Name = name,
                Type = type,
                IsOutlet = outlet,
                Standing = declines || negated ? Standing.Declined : deny ? Standing.Denied : Standing.Asserted,
                Contact = concede && !negated ? Contact.Concedes : Contact.None,
                Chain = [new(source, span, -1, outlet, Channel.Unknown, null), .. Way(source, name)],
                Cue = token.Span,
                FoundBy = keeps ? "figure given" : "response verb",
            };
        }
        return null;
    }

    /// <summary>Whether a response is the printing outlet's own, which leaves a thing open: “Interlink could not verify it”.</summary>
    public bool IsOwn(Voice response, int first, int end) => response is { Standing: Standing.Asserted, Contact: Contact.None, Span: not null } && OpenPhrase.At(analysis, first, FirstVerb(first, end)) && OutletNames.NamesOwn(analysis, first, end);

    private int FirstVerb(int first, int end)
    {
        while (first < end - 1 && analysis.Tokens[first].Tag != PartOfSpeech.Verb) first++;
        return first;
    }

    private Attribution[]? relayed;

    /// <summary>The outlets by which the same speaker came elsewhere in the report.</summary>
    private ImmutableArray<ChainLink> Way(string source, string? name)
    {
        string? behindArticle = source.StartsWith("The ", StringComparison.Ordinal) ? $"the{source[3..]} " : null;
        foreach (Attribution other in relayed ??= [.. analysis.Attributions.Where(static other => other.Chain.Length >= 2 && !other.Chain[0].IsOutlet)])
        {
            string speaker = other.Chain[0].Name;
            if ((name is not null && speaker.Contains(name, StringComparison.Ordinal)) || speaker.EndsWith(source, StringComparison.Ordinal) || (behindArticle is not null && speaker.StartsWith(behindArticle, StringComparison.Ordinal))) return other.Chain.RemoveAt(0);
        }
        return [];
    }

    /// <summary>The voice of a part of a sentence whose first verb denies and has no subject: the source of the part before it; null for any other.</summary>
    public Voice? Continued(int attribution, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) return null;
            if (token.Tag != PartOfSpeech.Verb) continue;
            if (!ClaimWords.Deny.Has(Term.KeyOf(token.Lemma)) || NegationScope.StandsIn(analysis, first, i)) return null;
            return Of(attribution) is not { } voice || voice.Chain.IsEmpty && voice.Source is null ? null : voice with { Standing = Standing.Denied, Kind = AttributionKind.Indirect, Cue = token.Span, FoundBy = "response verb without a subject" };
        }
        return null;
    }

    /// <summary>“The hackers had been inside since January, two people told the Compass”: a source behind its content that no attribution holds.</summary>
    public (Voice Voice, int ContentEnd)? Postposed(int first, int end)
    {
        string text = analysis.Document.Text;
        int comma = -1;
        for (int i = end - 1; i > first + 3 && comma < 0; i--)
        {
            if (analysis.Tokens[i].Span.In(text) is ",") comma = i;
        }
        if (comma < 0) return null;
        // “…, how the miller told the radio”
        int start = comma + 1 < end && analysis.Tokens[comma + 1].Span.In(text) is "as" or "how" ? comma + 2 : comma + 1, verb = -1;
        for (int i = start; i < end && verb < 0; i++)
        {
            // “…, managing director Odo Brandt told a meeting”
            bool office = i == start && analysis.Tokens[i].Penn == "VBG" && i + 1 < end && analysis.Tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
            if (analysis.Tokens[i].Tag == PartOfSpeech.Verb && !office) verb = i;
        }
        if (verb < start + 1 || !ClaimWords.Report.Has(analysis.Tokens[verb].Lemma)) return null;
        int last = verb;
        while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) last--;
        if (!IsPhrase(start, last) || IsPassive(last, verb)) return null; // “…, reportedly said”, “…, do not believe it”, “…, and the town had been warned”: nobody stands before the verb
        TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
        (string? name, EntityType type, bool outlet) = Speaker(span);
        string source = span.Of(text);
        if (SpeakingNobody.Is(source) || (source.Equals("it", StringComparison.OrdinalIgnoreCase) && analysis.Tokens[verb].Penn == "VBN")) return null;
        bool own = OutletNames.NamesOwn(analysis, verb + 1, end) || (verb + 1 < end && analysis.Tokens[verb + 1].Span.In(text) is "us");
        return (new()
        {
            Source = source,
            Span = span,
            Name = name,
            Type = type,
            IsOutlet = outlet,
            Contact = own ? Contact.Own : Contact.None,
            Chain = [new(source, span, -1, outlet || PressNames.Looks(source), own ? Channel.Interview : Channel.Unknown, null)],
            Cue = analysis.Tokens[verb].Span,
            FoundBy = "source behind its content",
        }, comma);
    }

    /// <summary>Whether a stretch can be who speaks: it holds a noun or a pronoun and goes on from nothing.</summary>
    private bool IsPhrase(int first, int end)
    {
        if (first >= end || analysis.Tokens[first].Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj) return false;
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num) return true;
        return false;
    }

    private bool IsPassive(int auxiliaries, int verb)
    {
        for (int i = auxiliaries; i < verb; i++) if (analysis.Tokens[i].Lemma == "be") return analysis.Tokens[verb].Penn is "VBN" or "VBD";
        return false;
    }

    private (string? Name, EntityType Type, bool IsOutlet) Speaker(TextSpan span)
    {
        for (int i = FirstMention(span.Start); i < analysis.Mentions.Length; i++)
        {
            Mention mention = analysis.Mentions[i];
            if (mention.Span.Start >= span.End) break;
            if (mention.Entity < 0 || !span.Overlaps(mention.Span)) continue;
            Entity entity = analysis.Entities[mention.Entity];
            if (entity.IsNamed) return (entity.Name, entity.Type, entity.IsOutlet);
        }
        return (NameIn(span), EntityType.Other, false);
    }

    /// <summary>The first mention that may reach to an offset; mentions are in order of their starts.</summary>
    private int FirstMention(int offset)
    {
        if (longestMention < 0) foreach (Mention mention in analysis.Mentions) longestMention = Math.Max(longestMention, mention.Span.Length);
        int low = 0, high = analysis.Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (analysis.Mentions[middle].Span.Start < offset - longestMention) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private string? NameIn(TextSpan span) => SourcePhrase.NameOf(analysis, span) is { } head ? head.Contains(' ', StringComparison.Ordinal) ? head : names.In(span) ?? head : null;

    /// <summary>Who “he” or “it” is: the last source before it that is no pronoun itself, in the same paragraph or the one before.</summary>
    private (string? Source, string? Name, EntityType Type)? Before(Attribution attribution, TextSpan pronoun)
    {
        sources ??= Sources();
        for (int i = FirstSource(pronoun.Start) - 1; i >= 0 && pronoun.Start - sources[i].Start <= MaxBack; i--)
        {
            Attribution other = analysis.Attributions[sources[i].Index];
            if (ReferenceEquals(other, attribution)) continue;
            return (Written(other), NameIn(SourcePhrase.IsPronoun(other.Source[0].Of(analysis.Document.Text)) && other.Chain[0].Span is { } meant ? meant : other.Source[0]), EntityType.Other);
        }
        return null;
    }

    /// <summary>The first of the sources that stands at an offset or behind it.</summary>
    private int FirstSource(int offset)
    {
        int low = 0, high = sources!.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sources[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Who speaks in the same paragraph right before “It denied …”: a body for “it”, a person for “he” and “she”.</summary>
    private string? BesideIt(TextSpan pronoun)
    {
        string text = analysis.Document.Text;
        sources ??= Sources();
        for (int i = FirstSource(pronoun.Start) - 1; i >= 0 && pronoun.Start - sources[i].Start <= MaxBack; i--)
        {
            Attribution other = analysis.Attributions[sources[i].Index];
            if (text.AsSpan(sources[i].Start, pronoun.Start - sources[i].Start).Contains('\n')) return null;
            bool person = IsPerson(other.Source[0]);
            if (person == pronoun.In(text).Equals("it", StringComparison.OrdinalIgnoreCase)) continue;
            return other.Chain.IsEmpty ? other.Source[0].Of(text) : other.Chain[0].Name;
        }
        return null;
    }

    /// <summary>Whether a source is a person; a single name (“Larch said …”) and what ends with a word for a body are none, whatever the names say.</summary>
    private bool IsPerson(TextSpan source)
    {
        if (Speaker(source) is not { Type: EntityType.Person, Name: { } name }) return false;
        int blank = name.LastIndexOf(' ');
        return blank >= 0 && !SourceLinks.IsBodyNoun(name[(blank + 1)..].ToLowerInvariant());
    }

    /// <summary>Where the sources that are no pronouns start, in order; of those at one place the first attribution's last, since they are looked at backwards.</summary>
    private (int Start, int Index)[] Sources()
    {
        List<(int Start, int Index)> found = [];
        for (int i = 0; i < analysis.Attributions.Length; i++)
        {
            Attribution attribution = analysis.Attributions[i];
            if (!attribution.Source.IsEmpty && !IsInQuotation(attribution) && Written(attribution) is not null) found.Add((attribution.Source[0].Start, i));
        }
        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Index.CompareTo(left.Index));
        return [.. found];
    }

    /// <summary>Who speaks in words: whom a pronoun means, where the chain says it; null where nothing does.</summary>
    private string? Written(Attribution attribution)
    {
        string source = attribution.Source[0].Of(analysis.Document.Text);
        return !SourcePhrase.IsPronoun(source) ? source : attribution.Chain is [{ IsOutlet: false } first, ..] && !SourcePhrase.IsPronoun(first.Name) ? first.Name : null;
    }

    private bool IsInQuotation(Attribution attribution) => attribution.Outer >= 0 && analysis.Attributions[attribution.Outer].Kind == AttributionKind.Direct;

    /// <summary>Where a link of a chain stands, or where its name stands first in the document; -1 where it does not.</summary>
    private int FirstNamed(ChainLink link)
    {
        if (link.Span is { } span) return span.Start;
        if (!link.IsOutlet) return -1;
        int at = analysis.Document.Text.IndexOf(link.Name, StringComparison.OrdinalIgnoreCase);
        // A credit in brackets at the end of a report is the whole report's.
        return at > 0 && analysis.Document.Text[at - 1] == '(' ? -1 : at;
    }

    private int SentenceEnd(int offset)
    {
        int low = 0, high = analysis.Sentences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (analysis.Sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < analysis.Sentences.Length ? analysis.Sentences[low].Span.End : int.MaxValue;
    }

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

    private Voice Make(Attribution attribution)
    {
        TextSpan? span = attribution.Source.IsEmpty ? null : attribution.Source[0];
        if (span is { Length: > 3 } opened && opened.In(analysis.Document.Text).StartsWith("as ", StringComparison.Ordinal)) span = new(opened.Start + 3, opened.End);
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
            else if (span is { } written) name = NameIn(written);
        }
        else if (span is { } at) (name, type, outlet) = Speaker(at);
        // “One of them” is not whom “them” was taken for, and “a foreman at the Halvard Dam” is not the dam.
        if (IsNobodyNamed(source, name, type)) (name, type, outlet) = (null, EntityType.Other, false);
        ImmutableArray<ChainLink> chain = attribution.Chain;
        // Whom “he” means may be somebody whom no name tells apart, whatever the mentions take the pronoun for.
        if (attribution.Speaker < 0 && span is { } pronoun && chain is [{ Span: { } meantAt, IsOutlet: false }, ..] && meantAt.End <= pronoun.Start) (name, type, outlet) = Speaker(meantAt);
        if (name is null && span is { } word && source is not null && SourcePhrase.IsPronoun(source) && Before(attribution, word) is { } meant)
        {
            (source, name, type) = (meant.Source, meant.Name, meant.Type);
            if (!chain.IsEmpty && SourcePhrase.IsPronoun(chain[0].Name)) chain = chain.SetItem(0, chain[0] with { Name = source! });
        }
        if (!chain.IsEmpty && IsNobodyNamed(chain[0].Name, name, type)) (name, type, outlet) = (null, EntityType.Other, false);
        // An outlet that is named after the sentence of the cue is the next sentence's.
        while (chain.Length > 1 && attribution.Cue is [var cue, ..] && FirstNamed(chain[^1]) is var late && late > SentenceEnd(cue.Start) && late > attribution.Content[^1].End) chain = chain.RemoveAt(chain.Length - 1);
        // Somebody with a title, or who is quoted in person, is no outlet, whatever the chain says.
        for (int i = 0; i < chain.Length; i++)
        {
            if (chain[i].IsOutlet && !PressNames.Looks(chain[i].Name) && (PressNames.IsTitled(chain[i].Name) || SpeaksInPerson(chain[i].Name))) chain = chain.SetItem(i, chain[i] with { IsOutlet = false });
            else if (!chain[i].IsOutlet && i == chain.Length - 1 && PressNames.Looks(chain[i].Name) && !SourceNames.IsPlural(chain[i].Name)) chain = chain.SetItem(i, chain[i] with { IsOutlet = true });
        }
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
            Standing = attribution.Standing,
            Kind = attribution.Kind,
            Chain = chain,
            Cue = attribution.Cue.IsEmpty ? null : attribution.Cue[0],
            Contact = ContactReader.Read(analysis, attribution),
            FoundBy = attribution.FoundBy,
        };
    }
}
