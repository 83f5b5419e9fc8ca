using System.Collections.Frozen;
using System.Collections.Immutable;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Times;

/// <summary>Finds which days the events of a text are on, so that “nine days before the inauguration” can be resolved, also out of other reports. Static and pure: threads may share it.</summary>
public static class EventDates
{
    /// <summary>How many tokens may stand between an event and its day.</summary>
    private const int MaxBetween = 9;

    /// <summary>Words shorter than this name no event.</summary>
    private const int MinChars = 4;

    /// <summary>Two words whose first letters agree so far are of one event: inaugurated, inauguration.</summary>
    private const int MinSharedChars = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between =
        "on for of in at is was are were will be been to the a an its his her their our that which next due set scheduled planned slated held hold take takes taking took taken place , ’s 's"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The events that stand beside a day in a text; needs tokens and times, and is better with tags.</summary>
    public static ImmutableArray<NamedEvent> In(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ImmutableArray<NamedEvent>.Builder found = ImmutableArray.CreateBuilder<NamedEvent>();
        bool tagged = analysis.Present.HasFlag(Layers.Tags);
        int at = 0;
        foreach (TimeExpression time in analysis.Times)
        {
            while (at < analysis.Tokens.Length && analysis.Tokens[at].Span.End <= time.Span.Start) at++;
            if (time is not { Type: TimeType.Date, Event: null, From: { } from, Until: { } until } || until - from != TimeSpan.FromDays(1)) continue;
            if (at >= analysis.Tokens.Length || time.FoundBy.Contains("by name", StringComparison.Ordinal)) continue;
            DateOnly day = DateOnly.FromDateTime(from);
            int sentence = analysis.Tokens[at].Sentence;
            for (int i = at - 1, steps = 0; i >= 0 && steps <= MaxBetween && analysis.Tokens[i].Sentence == sentence; i--, steps++)
            {
                if (MayName(analysis, i, tagged)) found.Add(new(Word(analysis, i), day));
                else if (!Between.Contains(Of(analysis, i)) && !MayStandBetween(analysis, i, tagged)) break;
            }
            int next = at;
            while (next < analysis.Tokens.Length && analysis.Tokens[next].Span.Start < time.Span.End) next++;
            // “the January 20 inauguration”
            if (next < analysis.Tokens.Length && analysis.Tokens[next].Sentence == sentence && MayName(analysis, next, tagged) && !Between.Contains(Of(analysis, next))) found.Add(new(Word(analysis, next), day));
        }
        return found.ToImmutable();
    }

    /// <summary>The day of an event; null where none is told, or where those told are not one day.</summary>
    /// <param name="events">What the texts tell.</param>
    /// <param name="word">The word for the event.</param>
    public static DateOnly? DayOf(IEnumerable<NamedEvent> events, string word)
    {
        ArgumentNullException.ThrowIfNull(events);
        DateOnly? day = null;
        foreach (NamedEvent one in events)
        {
            if (!IsSame(one.Word, word)) continue;
            if (day is { } other && other != one.Day) return null;
            day = one.Day;
        }
        return day;
    }

    /// <summary>The word that names the event of “nine days before the inauguration of the mayor”; null where there is none.</summary>
    public static string? WordOf(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? last = null;
        foreach (Range part in span.In(text).SplitAny(' ', '-', '\n'))
        {
            ReadOnlySpan<char> word = span.In(text)[part].Trim("’'.,");
            if (last is not null && word is "of" or "for" or "in" or "at" or "that") break;
            if (word.Length >= MinChars && char.IsLower(word[0])) last = word.ToString();
        }
        return last;
    }

    /// <summary>The time, once the day of its event is known; as it was where it counts from no event.</summary>
    public static TimeExpression Resolve(TimeExpression time, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time is not { Event: not null, FromEvent: { } distance } || CalendarMath.AddDays(day.ToDateTime(TimeOnly.MinValue), distance.TotalDays) is not { } there) return time;
        return time with { Type = TimeType.Date, Value = TimexValue.Day(there), From = there, Until = CalendarMath.AddDays(there, 1), Anchoring = Anchoring.Event };
    }

    private static ReadOnlySpan<char> Of(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);

    private static string Word(Analysis analysis, int token) => (analysis.Tokens[token].Lemma is { Length: > 0 } lemma ? lemma : analysis.Tokens[token].Span.Of(analysis.Document.Text)).ToLowerInvariant();

    private static bool MayName(Analysis analysis, int token, bool tagged)
    {
        ReadOnlySpan<char> word = Of(analysis, token);
        if (word.Length < MinChars || !char.IsLower(word[0]) || Between.Contains(word)) return false;
        return !tagged || analysis.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb;
    }

    private static bool MayStandBetween(Analysis analysis, int token, bool tagged) =>
        tagged ? analysis.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det : char.IsLetter(Of(analysis, token)[0]);

    private static bool IsSame(string one, string other)
    {
        if (one == other) return true;
        int shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared] == other[shared]) shared++;
        return shared >= MinSharedChars;
    }
}
