using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Attributions.Lexicon;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds responses that no attribution holds: “The company denies it”. One for each document.</summary>
internal sealed class ResponseReader(Analysis analysis, VoiceReader voices, SpeakerNames speakers, SourcesBefore before, SubjectHead subjects)
{
    private Attribution[]? relayed;

    /// <summary>The voice of a sentence whose own verb denies, doubts, grants, leaves open or tells; null for any other.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token behind its last one.</param>
    /// <param name="beyond">Whether the verb may stand behind a clause about its subject.</param>
    public Voice? Of(int first, int end, bool beyond = true)
    {
        if (Interjected(first, end) is { } interjected) return interjected;
        int clause = -1;
        for (int i = first; i < end; i++)
        {
            // “The firm, which had spoken of 17 tonnes, withdrew that figure”
            if (beyond && clause < 0 && RelativeEnd(i, end) is > 0 and int behind) (clause, i) = (i, behind);
            Token token = analysis.Tokens[i];
            bool doubts = DoubtingPhrase.At(analysis, i, end), lacks = token is { Tag: PartOfSpeech.Aux, Lemma: "have" } && DenyingPhrase.At(analysis, i, end);
            bool lost = token.Tag != PartOfSpeech.Verb && LostVerb.At(analysis, first, i, end);
            if (token.Tag != PartOfSpeech.Verb && !doubts && !lacks && !lost) continue;
            uint lemma = Term.KeyOf(token.Lemma);
            bool deny = (ClaimWords.Deny.Has(lemma) && ResponseVerb.DeniesSaid(analysis, i, end)) || DenyingPhrase.At(analysis, i, end), concede = ConcedingPhrase.At(analysis, i, end), declines = ConcedingPhrase.Declines(analysis, first, i, end), keeps = GivenFigure.At(analysis, i, end), leaves = OpenPhrase.At(analysis, first, i);
            Standing? told = deny || concede || declines || keeps || leaves || doubts ? null : TellingPhrase.At(analysis, i, end);
            if (!deny && !concede && !declines && !keeps && !leaves && !doubts && told is null) return null;
            int last = i;
            while (last > first && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Punct or PartOfSpeech.Part) last--;
            int auxiliaries = last;
            if (clause >= 0) last = clause;
            // “is not in a position to say”: the subject stands before “is”
            int be = Be(first, i);
            bool unable = be >= 0 && analysis.Tokens[i - 1].Span.In(analysis.Document.Text) is "to" && UnableToSay.At(analysis, first, i);
            if (unable) last = auxiliaries = be;
            if (!doubts && !unable && !ResponseVerb.Carries(analysis, auxiliaries, i)) return null;
            if (ResponseSubject.Of(analysis, first, last) is not { } span || (told is not null && (!CanSpeak(span, TellingPhrase.IsTelling(analysis, i, end)) || (told != Standing.Denied && NegationScope.StandsIn(analysis, auxiliaries, i))))) return null;
            if (lost && !CanSpeak(span, false)) return null;
            // “It did not deny it”, “it has not admitted it”: that is left open.
            bool negated = (deny || concede) && NegationScope.StandsIn(analysis, auxiliaries, i);
            (string? name, EntityType type, bool outlet) = speakers.Of(span);
            string source = span.Of(analysis.Document.Text);
            // “No player of this club has accepted money”: nobody speaks.
            if (SpeakingNobody.Is(source) || (doubts && name is null && SourcePhrase.IsPronoun(source))) return null;
            if (SourcePhrase.IsPronoun(source) && (before.BesideIt(span) ?? before.Body(span)) is { } meant) (source, name) = (meant, meant);
            else if (name is not null && SourcePhrase.IsPronoun(source)) source = name;
            return new()
            {
                Source = source,
                Span = span,
                Name = name,
                Type = type,
                IsOutlet = outlet,
                Standing = told is { } tells ? tells : declines || negated ? Standing.Declined : deny ? Standing.Denied : doubts ? Standing.Doubted : Standing.Asserted,
                Contact = concede && !negated ? Contact.Concedes : Contact.None,
                Chain = [new(source, span, -1, outlet, Channel.Unknown, null), .. Way(source, name)],
                Cue = token.Span,
                FoundBy = keeps ? "figure given" : told is null ? "response verb" : TellingPhrase.Rule,
            };
        }
        return null;
    }

