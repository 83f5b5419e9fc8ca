using System.Collections.Immutable;
using System.Globalization;
using Whence.Attributions;
using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Makes the public claim out of a draft, with its origins and its reasons.</summary>
internal static class ClaimBuilder
{
    /// <summary>Builds a claim.</summary>
    public static Claim Build(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft, int index)
    {
        OriginRange origins = OriginCounter.Count(story, derivations, draft);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{story.Id}c{index + 1}"),
            Story = story.Id,
            Wording = Wording(draft.Headline.First),
            Appearances = [.. draft.Places.Select(place => Appear(story, draft, place))],
            Disputed = draft.Disputed,
            Origins = origins,
            Why = Why(story, draft),
        };
    }

    private static string Wording(Place place)
    {
        string words = place.Proposition.Span.Of(place.Reading.Document.Text).ReplaceLineEndings(" ").Trim();
        return words.Length > 0 && char.IsLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static Appearance Appear(StoryTrace story, ClaimDraft draft, DraftPlace place)
    {
        Voice? voice = place.Voice;
        ImmutableArray<ChainLink> chain = voice?.Chain ?? [];
        string? source = voice?.Source;
        // “the newspaper says” stands as it is written; which newspaper, the origins resolve.
        if (chain is [{ IsOutlet: true }] && source is not null) chain = [chain[0] with { Name = source }];
        int document = place.Place.Document;
        if (voice is not null && WrittenSource.Of(story.Readings[document].Document.Text, voice) is { } written && chain is [{ IsOutlet: false } first, ..] && first.Name == source)
        {
            source = written;
            chain = chain.SetItem(0, first with { Name = written });
        }
        // What a body publishes itself is said by that body, also what it says that its papers and its people have found; what somebody signs by who signs it.
        if (voice is not null && StatementVoice.IsBodys(story, document, voice)) source = null;
        if (source is null && story.Publisher(document) is { } body)
        {
            source = body;
            chain = [new(body, null, -1, false, Channel.PreparedStatement, null)];
        }
        string? likeness = place.Unit == story.Groups.Story.UnitOf[draft.Headline.First.Document][draft.Headline.First.Index] ? null : Likeness(story, draft, place);
        return new()
        {
            Document = story.Readings[document].Document.Id,
            Span = place.Proposition.Span,
            Stance = place.Stance,
            Source = source,
            SourceSpan = voice?.Span,
            Chain = chain,
            Why = likeness is null ? place.Why : place.Why is null ? likeness : likeness + "; " + place.Why,
            FoundBy = voice?.FoundBy ?? "outlet’s own sentence",
        };
    }

    private static string Likeness(StoryTrace story, ClaimDraft draft, DraftPlace place)
    {
        int headline = story.Groups.Story.UnitOf[draft.Headline.First.Document][draft.Headline.First.Index];
        HashSet<uint> mine = [.. place.Proposition.Terms.Select(term => term.Key)];
        int shared = story.Groups.Story.Units[headline].Proposition.Terms.Count(term => mine.Contains(term.Key));
        return shared >= 2 ? string.Create(CultureInfo.InvariantCulture, $"it shares {shared} words of content with the clearest wording") : "it answers to what stands before it";
    }

    private static ImmutableArray<string> Why(StoryTrace story, ClaimDraft draft)
    {
        int documents = draft.Places.Select(place => place.Place.Document).Distinct().Count();
        List<string> why = [string.Create(CultureInfo.InvariantCulture, $"{draft.Places.Length} {(draft.Places.Length == 1 ? "place" : "places")} in {documents} {(documents == 1 ? "report says" : "reports say")} or answer to the same")];
        foreach (DraftPlace place in draft.Places)
        {
            if (place.Stance != Stance.Denies) continue;
            why.Add($"denied by {place.Voice?.Source ?? story.Readings[place.Place.Document].Document.Outlet ?? "the outlet"}");
            break;
        }
        return [.. why];
    }
}
