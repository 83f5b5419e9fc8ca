using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Whence.Times;

namespace Whence.Tests.Times;

/// <summary>One reading that a spec of Recognizers-Text allows for an expression, and how ours stands to it.</summary>
/// <remarks>Their specs are made for assistants and diaries. What we read otherwise on purpose is named; <c>specs/times/not-as-an-assistant.md</c> shows each kind.</remarks>
internal sealed partial record AssistantReading(string Type, string Timex, string? Value, string? Start, string? End, string? Modifier, DateTime Reference)
{
    public static AssistantReading Of(JsonElement json, DateTime reference)
    {
        string? Field(string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        return new(Field("type") ?? "", Field("timex") ?? "", Field("value"), Field("start"), Field("end"), Field("Mod"), reference);
    }

    /// <summary>“same”, the kind of difference that is meant, or null where ours is wrong.</summary>
    public string? Compare(IReadOnlyList<TimeExpression> found)
    {
        foreach (TimeExpression time in found)
            if (IsSame(time)) return "same";
        foreach (TimeExpression time in found)
            if (Otherwise(time) is { } kind) return kind;
        DateTime? start = Moment(Start), end = Moment(End);
        if (start is null || end is null) return null;
        foreach (TimeExpression first in found)
        {
            foreach (TimeExpression last in found)
            {
                if (ReferenceEquals(first, last)) continue;
                if (first.From == start && (last.From == end || last.Until == end)) return "two ends";
                if (last.Value == "PRESENT_REF" && (first.From?.Date == start.Value.Date || first.From?.Date == end.Value.Date)) return "now";
            }
        }
        return null;
    }

    private bool IsSame(TimeExpression time)
    {
        if (time.Value == Timex && Timex.Length > 0) return true;
        if (Type is "duration" or "set") return time.Type == TimeType.Duration && SameLength(time.Value, Timex);
        if (Moment(Value) is { } value && (Moment(time.Value) == value || time.Type == TimeType.Time && time.From == value)) return true;
        DateTime? start = Moment(Start), end = Moment(End);
        if (start is not null && end is not null) return time.From == start && time.Until == end;
        return (start ?? end) is { } open && (time.From == open || time.Until == open);
    }

    private string? Otherwise(TimeExpression time)
    {
        if (PartOfDay().Match(Timex) is { Success: true } part && time.Value.EndsWith(part.Value, StringComparison.Ordinal) && (Start is not { Length: > 8 } day || time.Value.StartsWith(day[..10], StringComparison.Ordinal))) return "part of the day";
        if (Timex.Replace('3', 'X') == time.Value) return "number left open";
        if (time.Type == TimeType.Duration && Timex.EndsWith("," + time.Value + ")", StringComparison.Ordinal)) return "a length, not a range";
        string partial = Timex.Replace("XXXX", "", StringComparison.Ordinal);
        if (time.Type == TimeType.Date && time.Modifier is not null && partial.Length > 0 && time.Value.EndsWith(partial, StringComparison.Ordinal)) return "cut otherwise";
        if (Moment(Start) is { } start && Moment(End) is { } end && time is { From: { } from, Until: { } until } && from == start && (until.AddDays(-1) == end || until.AddMonths(-1) == end)) return "last unit within";
        if (Moment(Value) is { } reached && Type is "date" or "datetime" && time.Type == TimeType.Duration && time.Until == reached) return "a length and its end";
        if (Type == "time" && time is { Type: TimeType.Time, From: { } on } && Moment(Value)?.TimeOfDay == on.TimeOfDay) return "on the day told";
        if (Type == "date" && time is { Type: TimeType.Time, From: { } hour } && Moment(Value) == hour.Date) return "with its hour";
        if (Type == "date" && time.FoundBy.Contains("weekday", StringComparison.Ordinal) && Moment(Value)?.AddDays(7) == time.From && time.From < Reference) return "the latest that is over";
        if (Type == "date" && time.FoundBy.Contains("distance", StringComparison.Ordinal) && Moment(Value) is { } exact && time.From <= exact && exact < time.Until) return "as coarse as its unit";
        return null;
    }

    private static bool SameLength(string ours, string theirs) => Months(ours) is { } a && Months(theirs) is { } b && a == b;

    private static (double, bool)? Months(string value)
    {
        if (Length().Match(value) is not { Success: true } match || !double.TryParse(match.Groups[2].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)) return null;
        return (match.Groups[1].Value + match.Groups[3].Value) switch
        {
            "Y" => (count * 12, true), "M" => (count, true), "W" => (count * 7 * 86400, false), "D" => (count * 86400, false),
            "TH" => (count * 3600, false), "TM" => (count * 60, false), "TS" => (count, false), _ => null,
        };
    }

    /// <summary>A moment as the specs or TIMEX3 write it; a time of day lies on the day of reference.</summary>
    private DateTime? Moment(string? text)
    {
        if (text is null) return null;
        if (text.StartsWith('T')) text = text[1..];
        if (text.Length is 5 or 8 && text[2] == ':') text = Reference.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + text;
        return DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? moment : null;
    }

    [GeneratedRegex("T(MO|AF|EV|NI|DT)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfDay();

    [GeneratedRegex(@"^P(T?)([0-9.]+)([YMWDHS])$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
