namespace Whence.Mentions.Names;

/// <summary>What a document says of a word elsewhere: as which type of name it stands, and whether also in lower case. Reused; for one thread.</summary>
/// <remarks>After Krishnan and Manning (2006): a second pass sees the majority of the first.</remarks>
internal sealed class NameMemory
{
    private readonly Dictionary<uint, int> slots = [];
    private int[] counts = new int[NameSlots];

    private const int NameSlots = 6, LowerCase = 5, Plain = 4;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        slots.Clear();
        Array.Clear(counts);
    }

    /// <summary>Counts a token with a capital letter, with its label.</summary>
    /// <remarks>What stands within a name counts twice: the surname of a full name is surer than the first word of a sentence.</remarks>
    public void Count(uint word, int label)
    {
        if (label == NameLabels.Outside) Slot(word)[Plain]++;
        else Slot(word)[(int)NameLabels.TypeOf(label)] += NameLabels.IsBegin(label) ? 1 : 2;
    }

    /// <summary>Counts a token in lower case, where its word is known with a capital.</summary>
    public void CountLower(uint word)
    {
        if (slots.ContainsKey(word)) Slot(word)[LowerCase]++;
    }

    /// <summary>Whether a word stands within a name of a person, in no other name and nowhere in lower case.</summary>
    public bool IsPersonal(uint word)
    {
        if (!slots.TryGetValue(word, out int slot)) return false;
        ReadOnlySpan<int> row = counts.AsSpan(slot * NameSlots, NameSlots);
        return row[(int)EntityType.Person] >= 2 && row[(int)EntityType.Other] + row[(int)EntityType.Organization] + row[(int)EntityType.Place] + row[LowerCase] == 0;
    }

    /// <summary>What is remembered of a word, from 1; 0 for nothing.</summary>
    public byte this[uint word]
    {
        get
        {
            if (!slots.TryGetValue(word, out int slot)) return 0;
            ReadOnlySpan<int> row = counts.AsSpan(slot * NameSlots, NameSlots);
            int best = Plain, all = 0;
            for (int i = 0; i < LowerCase; i++)
            {
                all += row[i];
                if (row[i] > row[best] || (row[i] == row[best] && row[i] > 0 && best == Plain)) best = i;
            }
            int often = all >= 4 ? 2 : all >= 2 ? 1 : 0, sure = row[best] == all ? 1 : 0;
            return (byte)(1 + best + (5 * (often + (3 * (sure + (2 * (row[LowerCase] > 0 ? 1 : 0)))))));
        }
    }

    private Span<int> Slot(uint word)
    {
        if (!slots.TryGetValue(word, out int slot))
        {
            slots.Add(word, slot = slots.Count);
            if ((slot + 1) * NameSlots > counts.Length) Array.Resize(ref counts, counts.Length * 2);
        }
        return counts.AsSpan(slot * NameSlots, NameSlots);
    }
}
