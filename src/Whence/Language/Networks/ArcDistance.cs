namespace Whence.Language.Networks;

/// <summary>The distance from a word to its head, in sixteen steps: eight to the left, eight to the right.</summary>
internal static class ArcDistance
{
    /// <summary>The number of steps.</summary>
    public const int Count = 16;

    /// <summary>The step of a distance in words, negative where the head stands before the word.</summary>
    public static int Of(int words)
    {
        int size = Math.Abs(words), step = size switch { <= 3 => Math.Max(0, size - 1), <= 5 => 3, <= 8 => 4, <= 14 => 5, <= 25 => 6, _ => 7 };
        return words < 0 ? step : step + 8;
    }
}
