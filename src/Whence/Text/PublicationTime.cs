using System.Globalization;

namespace Whence.Text;

/// <summary>When a report was published or updated, as finely as it is stated.</summary>
/// <param name="Date">The day, in the outlet's own time.</param>
/// <param name="Time">The time of day; null where only the day is stated.</param>
/// <param name="Offset">The distance from UTC; null where it is not stated.</param>
public readonly record struct PublicationTime(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null) : IComparable<PublicationTime>
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
    ];

    /// <summary>Reads ISO 8601: a day, or a day with a time and perhaps an offset. Null for anything else.</summary>
    public static PublicationTime? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return new(day);
        if (text.Length > 5 && text[^5] is '+' or '-' && text[^3] != ':' && text.Contains('T', StringComparison.Ordinal)) text = text[..^2] + ":" + text[^2..];
        if (!DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)) return null;
        bool zoned = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        return new(DateOnly.FromDateTime(time.DateTime), TimeOnly.FromDateTime(time.DateTime), zoned ? time.Offset : null);
    }

    /// <summary>The instant for ordering: an unknown time counts as the start of the day, an unknown offset as UTC.</summary>
    public DateTime Instant
    {
        get
        {
            long ticks = Date.ToDateTime(Time ?? TimeOnly.MinValue).Ticks - (Offset ?? TimeSpan.Zero).Ticks;
            return new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        }
    }

    /// <summary>Orders by <see cref="Instant"/>.</summary>
    public int CompareTo(PublicationTime other) => Instant.CompareTo(other.Instant);

    /// <summary>Whether this time is before the other.</summary>
    public static bool operator <(PublicationTime left, PublicationTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether this time is after the other.</summary>
    public static bool operator >(PublicationTime left, PublicationTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether this time is not after the other.</summary>
    public static bool operator <=(PublicationTime left, PublicationTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this time is not before the other.</summary>
    public static bool operator >=(PublicationTime left, PublicationTime right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, as finely as stated: <c>2024-11-30</c> or <c>2024-11-30T08:55:00+02:00</c>.</summary>
    public override string ToString()
    {
        string text = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return text;
        text += time.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset) return text;
        return offset == TimeSpan.Zero ? text + "Z"
            : text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture);
    }
}
