namespace Whence.Quantities;

/// <summary>A number as written, before its unit is read.</summary>
internal readonly record struct Numeral
{
    /// <summary>First lexeme.</summary>
    public required int First { get; init; }

    /// <summary>The lexeme after the last.</summary>
    public required int End { get; init; }

    /// <summary>The number, or the lower end.</summary>
    public required decimal Low { get; init; }

    /// <summary>The number, or the upper end.</summary>
    public required decimal High { get; init; }

    /// <summary>The worth of the last digit.</summary>
    public required decimal Step { get; init; }

    /// <summary>What multiplied it: 1000000 for “2 million”, 1 where nothing did.</summary>
    public decimal Scale { get; init; }

    /// <summary>Whether it is a fraction in words, “two-thirds”, “half”: a share of something.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether it is a vague word: dozens, thousands.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it begins in digits.</summary>
    public bool IsDigits { get; init; }
}
