using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Language;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Cuts an analysed document into propositions: what each source says, sentence by sentence, and what the outlet says itself.</summary>
/// <remarks>Linear in the text. Not for several threads; make one for each document.</remarks>
internal sealed class PropositionFinder
{
    /// <summary>Fewer words than this beside what a source says are no proposition of the outlet (“the ministry added on Monday”).</summary>
    private const int MinOwnWords = 4;

    /// <summary>Sentences of one quotation are read as one proposition up to so many tokens.</summary>
    private const int MaxQuotationTokens = 36;

    private readonly Analysis analysis;
    private readonly TermReader reader;
    private readonly VoiceReader voices;
    private readonly ResponseReader responses;
    private readonly PostposedSource postposed;
    private readonly ExhibitReader exhibits;
    private readonly WitnessReader witnesses;
    private readonly TokenOwners owner;
    private readonly EmptyStretch empty;
    private readonly List<Proposition> found = [];

    private PropositionFinder(Analysis analysis, WordVectors vectors)
    {
        this.analysis = analysis;
        reader = new(analysis, vectors);
        SpeakerNames speakers = new(analysis);
        SubjectHead subjects = new(analysis, speakers);
        SourcesBefore before = new(analysis, speakers, subjects);
        voices = new(analysis, speakers, before);
        responses = new(analysis, voices, speakers, before, subjects);
        postposed = new(analysis, speakers, subjects);
        exhibits = new(analysis);
        witnesses = new(analysis, speakers, subjects);
        owner = new(analysis);
        empty = new(analysis, owner);
    }

    /// <summary>The propositions of a document, in order.</summary>
    public static Proposition[] Find(Analysis analysis, WordVectors vectors)
    {
        if (analysis.Tokens.IsEmpty) return [];
        PropositionFinder finder = new(analysis, vectors);
        finder.Cut();
        ConditionalLead.Attribute(analysis, finder.found);
        HeldSentence.Attribute(finder.found);
        BackshiftedSentence.Attribute(analysis, finder.found);
        HearsayModal.Attribute(analysis, finder.found);
        return [.. finder.found];
    }

