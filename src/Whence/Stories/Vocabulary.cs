namespace Whence.Stories;

/// <summary>All terms of a pile, numbered in the order of the reports, with how many reports hold each.</summary>
internal sealed class Vocabulary
{
    /// <summary>A report that uses a term as a surname vouches for this many that hold it.</summary>
    private const int MaxReportsOfSurname = 5;

    /// <param name="sketches">The reports.</param>
    /// <param name="counted">Whether a report counts; copies do not.</param>
    public Vocabulary(TermSketch[] sketches, bool[] counted)
    {
        Dictionary<ulong, int> ids = new(1 << 16);
        List<int> reports = [], rows = [];
        List<bool> numbers = [];
        List<ulong> keys = [];
        Terms = new int[sketches.Length][];
        for (int i = 0; i < sketches.Length; i++)
        {
            TermSketch sketch = sketches[i];
            int[] own = Terms[i] = new int[sketch.Keys.Length];
            for (int k = 0; k < own.Length; k++)
            {
                ref int id = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(ids, sketch.Keys[k], out bool known);
                if (!known)
                {
                    id = reports.Count;
                    reports.Add(0);
                    keys.Add(sketch.Keys[k]);
                    rows.Add(sketch.Rows[k]);
                    numbers.Add(sketch.Kinds[k] is TermKind.Number);
                }
                if (counted[i]) reports[id]++;
                if (sketch.Rows[k] >= 0 && (rows[id] < 0 || sketch.Rows[k] < rows[id])) rows[id] = sketch.Rows[k];
                own[k] = id;
            }
        }
        int[] surnames = new int[reports.Count];
        for (int i = 0; i < sketches.Length; i++)
        {
            if (!counted[i]) continue;
            foreach (ulong key in sketches[i].Surnames) surnames[ids[key]]++;
        }
        Persons = new bool[reports.Count];
        for (int id = 0; id < surnames.Length; id++) Persons[id] = surnames[id] > 0 && surnames[id] * MaxReportsOfSurname >= reports[id];
        (Reports, Rows, Numbers, Keys) = ([.. reports], [.. rows], [.. numbers], [.. keys]);
    }

    public int Count => Reports.Length;

    /// <summary>For each report the numbers of its terms, in the order of its sketch (not ascending).</summary>
    public int[][] Terms { get; }

    /// <summary>Reports that hold the term, copies folded.</summary>
    public int[] Reports { get; }

    /// <summary>Row of the commonest form in the word vectors; -1 where none is known.</summary>
    public int[] Rows { get; }

    /// <summary>The hash of the term.</summary>
    public ulong[] Keys { get; }

    /// <summary>Whether the term is the surname of a person in some report.</summary>
    public bool[] Persons { get; }

    /// <summary>Whether the term is a number.</summary>
    public bool[] Numbers { get; }
}
