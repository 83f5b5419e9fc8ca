namespace Whence.Claims;

/// <summary>The pairs of a unit that a <see cref="PairTable"/> holds, to be walked through.</summary>
internal ref struct PairRow
{
    private readonly ReadOnlySpan<float> whole;
    private readonly bool isWhole;
    private Dictionary<int, float>.Enumerator held;
    private int at = -1;

    /// <summary>The pairs of a row that has a number for every unit, which is not a number where the pair is not held.</summary>
    public PairRow(ReadOnlySpan<float> whole)
    {
        this.whole = whole;
        isWhole = true;
    }

    /// <summary>The pairs of a row that holds no others.</summary>
    public PairRow(Dictionary<int, float> held) => this.held = held.GetEnumerator();

    /// <summary>The other unit and the log-odds of the pair.</summary>
    public readonly (int Other, float Odds) Current => isWhole ? (at, whole[at]) : (held.Current.Key, held.Current.Value);

    /// <summary>Itself.</summary>
    public readonly PairRow GetEnumerator() => this;

    /// <summary>Goes to the next pair; false after the last.</summary>
    public bool MoveNext()
    {
        if (!isWhole) return held.MoveNext();
        while (++at < whole.Length)
        {
            if (!float.IsNaN(whole[at])) return true;
        }
        return false;
    }
}
