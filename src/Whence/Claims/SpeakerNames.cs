using Whence.Attributions.Chains;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>What the names of a document say of who speaks in a stretch. One for each document.</summary>
internal sealed class SpeakerNames(Analysis analysis)
{
    private readonly TextNames names = new(analysis);
    private int longestMention = -1;

    /// <summary>The name, kind and role of the first named entity in a stretch; where none is, the name by its tags alone, if it has one.</summary>
    public (string? Name, EntityType Type, bool IsOutlet) Of(TextSpan span)
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

    /// <summary>The name that heads a stretch, a surname in its fullest form; null where it is headed by none.</summary>
    public string? NameIn(TextSpan span) => SourcePhrase.NameOf(analysis, span) is { } head ? head.Contains(' ', StringComparison.Ordinal) ? head : names.In(span) ?? head : null;

    /// <summary>Whether a source is a person; a single name (“Larch said …”) and what ends with a word for a body are none, whatever the names say.</summary>
    public bool IsPerson(TextSpan source)
    {
        if (Of(source) is not { Type: EntityType.Person, Name: { } name }) return false;
        int blank = name.LastIndexOf(' ');
        return blank >= 0 && !SourceLinks.IsBodyNoun(name[(blank + 1)..].ToLowerInvariant());
    }

    /// <summary>The first mention that may reach to an offset; mentions are in order of their starts.</summary>
    private int FirstMention(int offset)
    {
        if (longestMention < 0) foreach (Mention mention in analysis.Mentions) longestMention = Math.Max(longestMention, mention.Span.Length);
        return TextOrder.First(analysis.Mentions.AsSpan(), offset - longestMention, static mention => mention.Span.Start);
    }
}
