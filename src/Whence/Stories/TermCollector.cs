using Whence.Duplicates;
using Whence.Language;
using Whence.Text;

namespace Whence.Stories;

/// <summary>Counts the terms of one document. Not for many threads; one can be used again and again.</summary>
internal sealed class TermCollector(WordVectors vectors)
{
    /// <summary>Words after which a text is not read further: a report of 10,000 sentences says what it is about before.</summary>
    private const int MaxWords = 6000;

    private struct Slot
    {
        public ulong Key, Former, Latter;
        public int Count, First, Capital, Small, Row;
        public bool Title, Pair, Number, Seen;
    }

    private Slot[] slots = new Slot[1024];
    private readonly List<int> used = [];
    private readonly HashSet<ulong> placedNumbers = [];
    private ShingleSketch shingles = new();
    private NamedDates dates;

    public TermSketch Collect(StoryInput input, ReadOnlySpan<TextSpan> read)
    {
        Clear();
        (shingles, dates) = (new(), default);
        int words = 0;
        if (input.Title is { } title) Scan(title, new(0, title.Length), ref words, true);
        words = 0;
        foreach (TextSpan span in read)
        {
            if (words >= MaxWords) break;
            Scan(input.Text, span, ref words, false);
        }
        return Finish(words);
    }

    private void Scan(string text, TextSpan span, ref int words, bool title)
    {
        TermScanner scanner = new(text, span);
        ScannedWord last = default;
        bool hasLast = false;
        ulong before = 0;
        while (words < MaxWords && scanner.MoveNext())
        {
            ScannedWord word = scanner.Current;
            words++;
            if (!title) shingles.Add(word.Key);
            bool number = (word.Kind & WordLook.Number) != 0;
            if (number && !title) placedNumbers.Add(TermHash.Pair(before, word.Key));
            before = word.Key;
            ReadDate(text, last, word);
            // “a” and “I” are not in the vectors, so that they would pass for the rarest of words; an initial says nothing alone.
            if (word.Span.Length == 1 && !number)
            {
                hasLast = false;
                continue;
            }

            ref Slot slot = ref Find(word.Key);
            Touch(ref slot, words, title);
            slot.Number = number;
            if (!slot.Seen)
            {
                slot.Seen = true;
                slot.Row = number ? -1 : vectors.RowOf(word.VectorKey);
            }
            if (!number && !title)
            {
                if ((word.Kind & WordLook.Capital) == 0) slot.Small++;
                else if ((word.Kind & WordLook.Opens) == 0) slot.Capital++;
            }
            if (hasLast && (word.Kind & WordLook.Joined) != 0)
            {
                bool lastNumber = (last.Kind & WordLook.Number) != 0;
                bool names = (word.Kind & last.Kind & WordLook.Capital) != 0 && !title;
                if (names || (lastNumber && !number) || (number && (last.Kind & WordLook.Capital) != 0))
                {
                    ref Slot pair = ref Find(TermHash.Pair(last.Key, word.Key));
                    Touch(ref pair, words, title);
                    pair.Pair = true;
                    pair.Number = lastNumber || number;
                    (pair.Former, pair.Latter) = (last.Key, word.Key);
                    pair.Row = -1;
                }
            }
            last = word;
            hasLast = true;
        }
    }

    // A month is settled by the word after it: “March 4”, “4 March”.
    private void ReadDate(string text, in ScannedWord last, in ScannedWord word)
    {
        bool number = (word.Kind & WordLook.Number) != 0, lastNumber = (last.Kind & WordLook.Number) != 0;
        int month = MonthNames.Of(word, lastNumber);
        if (month == 0 && number) month = MonthNames.Of(last, true);
        int year = number ? MonthNames.YearOf(word, text) : 0;
        if (month + year > 0) dates = dates.Add(month, year);
    }

    private static void Touch(ref Slot slot, int place, bool title)
    {
        if (slot.Count++ == 0) slot.First = title ? 0 : place;
        slot.Title |= title;
    }

    private TermSketch Finish(int words)
    {
        ulong[] surnames = Surnames();
        int n = used.Count;
        ulong[] keys = new ulong[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) { keys[i] = slots[used[i]].Key; order[i] = used[i]; }
        Array.Sort(keys, order);
        TermSketch sketch = new()
        {
            Keys = keys, Kinds = new TermKind[n], Counts = new ushort[n], FirstPlaces = new int[n], InTitle = new bool[n], Rows = new int[n], Surnames = surnames, Shingles = shingles, PlacedNumbers = [.. placedNumbers.Order()], Dates = dates, WordCount = words,
        };
        for (int i = 0; i < n; i++)
        {
            ref Slot slot = ref slots[order[i]];
            sketch.Kinds[i] = slot.Pair ? (slot.Number ? TermKind.Counted : TermKind.FullName)
                : slot.Number ? TermKind.Number
                : slot.Capital > slot.Small ? TermKind.Name : TermKind.Word;
            sketch.Counts[i] = (ushort)Math.Min(slot.Count, ushort.MaxValue);
            sketch.FirstPlaces[i] = slot.First;
            sketch.InTitle[i] = slot.Title;
            sketch.Rows[i] = slot.Row;
        }
        return sketch;
    }

    // “Lucan Feyre” once and “Feyre” after that: a person. What stands before the name never stands elsewhere, and neither word is written small.
    private ulong[] Surnames()
    {
        Dictionary<ulong, int>? full = null;
        int count = used.Count;
        for (int u = 0; u < count; u++)
        {
            Slot pair = slots[used[u]];
            if (!pair.Pair || pair.Number) continue;
            ref Slot given = ref Find(pair.Former);
            if (given.Count > pair.Count || given.Small > 0) continue;
            full ??= [];
            full[pair.Latter] = full.GetValueOrDefault(pair.Latter) + pair.Count;
        }
        if (full is null) return [];
        List<ulong> surnames = [];
        foreach ((ulong key, int times) in full)
        {
            ref Slot surname = ref Find(key);
            if (surname.Count > times && surname.Small == 0) surnames.Add(key);
        }
        return [.. surnames];
    }

    private ref Slot Find(ulong key)
    {
        if (key == 0) key = 1;
        if (used.Count * 2 > slots.Length) Grow();
        int mask = slots.Length - 1, i = (int)key & mask;
        while (slots[i].Key != key)
        {
            if (slots[i].Key == 0) { slots[i].Key = key; used.Add(i); break; }
            i = (i + 1) & mask;
        }
        return ref slots[i];
    }

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[old.Length * 2];
        int mask = slots.Length - 1;
        for (int u = 0; u < used.Count; u++)
        {
            Slot slot = old[used[u]];
            int i = (int)slot.Key & mask;
            while (slots[i].Key != 0) i = (i + 1) & mask;
            slots[i] = slot;
            used[u] = i;
        }
    }

    private void Clear()
    {
        foreach (int i in used) slots[i] = default;
        used.Clear();
        placedNumbers.Clear();
    }
}
