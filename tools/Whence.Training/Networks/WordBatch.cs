namespace Whence.Training.Networks;

/// <summary>Sentences that are learned from in one step, their words one after the other.</summary>
internal sealed class WordBatch(int capacity, int features)
{
    /// <summary>The number of words.</summary>
    public int Count { get; set; }

    /// <summary>Forgets all sentences.</summary>
    public void Clear()
    {
        Count = 0;
        Starts.Clear();
        Starts.Add(0);
    }

    /// <summary>The first word of each sentence, and the number of words at the end.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The rows of the features of the words, -1 for those without one, one after the other.</summary>
    public int[] Rows { get; } = new int[capacity * features];

    /// <summary>The row of each word among the vectors, -1 if none.</summary>
    public int[] VectorRows { get; } = new int[capacity];

    /// <summary>The class of the tag.</summary>
    public int[] Tags { get; } = new int[capacity];

    /// <summary>The head as a place in the batch; -1 for the root.</summary>
    public int[] Heads { get; } = new int[capacity];

    /// <summary>The class of the relation.</summary>
    public int[] Labels { get; } = new int[capacity];
}
