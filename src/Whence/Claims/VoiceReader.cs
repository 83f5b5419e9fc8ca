using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

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

    private (string? Name, EntityType Type, bool IsOutlet) Speaker(TextSpan span)
    {
        foreach (Mention mention in analysis.Mentions)
        {
            if (mention.Span.Start >= span.End) break;
            if (mention.Entity < 0 || !span.Overlaps(mention.Span)) continue;
            Entity entity = analysis.Entities[mention.Entity];
            if (entity.IsNamed) return (entity.Name, entity.Type, entity.IsOutlet);
        }
        return (names.In(span), EntityType.Other, false);
    }

    private Voice Make(Attribution attribution)
    {
        TextSpan? span = attribution.Source.IsEmpty ? null : attribution.Source[0];
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
            else if (span is { } written) name = names.In(written);
        }
        else if (span is { } at) (name, type, outlet) = Speaker(at);
        ImmutableArray<ChainLink> chain = attribution.Chain;
        if (chain.IsEmpty && source is not null) chain = [new(source, span, attribution.Speaker, outlet, Channel.Unknown, null)];
        if (source is null && !chain.IsEmpty) source = chain[0].Name;
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
