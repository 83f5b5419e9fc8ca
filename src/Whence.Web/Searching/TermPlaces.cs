namespace Whence.Web.Searching;

/// <summary>Where a term of a query stands: the places of its words, or of the first word of each phrase. Threads share it.</summary>
internal sealed class TermPlaces
{
    private readonly WordIndex _index;
    private readonly IReadOnlyList<int> _words = [];
    private readonly ulong[]? _phrases;

    private TermPlaces(WordIndex index, IReadOnlyList<int> words) => (_index, _words) = (index, words);

    private TermPlaces(WordIndex index, ulong[] phrases, int length) => (_index, _phrases, Length) = (index, phrases, length);

    /// <summary>Words of the term.</summary>
    public int Length { get; } = 1;

    /// <summary>How many runs of places there are.</summary>
    public int Runs => _phrases is null ? _words.Count : 1;

    /// <summary>A run of places, in order.</summary>
    public ReadOnlySpan<ulong> Run(int number) => _phrases is null ? _index.Places(_words[number]) : _phrases;

    /// <summary>Looks a term up.</summary>
    public static TermPlaces Find(WordIndex index, SearchTerm term)
    {
        string[] words = WordScanner.Words(term.Words);
        if (words.Length == 0) return new(index, []);
        IReadOnlyList<int>[] forms = [.. words.Select((word, i) => term.IsBeginning && i == words.Length - 1 ? index.Beginning(word) : index.Forms(word))];
        return forms.Length == 1 ? new(index, forms[0]) : new(index, Phrases(index, forms), forms.Length);
    }

    /// <summary>The words of a field of an entry that belong to the term: the numbers of the first words, in no order.</summary>
    public IEnumerable<int> Within(int entry, int field)
    {
        List<int> found = [];
        ulong first = WordPlaces.Of(entry, field, 0), end = WordPlaces.Of(entry, field + 1, 0);
        for (int run = 0; run < Runs; run++)
        {
            ReadOnlySpan<ulong> places = Run(run);
            int at = places.BinarySearch(first);
            for (at = at < 0 ? ~at : at; at < places.Length && places[at] < end; at++) found.Add(WordPlaces.Word(places[at]));
        }
        return found;
    }

    // The word with fewest places leads; each other word must stand at its distance from it.
    private static ulong[] Phrases(WordIndex index, IReadOnlyList<int>[] forms)
    {
        int lead = Enumerable.Range(0, forms.Length).MinBy(i => forms[i].Sum(number => index.Places(number).Length));
        List<ulong> found = [];
        foreach (int number in forms[lead])
        {
            ulong[] left = index.Places(number).ToArray();
            int count = left.Length;
            for (int other = 0; other < forms.Length && count > 0; other++)
                if (other != lead) count = Keep(left.AsSpan(0, count), other - lead, index, forms[other]);
            for (int i = 0; i < count; i++) found.Add(left[i] - (ulong)lead);
        }
        found.Sort();
        return [.. found];
    }

    private static int Keep(Span<ulong> left, int distance, WordIndex index, IReadOnlyList<int> forms)
    {
        Span<bool> stays = new bool[left.Length];
        foreach (int form in forms)
        {
            ReadOnlySpan<ulong> places = index.Places(form);
            int at = 0;
            for (int i = 0; i < left.Length && at < places.Length; i++)
            {
                // A word before the first of a field has no place: the sum falls into the field before and meets none.
                if (WordPlaces.Word(left[i]) + distance < 0) continue;
                ulong wanted = left[i] + (ulong)(long)distance;
                while (at < places.Length && places[at] < wanted) at++;
                stays[i] |= at < places.Length && places[at] == wanted;
            }
        }
        int count = 0;
        for (int i = 0; i < left.Length; i++)
            if (stays[i]) left[count++] = left[i];
        return count;
    }
}
