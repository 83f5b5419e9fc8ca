using Whence.Claims;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>A number of a document with what is said about it.</summary>
internal sealed class Figure
{
    /// <summary>The number.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Index of the proposition that holds it.</summary>
    public required int Proposition { get; init; }

    /// <summary>The words of content around it, the nearest first.</summary>
    public required Term[] Near { get; init; }

    /// <summary>The counted noun or what is measured, as its last word; null where nothing is said.</summary>
    public Term? Head { get; init; }

    /// <summary>What became of the people that it counts; see <see cref="FigureFate"/>.</summary>
    public byte Fate { get; init; }

    /// <summary>First day of the time that it is of; null if not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last; null if not said.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The time that it is of where that counts from an event whose day the report does not tell: the word for the event, and the days from it; null where it does not.</summary>
    public (string Word, int Days)? FromEvent { get; init; }

    /// <summary>The figure with its day, once that of the event is known.</summary>
    public Figure On(DateOnly day) => new() { Quantity = Quantity, Proposition = Proposition, Near = Near, Head = Head, Fate = Fate, From = day, Until = day < DateOnly.MaxValue ? day.AddDays(1) : day };

    /// <summary>Whether it is a share, a multiple or a percentage, and so of something else.</summary>
    public bool IsRelative => Quantity.Unit is "percentage" or "percentage point" or "times" or "basis point" || Quantity.IsShare;
}
