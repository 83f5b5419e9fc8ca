using Whence.Attributions;

namespace Whence.Claims;

/// <summary>A sentence without a cue between two of one speaker, in one paragraph, is that speaker's: “She had never met him, she says. Nor did she hear a bell. “It hung there like a pear.””</summary>
internal static class HeldSentence
{
    /// <summary>Gives such propositions the voice of those about them.</summary>
    public static void Attribute(List<Proposition> found)
    {
        for (int i = 1; i < found.Count - 1; i++)
        {
            Proposition before = found[i - 1], own = found[i], behind = found[i + 1];
            if (own.Voice is not null || before.Voice is not { Responds: false } voice || behind.Voice is not { Responds: false } next) continue;
            if (before.Paragraph != own.Paragraph || behind.Paragraph != own.Paragraph || before.Sentence != own.Sentence - 1 || behind.Sentence != own.Sentence + 1) continue;
            if (voice.IsOutlet || !(voice.IsSameAs(next) || (voice.Source is { } source && source == next.Source))) continue;
            found[i] = own.By(voice with { Standing = Standing.Asserted, Contact = voice.Contact & ~Contact.Concedes, Cue = null, Kind = AttributionKind.Indirect, FoundBy = "between two sentences of one speaker" });
        }
    }
}
