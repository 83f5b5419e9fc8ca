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

    /// <summary>A shorter content within another one is part of it: “what his captain shouts”.</summary>
    private const int MinNestedChars = 28;

    private const int MaxNesting = 8;

    /// <summary>Sentences of one quotation are read as one proposition up to so many tokens.</summary>
    private const int MaxQuotationTokens = 36;

    private readonly Analysis analysis;
    private readonly TermReader reader;
    private readonly VoiceReader voices;
    private readonly ExhibitReader exhibits;
    private readonly int[] owner;
    private readonly int[] lengths;
    private readonly List<Proposition> found = [];

    private PropositionFinder(Analysis analysis, WordVectors vectors)
    {
        this.analysis = analysis;
        reader = new(analysis, vectors);
        voices = new(analysis);
        exhibits = new(analysis);
        owner = new int[analysis.Tokens.Length];
        lengths = [.. analysis.Attributions.Select(static attribution => attribution.Content.Sum(static span => span.Length))];
    }

    /// <summary>The propositions of a document, in order.</summary>
    public static Proposition[] Find(Analysis analysis, WordVectors vectors)
    {
        if (analysis.Tokens.IsEmpty) return [];
        PropositionFinder finder = new(analysis, vectors);
        finder.Assign();
        finder.Cut();
        ConditionalLead.Attribute(analysis, finder.found);
        HeldSentence.Attribute(finder.found);
        return [.. finder.found];
    }

    /// <summary>Gives each token the innermost attribution that holds it: -1 none, -2 the words that attribute.</summary>
    private void Assign()
    {
        const int None = -1, Attributes = -2;
        Array.Fill(owner, None);
        int[] order = [.. Enumerable.Range(0, analysis.Attributions.Length)];
        Array.Sort(order, (x, y) => lengths[x] != lengths[y] ? lengths[y].CompareTo(lengths[x]) : x.CompareTo(y));
        foreach (int i in order)
        {
            if (PartsNothing(i)) continue;
            foreach (TextSpan span in analysis.Attributions[i].Content) Mark(span, i, onlyFree: false);
        }
        foreach (int i in order)
        {
            if (PartsNothing(i)) continue;
            foreach (TextSpan span in analysis.Attributions[i].Cue) Mark(span, Attributes, onlyFree: true);
            foreach (TextSpan span in analysis.Attributions[i].Source) Mark(span, Attributes, onlyFree: true);
        }
        for (int i = 0; i < analysis.Attributions.Length; i++) DeniedClause.Complete(analysis, i, owner);
    }

    /// <summary>Whether an attribution cuts no proposition out of what is around it: who is told to do a thing, a few words of another within a quotation.</summary>
    private bool PartsNothing(int index)
    {
        Attribution attribution = analysis.Attributions[index];
        if (attribution.CoversReport) return true;
        if (attribution.Source.IsEmpty && attribution.Chain.IsEmpty && attribution.Standing is Standing.Asserted or Standing.Ordered or Standing.Predicted && attribution.Kind == AttributionKind.Indirect) return true;
        if (attribution.Content.Length > 0 && attribution.Cue.Length > 0 && attribution.Kind == AttributionKind.Indirect && attribution.Standing is Standing.Asserted or Standing.Ordered or Standing.Predicted
            && attribution.Content[0].In(analysis.Document.Text).StartsWith("to ", StringComparison.Ordinal) && HasWord(ClaimWords.Demand, attribution.Cue[0])) return true;
        int outer = attribution.Outer, turns = 0;
        if (outer < 0) return false;
        while (analysis.Attributions[outer].Outer >= 0 && turns++ < MaxNesting) outer = analysis.Attributions[outer].Outer;
        if (analysis.Attributions[outer].CoversReport) return false;
        return analysis.Attributions[outer].Kind == AttributionKind.Direct || lengths[index] < MinNestedChars;
    }

    private bool HasWord(WordSet words, TextSpan cue)
    {
        for (int i = FirstToken(cue.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < cue.End; i++)
        {
            if (words.Has(analysis.Tokens[i].Lemma)) return true;
        }
        return false;
    }

    private int FirstToken(int offset)
    {
        int low = 0, high = owner.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (analysis.Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Mark(TextSpan span, int value, bool onlyFree)
    {
        int low = FirstToken(span.Start);
        for (; low < owner.Length && analysis.Tokens[low].Span.Start < span.End; low++)
        {
            if (!onlyFree || owner[low] == -1) owner[low] = value;
        }
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
            if (role is PassageRole.Caption || (role == PassageRole.Subheading && !HasVerb(sentence.FirstToken, sentence.EndToken))) continue;
            if (sentence.EndToken <= read) continue;
            bool attributed = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) attributed |= owner[i] != -1;
            // A few quoted words inside what a source grants or denies do not make the rest the outlet's own.
            int said = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++) said += owner[i] >= 0 ? 1 : 0;
            if (attributed && voices.Response(sentence.FirstToken, sentence.EndToken) is { } response && (said * 3 < sentence.TokenCount || (response.Standing == Standing.Denied && !HasDenial(sentence)))) attributed = false;
            if (KeepsName(sentence)) continue;
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
                    if (!IsFragment(i, last)) Add(s, i, last, exhibits.Voice(s, owner[i]) ?? voices.Of(owner[i]), lead, MinContent(i, last) ? 1 : 3);
                    if (last > end) read = last;
                }
                // “It is important for Kyiv to hold it”: what is left behind a name that was taken for a source says nothing by itself.
                else if (owner[i] == -1 && HasVerb(i, end) && !IsAnonymity(i, end) && !analysis.Tokens[i].Span.In(analysis.Document.Text).Equals("to", StringComparison.OrdinalIgnoreCase)) Add(s, i, end, Continued(sentence, i, end) ?? (IsExhibits(s, sentence) ? exhibits.Voice(s) : null), lead, MinOwnWords);
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
            if (owner[i] >= 0 && !analysis.Attributions[owner[i]].CoversReport) return voices.Continued(owner[i], first, end);
        }
        return null;
    }

    /// <summary>Whether an attribution in a sentence denies: where none does though the sentence's own verb denies, they hold what is denied (“rejects the union's claim that …”).</summary>
    private bool HasDenial(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (owner[i] >= 0 && analysis.Attributions[owner[i]].Standing == Standing.Denied) return true;
        }
        return false;
    }

    /// <summary>Whether a stretch names something and says nothing of it (“the theft”, “the weir keeper”: no verb, no number, not quoted, not denied), or says only who says what stands outside it.</summary>
    private bool IsFragment(int first, int end)
    {
        Attribution attribution = analysis.Attributions[owner[first]];
        if (NamesNothing(first, end)) return true;
        if (attribution.Kind == AttributionKind.Direct || attribution.Standing is Standing.Denied or Standing.Doubted or Standing.Declined) return false;
        if (IsPossibility(first, end)) return true;
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Num or PartOfSpeech.Adj) return Reports(new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End));
        }
        return true;
    }

    /// <summary>“to comment”, “a request for comment”, “two people with knowledge of the matter”: what was asked for or who spoke, not what.</summary>
    private bool NamesNothing(int first, int end)
    {
        bool comment = false, people = false;
        for (int i = first; i < end; i++)
        {
            string lemma = analysis.Tokens[i].Lemma;
            if (lemma is "comment") comment = true;
            else if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
            people |= lemma is "people" or "person" or "source" or "official";
        }
        return comment || (people && analysis.Attributions[owner[first]].Standing == Standing.Asserted && analysis.Attributions[owner[first]].Kind != AttributionKind.Direct);
    }

    /// <summary>“a possible exchange, which would …”: a thing that may come, with nothing said of it but in a relative clause.</summary>
    private bool IsPossibility(int first, int end)
    {
        if (analysis.Tokens[first].Tag == PartOfSpeech.Det) first++;
        if (first >= end || analysis.Tokens[first].Lemma is not ("possible" or "potential" or "hypothetical" or "eventual" or "prospective")) return false;
        for (int i = first; i < end && !IsRelative(i); i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Num) return false;
        }
        return true;
    }

    private bool IsRelative(int at) => analysis.Tokens[at].Penn is "WDT" or "WP" or "WP$" && analysis.Tokens[at - 1].Span.In(analysis.Document.Text) is ",";

    /// <summary>Whether who says and the verb of saying of another attribution stand in a stretch, and nothing of what is said.</summary>
    private bool Reports(TextSpan stretch)
    {
        foreach (Attribution other in analysis.Attributions)
        {
            if (other.Cue.IsEmpty || other.Source.IsEmpty || !stretch.Contains(other.Cue[0]) || !stretch.Contains(other.Source[0]) || !HasWord(ClaimWords.Report, other.Cue[0])) continue;
            bool within = false;
            foreach (TextSpan content in other.Content) within |= content.Overlaps(stretch);
            if (!within) return true;
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
    private bool MinContent(int first, int end) => lengths[owner[first]] <= analysis.Tokens[end - 1].Span.End - analysis.Tokens[first].Span.Start + 4;

    /// <summary>“The army stood by its figure after a newspaper reported that …”: what somebody else said before is no part of what is answered to it.</summary>
    private bool CutAfter(int index, Sentence sentence, bool lead)
    {
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (owner[i] < 0 || analysis.Attributions[owner[i]] is not { Standing: Standing.Asserted, Kind: AttributionKind.Indirect, Source: [var source, ..] }) continue;
            int before = FirstToken(source.Start);
            if (before <= sentence.FirstToken || source.End > analysis.Tokens[i].Span.Start || !analysis.Tokens[before - 1].Span.In(analysis.Document.Text).Equals("after", StringComparison.OrdinalIgnoreCase)) return false;
            if (voices.Response(sentence.FirstToken, before - 1) is not { } response) return false;
            int end = i + 1;
            while (end < sentence.EndToken && owner[end] == owner[i]) end++;
            Add(index, sentence.FirstToken, before - 1, response, lead, 2);
            Add(index, i, end, voices.Of(owner[i]), lead, 3);
            if (HasVerb(end, sentence.EndToken)) Add(index, end, sentence.EndToken, null, lead, MinOwnWords);
            return true;
        }
        return false;
    }

    private void CutOwn(int sentence, int first, int end, bool lead)
    {
        if (voices.Response(first, end) is { } response)
        {
            Add(sentence, first, end, voices.IsOwn(response, first, end) ? null : response, lead, 2);
            return;
        }
        if (voices.Postposed(first, end) is { } postposed)
        {
            Add(sentence, first, postposed.ContentEnd, postposed.Voice, lead, 3);
            return;
        }
        Voice? exhibit = exhibits.Voice(sentence);
        int start = first;
        for (int i = first + 3; i < end - 3; i++)
        {
            if (!ClauseStarts.At(analysis, start, i, end)) continue;
            Add(sentence, start, i, exhibit, lead, MinOwnWords);
            start = i;
        }
        Add(sentence, start, end, exhibit, lead, start == first ? 1 : MinOwnWords);
    }

    /// <summary>“They asked not to be named because the inquiry is not public”: how somebody spoke, not what.</summary>
    private bool KeepsName(Sentence sentence)
    {
        if (analysis.Tokens[sentence.FirstToken].Tag != PartOfSpeech.Pron) return false;
        bool asked = false;
        for (int i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 7); i++)
        {
            string lemma = analysis.Tokens[i].Lemma;
            asked |= lemma is "ask" or "want" or "wish";
            if (asked && lemma is "name" or "identify" && i > sentence.FirstToken && analysis.Tokens[i - 1].Lemma is "be") return true;
        }
        return false;
    }

    /// <summary>“on condition of anonymity, because the figures have not been released”: how somebody spoke, not what.</summary>
    private bool IsAnonymity(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + MinOwnWords + 2); i++)
        {
            if (analysis.Tokens[i].Span.In(analysis.Document.Text).Equals("anonymity", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        }
        return false;
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
