using Whence.Text;

namespace Whence.Quantities;

/// <summary>A number or range with its unit, as a report states it.</summary>
public sealed record Quantity
{
    /// <summary>The number with its magnitude and currency, percent sign or unit; without “about” or “at least”.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span with the words that bound it, and with a conversion in brackets.</summary>
    public required TextSpan Qualified { get; init; }

    /// <summary>The value, or the lower end of a range.</summary>
    public required decimal Low { get; init; }

    /// <summary>The value, or the upper end of a range.</summary>
    public required decimal High { get; init; }

    /// <summary>The worth of the last digit written: 100000 for “4.2 million”. Above zero.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Singular, British spelling: “square kilometre”, “percentage”, “dollar”; the counted noun for a count; null if none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether <see cref="Unit"/> is a unit of measure or money; false for a counted noun.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>How it bounds or changes what it measures.</summary>
    public Change Change { get; init; }

    /// <summary>What is measured or counted; null if not said.</summary>
    public TextSpan? Of { get; init; }

    /// <summary>The same amount in a second unit, as in “1,376 sq. km (531 sq. miles)”; null if none.</summary>
    public StatedConversion? Conversion { get; init; }

    /// <summary>Whether it is a fraction in words, a share of what <see cref="Unit"/> or <see cref="Of"/> names: “two-thirds”, “half”.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether it is a vague word, coded by rule: dozens = 12, hundreds = 100, thousands = 1,000 to 10,000.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is a score or the count of a vote, “3-1” or “52 to 48”: <see cref="Low"/> and <see cref="High"/> are its two sides, no range.</summary>
    public bool IsScore { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string FoundBy { get; init; }

    /// <summary>The value, or null for a range.</summary>
    public decimal? Value => Low == High ? Low : null;
}
