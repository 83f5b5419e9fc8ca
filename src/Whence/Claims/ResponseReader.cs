using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds responses that no attribution holds: “The company denies it”. One for each document.</summary>
internal sealed class ResponseReader(Analysis analysis, VoiceReader voices, SpeakerNames speakers, SourcesBefore before)
{
    private Attribution[]? relayed;

    /// <summary>The voice of a sentence whose own verb denies or doubts; null for any other.</summary>
    public Voice? Of(int first, int end)
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
            if (last > start) start = Subject(start, last);
            // “Veltia on Tuesday rejected”: the day is no part of who rejects.
            for (int k = start + 1; k < last; k++)
            {
                if (analysis.Tokens[k].Tag is PartOfSpeech.Adp && analysis.Tokens[k].Span.In(analysis.Document.Text) is "on" or "in" or "at") last = k;
            }
            if (last <= start) return null;
            // “It did not deny it”, “it has not admitted it”: that is left open.
            bool negated = (deny || concede) && NegationScope.StandsIn(analysis, auxiliaries, i);
            TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
            (string? name, EntityType type, bool outlet) = speakers.Of(span);
            string source = span.Of(analysis.Document.Text);
            // “No player of this club has accepted money”: nobody speaks.
            if (SpeakingNobody.Is(source)) return null;
            if (SourcePhrase.IsPronoun(source) && before.BesideIt(span) is { } meant) (source, name) = (meant, meant);
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

    /// <summary>Where the subject of a response begins: “During the talks, the guild denied it”.</summary>
    private int Subject(int start, int last)
    {
        if (analysis.Tokens[start].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Sconj)) return start;
        int subject = start;
        for (int i = start + 1; i < last - 1; i++)
        {
            if (analysis.Document.Text[analysis.Tokens[i].Span.Start] == ',') subject = i + 1;
        }
        while (subject < last - 1 && analysis.Tokens[subject].Tag is PartOfSpeech.Punct) subject++;
        return subject;
    }

    /// <summary>Whether a response is the printing outlet's own, which leaves a thing open: “Interlink could not verify it”.</summary>
    public bool IsOwn(Voice response, int first, int end) => response is { Standing: Standing.Asserted, Contact: Contact.None, Span: not null } && OpenPhrase.At(analysis, first, FirstVerb(first, end)) && OutletNames.NamesOwn(analysis, first, end);

    /// <summary>The voice of a part of a sentence whose first verb denies and has no subject: the source of the part before it; null for any other.</summary>
    public Voice? Continued(int attribution, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) return null;
            if (token.Tag != PartOfSpeech.Verb) continue;
            if (!ClaimWords.Deny.Has(Term.KeyOf(token.Lemma)) || NegationScope.StandsIn(analysis, first, i)) return null;
            return voices.Of(attribution) is not { } voice || voice.Chain.IsEmpty && voice.Source is null ? null : voice with { Standing = Standing.Denied, Kind = AttributionKind.Indirect, Cue = token.Span, FoundBy = "response verb without a subject" };
        }
        return null;
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