    private void Cut()
    {
        int body = 0, read = 0;
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            PassageRole role = sentence.Passage < analysis.Document.Passages.Length ? analysis.Document.Passages[sentence.Passage].Role : PassageRole.Body;
            bool lead = role is PassageRole.Headline or PassageRole.Standfirst || (role == PassageRole.Body && body++ < 2);
            // What stands under a picture or over a part names something and asserts nothing of its own.
            if (role is PassageRole.Caption || (role == PassageRole.Subheading && !ClauseStarts.HasVerb(analysis, sentence.FirstToken, sentence.EndToken))) continue;
            if (sentence.EndToken <= read) continue;
            bool attributed = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) attributed |= owner[i] != TokenOwners.None;
            // A few quoted words inside what a source grants or denies do not make the rest the outlet's own.
            int said = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) said += owner[i] >= 0 ? 1 : 0;
            if (attributed && responses.Of(sentence.FirstToken, sentence.EndToken, beyond: !HasDenial(sentence)) is { FoundBy: not TellingPhrase.Rule } response && (said * 3 < sentence.TokenCount || (response.Standing == Standing.Denied && !HasDenial(sentence)))) attributed = false;
            if (empty.KeepsName(sentence)) continue;
            if (!attributed && CutAfter(s, sentence, lead)) continue;
            if (!attributed)
            {
                CutOwn(s, sentence.FirstToken, sentence.EndToken, lead);
                continue;
            }
            for (int i = Math.Max(read, sentence.FirstToken); i < sentence.EndToken;)
            {
                int end = i + 1;
                while (end < sentence.EndToken && owner[end] == owner[i]) end++;
                if (owner[i] >= 0)
                {
                    int last = end == sentence.EndToken ? QuotationEnd(s, i) : end;
                    if (!empty.IsFragment(i, last)) Add(s, i, last, exhibits.Voice(s, owner[i]) ?? voices.Of(owner[i]), lead, MinContent(i, last) ? 1 : 3);
                    if (last > end) read = last;
                }
                // “It is important for Kyiv to hold it”: what is left behind a name that was taken for a source says nothing by itself.
                else if (owner[i] == TokenOwners.None && ClauseStarts.HasVerb(analysis, i, end) && !empty.IsAnonymity(i, Math.Min(end, i + MinOwnWords + 2)) && !analysis.Tokens[i].Span.In(analysis.Document.Text).Equals("to", StringComparison.OrdinalIgnoreCase)) Add(s, i, end, Continued(sentence, i, end) ?? (IsExhibits(s, sentence) ? exhibits.Voice(s) : null) ?? Whole(sentence, i, end), lead, MinOwnWords);
                i = end;
            }
        }
    }

    /// <summary>Whether all that a sentence attributes it attributes to what the outlet has seen: “It shows the gate: two men, one holds a lamp”.</summary>
    private bool IsExhibits(int index, Sentence sentence)
    {
        if (exhibits.Of(index) is null) return false;
        bool any = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (owner[i] < 0) continue;
            if (exhibits.Voice(index, owner[i]) is null) return false;
            any = true;
        }
        return any;
    }

    /// <summary>Who denies in a later part of a sentence that has no subject of its own: “said that …, but rejected a report that …”, “said, rejecting accusations that …”.</summary>
    private Voice? Continued(Sentence sentence, int first, int end)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (owner[i] >= 0 && !analysis.Attributions[owner[i]].CoversReport) return responses.Continued(owner[i], first, end);
        }
        return null;
    }

    /// <summary>“The service counts 34. “Whoever buys soup …,” its spokesman said”: who speaks in a sentence of its own that was read with the quotation behind it.</summary>
    private Voice? Whole(Sentence sentence, int first, int end) =>
        first == sentence.FirstToken && end < sentence.EndToken && analysis.Tokens[end - 1].Span.In(analysis.Document.Text) is "." ? responses.Of(first, end) is { } response ? responses.IsOwn(response, first, end) ? null : response : witnesses.Of(first, end) : null;

    /// <summary>Whether an attribution in a sentence denies: where none does though the sentence's own verb denies, they hold what is denied (“rejects the union's claim that …”).</summary>
    private bool HasDenial(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (owner[i] >= 0 && analysis.Attributions[owner[i]].Standing == Standing.Denied) return true;
        }
        return false;
    }

    /// <summary>Where a quotation ends that runs on over short sentences: “They walked in just after New Year. Nobody turned on the light.” says one thing.</summary>
    private int QuotationEnd(int sentence, int first)
    {
        Sentence own = analysis.Sentences[sentence];
        int end = own.EndToken;
        if (analysis.Attributions[owner[first]].Kind == AttributionKind.Indirect) return end;
        for (int s = sentence + 1; s < analysis.Sentences.Length; s++)
        {
            Sentence next = analysis.Sentences[s];
            if (next.Passage != own.Passage || next.EndToken - first > MaxQuotationTokens) break;
            int at = next.FirstToken;
            while (at < next.EndToken && owner[at] == owner[first]) at++;
            if (at == next.FirstToken) break;
            end = at;
            if (at < next.EndToken) break;
        }
        return end;
    }

    /// <summary>Whether a stretch is all that its attribution holds, so that it counts however short it is.</summary>
    private bool MinContent(int first, int end) => owner.LengthOf(owner[first]) <= analysis.Tokens[end - 1].Span.End - analysis.Tokens[first].Span.Start + 4;

    /// <summary>“The army stood by its figure after a newspaper reported that …”: what somebody else said before is no part of what is answered to it.</summary>
    private bool CutAfter(int index, Sentence sentence, bool lead)
    {
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (owner[i] < 0 || analysis.Attributions[owner[i]] is not { Standing: Standing.Asserted, Kind: AttributionKind.Indirect, Source: [var source, ..] }) continue;
            int before = TextOrder.TokenFrom(analysis.Tokens, source.Start);
            if (before <= sentence.FirstToken || source.End > analysis.Tokens[i].Span.Start || !analysis.Tokens[before - 1].Span.In(analysis.Document.Text).Equals("after", StringComparison.OrdinalIgnoreCase)) return false;
            if (responses.Of(sentence.FirstToken, before - 1) is not { } response) return false;
            int end = i + 1;
            while (end < sentence.EndToken && owner[end] == owner[i]) end++;
            Add(index, sentence.FirstToken, before - 1, response, lead, 2);
            Add(index, i, end, voices.Of(owner[i]), lead, 3);
            if (ClauseStarts.HasVerb(analysis, end, sentence.EndToken)) Add(index, end, sentence.EndToken, null, lead, MinOwnWords);
            return true;
        }
        return false;
    }

    private void CutOwn(int sentence, int first, int end, bool lead)
    {
        if (responses.Of(first, end) is { } response)
        {
            Add(sentence, first, end, responses.IsOwn(response, first, end) ? null : response, lead, 2);
            return;
        }
        if (postposed.Find(first, end) is { } behind)
        {
            Add(sentence, first, behind.ContentEnd, behind.Voice, lead, 3);
            return;
        }
        Voice? exhibit = exhibits.Voice(sentence), voice = exhibit ?? witnesses.Of(first, end);
        int start = first;
        for (int i = first + 3; i < end - 3; i++)
        {
            if (!ClauseStarts.At(analysis, start, i, end)) continue;
            Add(sentence, start, i, voice, lead, MinOwnWords);
            (start, voice) = (i, exhibit);
        }
        Add(sentence, start, end, voice, lead, start == first ? 1 : MinOwnWords);
    }

    private void Add(int sentence, int first, int end, Voice? voice, bool lead, int minWords)
    {
        while (first < end && !IsStart(first)) first++;
        while (end > first && !char.IsLetterOrDigit(LastChar(end - 1))) end--;
        if (end <= first) return;
        Term[] terms = reader.Read(first, end, voice?.Name);
        (PropositionTraits traits, ulong fingerprint, int words) = TraitReader.Read(analysis, first, end);
        if (words < minWords || (terms.Length == 0 && traits == PropositionTraits.None)) return;
        if (lead) traits |= PropositionTraits.Lead;
        Sentence own = analysis.Sentences[sentence];
        if (first == own.FirstToken && end >= own.EndToken - 1) traits |= PropositionTraits.Whole;
        if (voice is { Kind: AttributionKind.Direct }) traits |= PropositionTraits.Quotation;
        found.Add(new()
        {
            Span = new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End),
            Sentence = sentence,
            Paragraph = own.Passage,
            Voice = voice,
            Terms = terms,
            Traits = traits,
            Fingerprint = fingerprint,
            Words = words,
            Negated = (traits & PropositionTraits.Negative) != 0 ? NegationScope.Read(analysis, first, end) : [],
        });
    }

    private bool IsStart(int token)
    {
        Token item = analysis.Tokens[token];
        ReadOnlySpan<char> word = item.Span.In(analysis.Document.Text);
        if (!char.IsLetterOrDigit(word[0]) && !char.IsSymbol(word[0])) return false;
        return !(word.Equals("that", StringComparison.OrdinalIgnoreCase) && item.Tag is PartOfSpeech.Sconj or PartOfSpeech.X)
            && item.Tag != PartOfSpeech.Cconj;
    }

    private char LastChar(int token) => analysis.Document.Text[analysis.Tokens[token].Span.End - 1];
}