    /// <summary>Whether a subject is one noun phrase and can speak: a person, a body, a name, somebody who is meant by a pronoun.</summary>
    /// <param name="span">The subject.</param>
    /// <param name="anything">Whether any noun phrase will do.</param>
    private bool CanSpeak(TextSpan span, bool anything)
    {
        int first = TextOrder.TokenFrom(analysis.Tokens, span.Start), end = TextOrder.TokenFrom(analysis.Tokens, span.End);
        return SourcePhrase.IsPronoun(span.In(analysis.Document.Text)) || (subjects.Of(first, end) is >= 0 and int head && (anything || subjects.Speaks(head)));
    }

    /// <summary>“False, answers the company Ammervale”: a word that calls it false before the verb and who says so.</summary>
    private Voice? Interjected(int first, int end)
    {
        string text = analysis.Document.Text;
        if (first + 3 >= end || !ClaimWords.False.Has(analysis.Tokens[first].Span.In(text)) || text[analysis.Tokens[first + 1].Span.Start] != ',' || analysis.Tokens[first + 2] is not { Tag: PartOfSpeech.Verb, Penn: "VBZ" or "VBD" } verb) return null;
        int last = first + 3;
        while (last < end && analysis.Tokens[last].Tag is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) last++;
        if (last == first + 3) return null;
        TextSpan span = new(analysis.Tokens[first + 3].Span.Start, analysis.Tokens[last - 1].Span.End);
        (string? name, EntityType type, bool outlet) = speakers.Of(span);
        string source = span.Of(text);
        return new() { Source = source, Span = span, Name = name, Type = type, IsOutlet = outlet, Standing = Standing.Denied, Chain = [new(source, span, -1, outlet, Channel.Unknown, null), .. Way(source, name)], Cue = verb.Span, FoundBy = "word before its source" };
    }

    /// <summary>The mark that ends the clause about a subject which begins at a comma; -1 where none does.</summary>
    private int RelativeEnd(int comma, int end)
    {
        if (comma + 2 >= end || analysis.Document.Text[analysis.Tokens[comma].Span.Start] != ',' || analysis.Tokens[comma + 1].Penn is not ("WDT" or "WP" or "WP$")) return -1;
        for (int i = comma + 2; i < end - 1; i++) if (analysis.Document.Text[analysis.Tokens[i].Span.Start] == ',') return i;
        return -1;
    }

    /// <summary>Whether a response is the printing outlet's own, which leaves a thing open: “Interlink could not verify it”.</summary>
    public bool IsOwn(Voice response, int first, int end) => response is { Standing: Standing.Asserted, Contact: Contact.None, Span: not null } && OpenPhrase.At(analysis, first, FirstVerb(first, end)) && OutletNames.NamesOwn(analysis, first, end);

    /// <summary>The voice of a part of a sentence whose first verb denies or tells and has no subject: the source of the part before it; null for any other.</summary>
    public Voice? Continued(int attribution, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) return null;
            if (token.Tag != PartOfSpeech.Verb) continue;
            if (NegationScope.StandsIn(analysis, first, i)) return null;
            Standing? standing = ClaimWords.Deny.Has(Term.KeyOf(token.Lemma)) && ResponseVerb.DeniesSaid(analysis, i, end) ? Standing.Denied : GoesOn(i, end);
            if (standing is not { } stands) return null;
            return voices.Of(attribution) is not { } voice || voice.Chain.IsEmpty && voice.Source is null ? null : voice with { Standing = stands, Kind = AttributionKind.Indirect, Cue = token.Span, FoundBy = stands == Standing.Denied ? "response verb without a subject" : "verb without a subject" };
        }
        return null;
    }

    /// <summary>“…, and repeated that no aircraft flew”, “and spoke of a later date”: how the source of a part without a subject of its own stands to what it says there.</summary>
    private Standing? GoesOn(int verb, int end) =>
        analysis.Tokens[verb].Penn is "VBD" or "VBZ" or "VBP" && verb + 2 < end && CueLexicon.Default.Verb(analysis.Tokens[verb].Lemma) is { Class: CueClass.Speech, Standing: Standing.Asserted or Standing.Doubted } entry
            && (Word(verb + 1) is "that" ? entry.Takes(CueFrames.Clause) : Array.IndexOf(entry.Prepositions, Word(verb + 1).ToString()) >= 0) ? entry.Standing : null;

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);

    private int Be(int first, int verb)
    {
        int at = verb - 1;
        while (at >= first && analysis.Tokens[at].Lemma != "be") at--;
        return at >= first ? at : -1;
    }

    private int FirstVerb(int first, int end)
    {
        while (first < end - 1 && analysis.Tokens[first].Tag != PartOfSpeech.Verb) first++;
        return first;
    }

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
}
