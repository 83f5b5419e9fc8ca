using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Makes voices out of attributions, and finds responses (“The company denies it”) that no attribution holds. One for each document.</summary>
internal sealed class VoiceReader(Analysis analysis)
{
    private readonly Voice?[] known = new Voice?[analysis.Attributions.Length];
    private readonly TextNames names = new(analysis);

    /// <summary>The voice of an attribution.</summary>
    public Voice Of(int index) => known[index] ??= Make(analysis.Attributions[index]);

    /// <summary>The voice of a sentence whose own verb denies or doubts; null for any other.</summary>
    public Voice? Response(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag != PartOfSpeech.Verb) continue;
            uint lemma = Term.KeyOf(token.Lemma);
            bool deny = ClaimWords.Deny.Has(lemma), concede = ClaimWords.Concede.Has(lemma);
            if (!deny && !concede) return null;
            int start = first;
            while (start < i && !char.IsLetterOrDigit(analysis.Document.Text[analysis.Tokens[start].Span.Start])) start++;
            int last = i;
            while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Punct or PartOfSpeech.Part) last--;
            // “Veltia on Tuesday rejected”: the day is no part of who rejects.
            for (int k = start + 1; k < last; k++)
            {
                if (analysis.Tokens[k].Tag is PartOfSpeech.Adp && analysis.Tokens[k].Span.In(analysis.Document.Text) is "on" or "in" or "at") last = k;
            }
            if (last <= start) return null;
            TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
            (string? name, EntityType type, bool outlet) = Speaker(span);
            string source = span.Of(analysis.Document.Text);
            return new()
            {
                Source = source,
                Span = span,
                Name = name,
                Type = type,
                IsOutlet = outlet,
                Standing = deny ? Standing.Denied : Standing.Asserted,
                Contact = concede ? Contact.Concedes : Contact.None,
                Chain = [new(source, span, -1, outlet, Channel.Unknown, null)],
                Cue = token.Span,
                FoundBy = "response verb",
            };
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
        int verb = -1;
        for (int i = comma + 1; i < end && verb < 0; i++)
        {
            if (analysis.Tokens[i].Tag == PartOfSpeech.Verb) verb = i;
        }
        if (verb < comma + 2 || !ClaimWords.Report.Has(analysis.Tokens[verb].Lemma)) return null;
        int last = verb;
        while (last > comma + 1 && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) last--;
        if (last == comma + 1) return null; // “…, reportedly said”: nobody stands before the verb
        TextSpan span = new(analysis.Tokens[comma + 1].Span.Start, analysis.Tokens[last - 1].Span.End);
        (string? name, EntityType type, bool outlet) = Speaker(span);
        string source = span.Of(text);
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

    private (string? Name, EntityType Type, bool IsOutlet) Speaker(TextSpan span)
    {
        foreach (Mention mention in analysis.Mentions)
        {
            if (mention.Span.Start >= span.End) break;
            if (mention.Entity < 0 || !span.Overlaps(mention.Span)) continue;
            Entity entity = analysis.Entities[mention.Entity];
            if (entity.IsNamed) return (entity.Name, entity.Type, entity.IsOutlet);
        }
        return (NameIn(span), EntityType.Other, false);
    }

    private string? NameIn(TextSpan span) => SourcePhrase.NameOf(analysis, span) is { } head ? head.Contains(' ', StringComparison.Ordinal) ? head : names.In(span) ?? head : null;

    /// <summary>Who “he” or “it” is: the last source before it that is no pronoun itself, in the same paragraph or the one before.</summary>
    private (string? Source, string? Name, EntityType Type)? Before(Attribution attribution, TextSpan pronoun)
    {
        (string?, string?, EntityType)? found = null;
        int at = int.MinValue;
        foreach (Attribution other in analysis.Attributions)
        {
            if (ReferenceEquals(other, attribution) || other.Source.IsEmpty) continue;
            TextSpan span = other.Source[0];
            if (span.Start >= pronoun.Start || span.Start <= at || pronoun.Start - span.Start > 900) continue;
            string written = span.Of(analysis.Document.Text);
            if (SourcePhrase.IsPronoun(written)) continue;
            at = span.Start;
            found = (written, NameIn(span), EntityType.Other);
        }
        return found;
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
            || first.Equals("another", StringComparison.OrdinalIgnoreCase) || SourceNames.IsPlural(first.ToString().ToLowerInvariant());
    }

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
        if (source is not null && IsIndefinite(source) && name is not null && (type == EntityType.Place || !source.Contains(name, StringComparison.Ordinal))) (name, type, outlet) = (null, EntityType.Other, false);
        ImmutableArray<ChainLink> chain = attribution.Chain;
        if (name is null && span is { } word && source is not null && SourcePhrase.IsPronoun(source) && Before(attribution, word) is { } meant)
        {
            (source, name, type) = (meant.Source, meant.Name, meant.Type);
            if (!chain.IsEmpty && SourcePhrase.IsPronoun(chain[0].Name)) chain = chain.SetItem(0, chain[0] with { Name = source! });
        }
        // An outlet that is named after the sentence of the cue is the next sentence's.
        while (chain.Length > 1 && chain[^1].Span is { } late && attribution.Cue is [var cue, ..] && late.Start > SentenceEnd(cue.Start) && late.Start > attribution.Content[^1].End) chain = chain.RemoveAt(chain.Length - 1);
        // Somebody with a title, or who is quoted in person, is no outlet, whatever the chain says.
        for (int i = 0; i < chain.Length; i++)
        {
            if (chain[i].IsOutlet && !PressNames.Looks(chain[i].Name) && (PressNames.IsTitled(chain[i].Name) || SpeaksInPerson(chain[i].Name))) chain = chain.SetItem(i, chain[i] with { IsOutlet = false });
            else if (!chain[i].IsOutlet && i == chain.Length - 1 && PressNames.Looks(chain[i].Name) && !SourceNames.IsPlural(chain[i].Name)) chain = chain.SetItem(i, chain[i] with { IsOutlet = true });
        }
        if (chain.IsEmpty && source is not null && attribution.CoversReport) chain = [new(source, span, attribution.Speaker, outlet, Channel.Unknown, null)];
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
