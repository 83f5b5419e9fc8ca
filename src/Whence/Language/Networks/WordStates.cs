namespace Whence.Language.Networks;

/// <summary>The words of some sentences while a network reads them: a row of numbers a word. Reused; for one thread.</summary>
internal sealed class WordStates
{
    /// <summary>As many words are read together as keep the weights in the cache and the buffers too.</summary>
    public const int BatchWords = 192;

    private readonly List<int> starts = [0];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The number of sentences.</summary>
    public int Sentences => starts.Count - 1;

    /// <summary>The states.</summary>
    public float[] States { get; private set; } = [];

    /// <summary>Room for the states of the next layer.</summary>
    public float[] Spare { get; private set; } = [];

    /// <summary>Room for three times as many numbers.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>The slots of the words in <see cref="FormRows"/>.</summary>
    public int[] Slots { get; private set; } = [];

    /// <summary>The states as whole numbers, where they have been made; else room for them.</summary>
    public WholeRows Whole { get; } = new();

    /// <summary>The state that a recurrent layer carries on.</summary>
    public float[] Carried { get; private set; } = [];

    /// <summary>The first word of a sentence; for the number of sentences, the number of words.</summary>
    public int StartOf(int sentence) => starts[sentence];

    /// <summary>Forgets all sentences.</summary>
    public void Clear()
    {
        Count = 0;
        Whole.Clear();
        starts.Clear();
        starts.Add(0);
    }

    /// <summary>Makes room for a sentence; gives the place of its first word.</summary>
    public int Add(int words, int width)
    {
        int start = Count, room = start + words;
        Count = room;
        starts.Add(room);
        if (States.Length < room * width)
        {
            int size = room + (room / 2);
            float[] states = new float[size * width];
            int[] slots = new int[size];
            States.AsSpan(0, start * width).CopyTo(states);
            Slots.AsSpan(0, start).CopyTo(slots);
            (States, Slots, Spare, Gates, Carried) = (states, slots, new float[size * width], new float[size * 3 * width], new float[width]);
        }
        return start;
    }

    /// <summary>Makes the spare rows the states.</summary>
    public void Swap() => (States, Spare) = (Spare, States);
}
