using System.Runtime.InteropServices;

namespace Whence.Web.Searching;

/// <summary>Words and where they stand. Filled once, entry after entry; then threads share it.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<WordPlaces> _places = [];
    private readonly Dictionary<string, List<int>> _ofStem = new(StringComparer.Ordinal);
    private (string Word, int Number)[] _sorted = [];

    /// <summary>Adds the text of a field; gives how many words it has. Entries are added in order.</summary>
    public int Add(int entry, int field, ReadOnlySpan<char> text)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> form = stackalloc char[WordScanner.MaxChars];
        WordScanner scanner = new(text);
        int count = 0;
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> word = form[..scanner.Fold(form)];
            if (!numbers.TryGetValue(word, out int number)) number = New(word.ToString());
            CollectionsMarshal.AsSpan(_places)[number].Add(WordPlaces.Of(entry, field, count++));
        }
        return count;
    }

    /// <summary>Ends the filling.</summary>
    public void Close()
    {
        _sorted = [.. _numbers.Select(pair => (pair.Key, pair.Value))];
        Array.Sort(_sorted, static (a, b) => string.CompareOrdinal(a.Word, b.Word));
    }

    /// <summary>Numbers of the words that have a stem in common with a word.</summary>
    public IReadOnlyList<int> Forms(string word) => _ofStem.TryGetValue(PorterStem.Of(word), out List<int>? forms) ? forms : [];

    /// <summary>Numbers of the words that begin with some letters.</summary>
    public IReadOnlyList<int> Beginning(string letters)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(_sorted[middle].Word, letters) < 0) low = middle + 1;
            else high = middle;
        }
        List<int> found = [];
        for (; low < _sorted.Length && _sorted[low].Word.StartsWith(letters, StringComparison.Ordinal); low++) found.Add(_sorted[low].Number);
        return found;
    }

    /// <summary>Where a word stands, in order.</summary>
    public ReadOnlySpan<ulong> Places(int number) => CollectionsMarshal.AsSpan(_places)[number].Span;

    private int New(string word)
    {
        int number = _places.Count;
        _numbers.Add(word, number);
        _places.Add(default);
        string stem = PorterStem.Of(word);
        if (!_ofStem.TryGetValue(stem, out List<int>? forms)) _ofStem.Add(stem, forms = []);
        forms.Add(number);
        return number;
    }
}
