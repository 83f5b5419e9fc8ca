using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Whom a pronoun means by the sources that stand before it. One for each document.</summary>
internal sealed class SourcesBefore(Analysis analysis, SpeakerNames speakers)
{
    /// <summary>So many characters before a pronoun whom it means is looked for: about two paragraphs.</summary>
    private const int MaxBack = 900;

    private (int Start, int Index)[]? sources;

    /// <summary>Who “he” or “it” is: the last source before it that is no pronoun itself, in the same paragraph or the one before.</summary>
    public (string? Source, string? Name, EntityType Type)? Meant(Attribution attribution, TextSpan pronoun)
    {
        for (int i = FirstSource(pronoun.Start) - 1; i >= 0 && pronoun.Start - sources![i].Start <= MaxBack; i--)
        {
            Attribution other = analysis.Attributions[sources[i].Index];
            if (ReferenceEquals(other, attribution)) continue;
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
