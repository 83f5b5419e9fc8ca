using Whence.Language;

namespace Whence.Checking;

/// <summary>What the features of a report need whatever the claim is, so that it is reckoned once for many claims. Immutable; threads may share it.</summary>
internal sealed class ReportWords
{
    private const int MaxPlaces = 200;

    private readonly Dictionary<ulong, List<int>> _places = [];
    private readonly Dictionary<ulong, int> _counts = [];

    public ReportWords(CheckText report, WordVectors vectors, float stopWeight)
    {
        Whole = new float[vectors.Dimensions];
        Lead = new float[vectors.Dimensions];
        NearOf = new int[report.Words.Length];
        Dictionary<int, int> rows = [];
        for (int j = 0; j < report.Words.Length; j++)
        {
            ref readonly CheckWord word = ref report.Words[j];
            _counts[word.Stem] = _counts.GetValueOrDefault(word.Stem) + 1;
            if (!_places.TryGetValue(word.Stem, out List<int>? places)) _places.Add(word.Stem, places = []);
            if (places.Count < MaxPlaces) places.Add(j);
            NearOf[j] = -1;
            if (word.Row < 0) continue;
            if (word.Weight > stopWeight)
            {
                if (!rows.TryGetValue(word.Row, out int near)) rows.Add(word.Row, near = rows.Count);
                NearOf[j] = near;
            }
            vectors.AddTo(Whole, word.Row, word.Weight);
            if (report.Sentences.Length <= LeadSentences || j < report.FirstWords[LeadSentences]) vectors.AddTo(Lead, word.Row, word.Weight);
        }
        Rows = [.. rows.OrderBy(static row => row.Value).Select(static row => row.Key)];
        HashSet<ulong> seen = [];
        foreach (CheckWord word in report.Words)
            if (seen.Add(word.Stem)) SquaredNorm += word.Weight * word.Weight * _counts[word.Stem];
    }

    /// <summary>Sentences that are a report's lead.</summary>
    public const int LeadSentences = 3;

    /// <summary>The words' vectors, added up.</summary>
    public float[] Whole { get; }

    /// <summary>The same of the lead.</summary>
    public float[] Lead { get; }

    /// <summary>Each row of the word vectors that a word with a meaning of its own has, once.</summary>
    public int[] Rows { get; }

    /// <summary>For each word which of <see cref="Rows"/> it has; -1 where none.</summary>
    public int[] NearOf { get; }

    /// <summary>Length of the row of its stems by rarity and count, squared.</summary>
    public double SquaredNorm { get; } = 1e-6;

    /// <summary>How often a stem stands in the report.</summary>
    public int CountOf(ulong stem) => _counts.GetValueOrDefault(stem);

    /// <summary>Where a stem stands, in order, 200 places at most; null where it does not.</summary>
    public List<int>? PlacesOf(ulong stem) => _places.GetValueOrDefault(stem);
}
