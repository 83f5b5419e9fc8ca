using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Whom a pronoun means by the sources that stand before it. One for each document.</summary>
internal sealed class SourcesBefore(Analysis analysis, SpeakerNames speakers, SubjectHead subjects)
{
    /// <summary>So many characters before a pronoun whom it means is looked for: about two paragraphs.</summary>
    private const int MaxBack = 900;

    private (int Start, int Index)[]? sources;

    /// <summary>Who “he” or “it” is: the last source before it that is no pronoun itself, in the same paragraph or the one before.</summary>
    public (string? Source, string? Name, EntityType Type)? Meant(Attribution attribution, TextSpan pronoun)
    {
        if (pronoun.In(analysis.Document.Text) is "who" && Antecedent(pronoun) is { } antecedent) return (antecedent.Of(analysis.Document.Text), speakers.NameIn(antecedent), EntityType.Other);
        for (int i = FirstSource(pronoun.Start) - 1; i >= 0 && pronoun.Start - sources![i].Start <= MaxBack; i--)
        {
            Attribution other = analysis.Attributions[sources[i].Index];
            if (ReferenceEquals(other, attribution)) continue;
            // “it” is neither a person nor two mechanics
            if (pronoun.In(analysis.Document.Text).Equals("it", StringComparison.OrdinalIgnoreCase) && (speakers.IsPerson(other.Source[0]) || SourceNames.IsPlural(other.Source[0].Of(analysis.Document.Text)) || Attributions.Chains.PersonWords.Is(SourceNames.CalledBy(other.Source[0].Of(analysis.Document.Text)).ToLowerInvariant()))) continue;
            return (Written(other), speakers.NameIn(SourcePhrase.IsPronoun(other.Source[0].Of(analysis.Document.Text)) && other.Chain[0].Span is { } meant ? meant : other.Source[0]), EntityType.Other);
        }
        return null;
    }

    /// <summary>Who speaks in the same paragraph right before “It denied …”: a body for “it”, a person for “he” and “she”.</summary>
    public string? BesideIt(TextSpan pronoun)
    {
        string text = analysis.Document.Text;
        for (int i = FirstSource(pronoun.Start) - 1; i >= 0 && pronoun.Start - sources![i].Start <= MaxBack; i--)
        {
            Attribution other = analysis.Attributions[sources[i].Index];
            if (text.AsSpan(sources[i].Start, pronoun.Start - sources[i].Start).Contains('\n')) return null;
            bool person = speakers.IsPerson(other.Source[0]);
            if (person == pronoun.In(text).Equals("it", StringComparison.OrdinalIgnoreCase)) continue;
            return other.Chain.IsEmpty ? other.Source[0].Of(text) : other.Chain[0].Name;
        }
        return null;
    }

    /// <summary>“The commission recovered 40 litres. It cannot tell yet …”: the body that is the subject of the sentence before in the same paragraph; null for another pronoun than “it”, or where none is.</summary>
    public string? Body(TextSpan pronoun)
    {
        if (!pronoun.In(analysis.Document.Text).Equals("it", StringComparison.OrdinalIgnoreCase) || SentenceBefore(pronoun) is not { } sentence) return null;
        int end = sentence.FirstToken;
        while (end < sentence.EndToken && analysis.Tokens[end].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) end++;
        while (end > sentence.FirstToken && analysis.Tokens[end - 1].Tag == PartOfSpeech.Adv) end--;
        return subjects.Of(sentence.FirstToken, end) is >= 0 and int head && subjects.IsBody(head) ? new TextSpan(analysis.Tokens[sentence.FirstToken].Span.Start, analysis.Tokens[end - 1].Span.End).Of(analysis.Document.Text) : null;
    }

    /// <summary>The document that the sentence before speaks of last: “He handed us a discharge sheet. It reads: …”.</summary>
    public string? Paper(TextSpan pronoun)
    {
        if (!pronoun.In(analysis.Document.Text).Equals("it", StringComparison.OrdinalIgnoreCase) || SentenceBefore(pronoun) is not { } sentence) return null;
        for (int i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            if (analysis.Tokens[i].Tag != PartOfSpeech.Noun || !ClaimWords.Exhibit.Has(analysis.Tokens[i].Lemma)) continue;
            int first = Phrase(i + 1);
            return new TextSpan(analysis.Tokens[first].Span.Start, analysis.Tokens[i].Span.End).Of(analysis.Document.Text);
        }
        return null;
    }

    /// <summary>The sentence before that of a pronoun, in the same paragraph.</summary>
    private Sentence? SentenceBefore(TextSpan pronoun)
    {
        int own = TextOrder.SentenceAt(analysis.Sentences, pronoun.Start);
        return own > 0 && !analysis.Document.Text.AsSpan(analysis.Sentences[own - 1].Span.End, pronoun.Start - analysis.Sentences[own - 1].Span.End).Contains('\n') ? analysis.Sentences[own - 1] : null;
    }

    /// <summary>The noun phrase right before “who”: “Cohen, who has denied it”; null where none stands there.</summary>
    private TextSpan? Antecedent(TextSpan pronoun)
    {
        int end = TextOrder.TokenFrom(analysis.Tokens, pronoun.Start);
        if (end > 0 && analysis.Tokens[end - 1].Tag == PartOfSpeech.Punct) end--;
        int first = Phrase(end);
        // “a judge in Corvik, who said …”
        if (first > 1 && first < end && analysis.Tokens[first - 1].Span.In(analysis.Document.Text) is "of" or "in" or "at" or "from" && speakers.Of(new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End)).Type is EntityType.Place or EntityType.Organization
            && Phrase(first - 1) is var before && before < first - 1) first = before;
        return end > first && analysis.Tokens[end - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End) : null;
    }

    /// <summary>Where the nouns with their article that end before a token begin; the token itself where none do.</summary>
    private int Phrase(int end)
    {
        int first = end;
        while (first > 0 && analysis.Tokens[first - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det && !(first < end && analysis.Tokens[first].Tag == PartOfSpeech.Det)) first--;
        return first;
    }

    /// <summary>The first of the sources that stands at an offset or behind it.</summary>
    private int FirstSource(int offset) => TextOrder.First<(int Start, int Index)>(sources ??= Sources(), offset, static source => source.Start);

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
}
