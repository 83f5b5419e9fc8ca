using System.Collections.Immutable;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Times;

/// <summary>Finds and resolves the time expressions of a document. Stateless; threads share one instance.</summary>
/// <remarks>Values follow TIMEX3 as TimeBank uses it: articles and words such as “early” belong to the span, prepositions do not.</remarks>
public sealed class TimeStage : IAnalysisStage
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Tags;

    /// <inheritdoc/>
    public Layers Gives => Layers.Times;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        string text = analysis.Document.Text;
        TimeContext context = new((analysis.Document.Published ?? analysis.Document.Updated) is { } published ? published.Date.ToDateTime(published.Time ?? TimeOnly.MinValue) : null);
        bool hasTags = analysis.Present.HasFlag(Layers.Tags);
        List<TimeExpression> found = [];
        List<Lexeme> lexemes = [];
        List<RawTime> raw = [];
        if (context.Published is null) Gather(analysis, context);
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            lexemes.Clear();
            raw.Clear();
            LexemeReader.Read(text, sentence.Span, lexemes);
            LexemeText words = new(text, lexemes, NumberHabit.Unknown);
            new TimeReader(words, raw).Read();
            if (raw.Count == 0) continue;
            context.Sentence = s;
            TagView tags = new(words, analysis.Tokens, sentence.FirstToken, sentence.EndToken, hasTags);
            foreach (RawTime time in raw)
            {
                TimeBound bound = BoundReader.Read(words, time.First);
                Tense tense = bound switch
                {
                    TimeBound.Since or TimeBound.AsOf => Tense.Past,
                    TimeBound.Until or TimeBound.By when TenseReader.Read(words, tags, time.First, time.End) != Tense.Past => Tense.Future,
                    _ => TenseReader.Read(words, tags, time.First, time.End),
                };
                if (TimeResolver.Resolve(time, context, tense) is not { } resolved) continue;
                found.Add(new()
                {
                    Span = words.SpanOf(time.First, time.End),
                    Type = resolved.Type,
                    Value = resolved.Value,
                    From = resolved.From,
                    Until = resolved.Until,
                    Bound = bound,
                    Modifier = time.Modifier,
                    Event = time.EventEnd > time.EventFirst ? words.SpanOf(time.EventFirst, time.EventEnd) : null,
                    FromEvent = time.EventEnd > time.EventFirst ? DaysOf(time) : null,
                    Anchoring = resolved.Anchoring,
                    FoundBy = time.Rule,
                });
            }
        }
        if (found.Exists(static time => time.FromEvent is not null)) FromEvents(analysis with { Times = [.. found] }, found);
        return analysis with { Times = [.. found], Present = analysis.Present | Layers.Times };
    }

    /// <summary>Resolves what counts from an event whose day the text itself tells.</summary>
    private static void FromEvents(Analysis analysis, List<TimeExpression> found)
    {
        var events = EventDates.In(analysis);
        for (int i = 0; i < found.Count; i++)
            if (found[i] is { FromEvent: not null, Event: { } span } && EventDates.WordOf(analysis.Document.Text, span) is { } word && EventDates.DayOf(events, word) is { } day) found[i] = EventDates.Resolve(found[i], day);
    }

    /// <summary>More dates than this tell nothing new about the year.</summary>
    private const int MaxExplicit = 24;

    private static void Gather(Analysis analysis, TimeContext context)
    {
        string text = analysis.Document.Text;
        List<Lexeme> lexemes = [];
        List<RawTime> raw = [];
        foreach (Sentence sentence in analysis.Sentences)
        {
            lexemes.Clear();
            raw.Clear();
            LexemeReader.Read(text, sentence.Span, lexemes);
            new TimeReader(new(text, lexemes, NumberHabit.Unknown), raw).Read();
            foreach (RawTime time in raw)
            {
                if (time is not { Kind: RawKind.Calendar, Year: > 0, Month: > 0 } || CalendarMath.Day(time.Year, time.Month, time.Grain == Grain.Day ? time.Day : 15) is not { } date) continue;
                context.Explicit.Add(date);
                if (context.Explicit.Count == MaxExplicit) return;
            }
        }
    }

    private static TimeSpan? DaysOf(RawTime time) => time.Count is { } count && count < 100_000 && time.Unit is Grain.Day or Grain.Week
        ? TimeSpan.FromDays((double)time.Count.Value * (time.Unit == Grain.Week ? 7 : 1) * time.Direction) : null;
}
