using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Claims;
using Whence.Quantities;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Pages;

/// <summary>A small trace for the tests of the pages: two reports, one claim that crosses others' spans, one series.</summary>
internal static class InventedTrace
{
    public static TraceResult Of(string extra = "")
    {
        string first = "Menu\nThe lake was held, the foreman told Radio Meridian. It covers 900 hectares." + extra;
        string second = "Radio Meridian reported that the lake was held. The Authority denies it. It covers 700 to 750 hectares." + extra;
        Document one = new()
        {
            Id = "d1", Text = first, Outlet = "Radio Meridian" + extra, Title = "Held" + extra, Url = "https://radiomeridian.example/held", Published = new(new(2031, 2, 24)),
            Passages = [new(new(0, 4), PassageRole.Furniture, "menu" + extra), new(new(5, first.Length), PassageRole.Body)],
        };
        Document two = new()
        {
            Id = "d2", Text = second, Outlet = "The Ostrel Post", Title = null, Url = "javascript:alert(1)", Published = null,
            Passages = [new(new(0, second.Length), PassageRole.Body)],
        };
        Appearance said = At(one, "The lake was held", Stance.Asserts) with { Source = "the foreman", Chain = [new("the foreman" + extra, null, -1, false, Channel.Interview, "phone")] };
        Appearance relayed = At(two, "the lake was held", Stance.Asserts) with
        {
            Source = "Radio Meridian",
            Chain = [new("the foreman" + extra, null, -1, false, Channel.Interview, null), new("Radio Meridian" + extra, null, -1, true, Channel.PressReport, null)],
        };
        Appearance denied = At(two, "The Authority denies it", Stance.Denies) with { Source = "The Authority" };
        Origin origin = new()
        {
            Name = "the foreman, by Radio Meridian", State = OriginState.Confirmed, Documents = ["d1", "d2"], Why = "He spoke to the outlet." + extra,
            Evidence = [new("d1", Find(one, "held, the foreman told Radio Meridian"))],
        };
        return new()
        {
            Documents = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("d1", one), KeyValuePair.Create("d2", two)]),
            Stories = [new() { Id = "s1", Documents = ["d1", "d2"], Why = ["They share Radio Meridian and the lake." + extra] }],
            Derivations = [new() { From = "d1", To = "d2", Type = DerivationType.Relayed, Stated = true, Evidence = [new("d2", Find(two, "Radio Meridian reported"))], FoundBy = "credit" }],
            Claims = [new() { Id = "c1", Story = "s1", Wording = "The lake was held" + extra, Appearances = [said, relayed, denied], Disputed = true, Origins = new([origin]) }],
            Series =
            [
                new()
                {
                    Id = "n1", Story = "s1", Of = "land under water", Unit = "hectare",
                    Points =
                    [
                        new() { Document = "d1", Span = Find(one, "900 hectares"), Low = 900, High = 900, Change = Change.About, From = new(2031, 2, 20), Until = new(2031, 2, 21), Source = "the foreman" },
                        new() { Document = "d2", Span = Find(two, "700 to 750 hectares"), Low = 700, High = 750, Change = Change.Exact },
                    ],
                },
            ],
        };
    }

    private static Appearance At(Document document, string words, Stance stance) =>
        new() { Document = document.Id, Span = Find(document, words), Stance = stance, FoundBy = "test" };

    private static TextSpan Find(Document document, string words)
    {
        int start = document.Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
