using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Which share of a report's running words, outside quotation marks, stands in another report.</summary>
/// <remarks>Runs of five words: what is quoted from one statement is common to all who quote it and shows no copying, so it is left out.</remarks>
internal sealed class SharedWords
{
    private const int Run = 5;

    /// <summary>A run that stands in more reports than this is asked for in the first of them alone: ten thousand copies stay cheap.</summary>
    private const int MaxReports = 24;

    private readonly Dictionary<(int, int), int> shared = [];
    private readonly int[] counts;

    /// <summary>Reads the reports of a story.</summary>
    public SharedWords(Reading[] readings)
    {
        counts = new int[readings.Length];
        Dictionary<ulong, List<int>> where = [];
        for (int d = 0; d < readings.Length; d++)
        {
            HashSet<ulong> own = Runs(readings[d].Document);
            counts[d] = own.Count;
            foreach (ulong run in own)
            {
                if (!where.TryGetValue(run, out List<int>? list)) where[run] = list = [];
                foreach (int earlier in list) shared[(earlier, d)] = shared.GetValueOrDefault((earlier, d)) + 1;
                if (list.Count < MaxReports) list.Add(d);
            }
        }
    }

    /// <summary>The share of the second report's runs that stand in the first, 0 to 1.</summary>
    public double Of(int first, int second) => counts[second] == 0 ? 0 : shared.GetValueOrDefault((Math.Min(first, second), Math.Max(first, second))) / (double)counts[second];

    /// <summary>The pairs that share a run, the smaller index first.</summary>
    public IEnumerable<(int First, int Second)> Pairs => shared.Keys.Order();

    private static HashSet<ulong> Runs(Document document)
    {
        HashSet<ulong> found = [];
        Span<uint> last = stackalloc uint[Run];
        foreach (Passage passage in document.Passages)
        {
            if (!passage.IsRead) continue;
            ReadOnlySpan<char> text = passage.Span.In(document.Text);
            bool quoted = false;
            int words = 0;
            for (int i = 0; i < text.Length;)
            {
                char c = text[i];
                if (c is '"' or '“' or '”' or '\n')
                {
                    quoted = c == '"' ? !quoted : c == '“';
                    words = 0;
                    i++;
                    continue;
                }
                if (!char.IsLetterOrDigit(c))
                {
                    i++;
                    continue;
                }
                int end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’')) end++;
                if (!quoted)
                {
                    for (int k = Run - 1; k > 0; k--) last[k] = last[k - 1];
                    last[0] = Term.KeyOf(text[i..end]);
                    if (++words >= Run)
                    {
                        ulong hash = 14695981039346656037;
                        foreach (uint key in last) hash = (hash ^ key) * 1099511628211;
                        found.Add(hash);
                    }
                }
                i = end;
            }
        }
        return found;
    }
}
