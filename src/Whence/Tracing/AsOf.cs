using Whence.Claims;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>The time that a figure is of: “as of Nov. 23”, “in October”, “rose to 26 on Tuesday”; not the time at which somebody said so.</summary>
internal static class AsOf
{
    private static readonly WordSet Saying = new(
        "say tell report announce state write inform publish add note declare estimate claim post quote release issue confirm deny insist assure maintain reiterate");

    /// <summary>The days, half-open; null where none is said or it can't be anchored.</summary>
    public static (DateOnly From, DateOnly Until)? Of(Analysis analysis, Proposition proposition, Quantity quantity, int token)
    {
        int sentence = analysis.Tokens[token].Sentence;
        TextSpan span = analysis.Sentences[sentence].Span;
        TimeExpression? best = null;
        int bestScore = int.MinValue;
        foreach (TimeExpression time in analysis.Times)
        {
            if (time.Span.Start >= span.End) break;
            if (time.Span.End <= span.Start || time.Type is TimeType.Duration or TimeType.Set || time.From is null || time.Until is null) continue;
            if (time.Span.Overlaps(quantity.Span) || IsCompared(analysis.Document.Text, time.Span.Start)) continue;
            bool marked = IsMarked(analysis.Document.Text, time.Span.Start);
            if (!marked && (proposition.Voice is not null && !proposition.Span.Overlaps(time.Span) || IsOfSaying(analysis, time.Span, span))) continue;
            int distance = time.Span.Start >= quantity.Span.End ? time.Span.Start - quantity.Span.End : quantity.Span.Start - time.Span.End;
            int score = (marked ? 1000 : 0) - distance - (Crosses(analysis, time.Span, quantity.Span) ? 150 : 0);
            if (score > bestScore) (best, bestScore) = (time, score);
        }
        if (best is null) return null;
        DateOnly from = DateOnly.FromDateTime(best.From!.Value), until = DateOnly.FromDateTime(best.Until!.Value);
        if (until <= from || best.Until.Value.TimeOfDay > TimeSpan.Zero) until = until < DateOnly.MaxValue ? (until < from ? from : until).AddDays(1) : until;
        // “as of the end of February” is of its last day
        if (best.Modifier == "END" && IsMarked(analysis.Document.Text, best.Span.Start) && until > from) from = until.AddDays(-1);
        return (from, until);
    }

    /// <summary>The event that the only time of the sentence counts from, with the days from it; null where there is none.</summary>
    public static (string Word, int Days)? FromEvent(Analysis analysis, int token)
    {
        TextSpan span = analysis.Sentences[analysis.Tokens[token].Sentence].Span;
        foreach (TimeExpression time in analysis.Times)
        {
            if (time.Span.Start >= span.End) break;
            if (time.Span.End <= span.Start || time is not { Event: { } named, FromEvent: { } distance, From: null }) continue;
            if (EventDates.WordOf(analysis.Document.Text, named) is { } word) return (word, (int)distance.TotalDays);
        }
        return null;
    }

    /// <summary>Whether the figure is held against one of that time: “two-thirds less than in August”, “compared with March”.</summary>
    private static bool IsCompared(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 16), Math.Min(16, start)).TrimEnd();
        foreach (string preposition in (ReadOnlySpan<string>)[" in", " on", " at"])
            if (before.EndsWith(preposition, StringComparison.OrdinalIgnoreCase)) before = before[..^preposition.Length].TrimEnd();
        return before.EndsWith(" than", StringComparison.OrdinalIgnoreCase) || before.EndsWith("compared with", StringComparison.OrdinalIgnoreCase) || before.EndsWith("compared to", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMarked(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)).TrimEnd();
        return before.EndsWith("as of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("as at", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the verb that the time stands with is one of saying: “said on Tuesday”.</summary>
    private static bool IsOfSaying(Analysis analysis, TextSpan time, TextSpan sentence)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, time.Start) - 1, steps = 0; i >= 0 && steps < 5 && analysis.Tokens[i].Span.Start >= sentence.Start; i--, steps++)
        {
            Token token = analysis.Tokens[i];
            if (token.Tag == PartOfSpeech.Punct) break;
            if (token.Tag == PartOfSpeech.Verb) return Saying.Has(token.Lemma);
        }
        return false;
    }

    private static bool Crosses(Analysis analysis, TextSpan time, TextSpan figure)
    {
        int start = Math.Min(time.End, figure.End), end = Math.Max(time.Start, figure.Start);
        return end > start && analysis.Document.Text.AsSpan(start, end - start).ContainsAny(';', ':', '—');
    }
}
