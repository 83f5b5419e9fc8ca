namespace Whence.Web.Searching;

/// <summary>Where a word stands, in order: entry, field and number of the word within the field, in one number each. Grows until the index is filled; then threads share it.</summary>
internal struct WordPlaces
{
    private ulong[]? _places;
    private int _count;

    public readonly ReadOnlySpan<ulong> Span => _places.AsSpan(0, _count);

    /// <summary>A place as one number; places of an entry lie together.</summary>
    public static ulong Of(int entry, int field, int word) => ((ulong)(uint)entry << 32) | ((ulong)(uint)field << 28) | (uint)word;

    public static int Entry(ulong place) => (int)(place >> 32);

    public static int Field(ulong place) => (int)(place >> 28) & 15;

    public static int Word(ulong place) => (int)place & 0x0FFF_FFFF;

    public void Add(ulong place)
    {
        _places ??= new ulong[1];
        if (_count == _places.Length) Array.Resize(ref _places, _count * 2);
        _places[_count++] = place;
    }
}
