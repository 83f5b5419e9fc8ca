namespace Whence.Claims;

/// <summary>Writes features one behind the other.</summary>
/// <param name="features">Room for them, all zero.</param>
internal ref struct FeatureWriter(Span<float> features)
{
    private readonly Span<float> features = features;
    private int next;

    /// <summary>Writes a number.</summary>
    public void Add(float value) => features[next++] = value;

    /// <summary>Writes one for true.</summary>
    public void Add(bool value) => Add(value ? 1f : 0f);

    /// <summary>Writes a choice: one at its index, zeros elsewhere; all zeros below 0.</summary>
    public void OneOf(int index, int count)
    {
        if (index >= 0) features[next + index] = 1;
        next += count;
    }
}
