namespace Whence.Tracing;

/// <summary>Which of many outlets a text may name, by the words in which their names would stand there. Immutable; threads may share it.</summary>
internal sealed class OutletMentions
{
    /// <summary>A short name (“the Post”) that more outlets than these answer to tells none of them from another.</summary>
    private const int MaxAlike = 24;

    private readonly Dictionary<string, List<int>> anywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> behindArticle = new(StringComparer.Ordinal);
    private readonly List<int> always = [];

    /// <summary>Takes the outlets.</summary>
    /// <param name="names">Their names, each once; what is given back are places in this list.</param>
    public OutletMentions(IReadOnlyList<OutletName> names)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (OutletName name in names)
        {
            foreach (string run in Runs(name.Bare)) uses[run] = uses.GetValueOrDefault(run) + 1;
        }
        for (int i = 0; i < names.Count; i++)
        {
            OutletName name = names[i];
            // A whole name is asked for by its rarest run of letters and digits, which stands by itself wherever the name does; one that begins with a bracket may end within a word.
            string? key = name.Bare.Length == 0 || name.Bare[0] == '(' ? null : Runs(name.Bare).OrderBy(run => uses[run]).ThenByDescending(run => run.Length).FirstOrDefault();
            if (key is null) always.Add(i);
            else Put(anywhere, key, i);
            if (name.Sign is not null) Put(anywhere, name.Sign, i);
            if (name.Short is not null) Put(anywhere, name.Short, i);
            if (name.Words.Length < 2) continue;
            if (name.Initials.Length == 2) Put(anywhere, name.Initials, i);
            if (name.Initials.Length >= 3)
            {
                Put(anywhere, name.Initials, i);
                Put(anywhere, name.Initials.ToLowerInvariant(), i);
            }
            Short(name.Words[^1], i);
            if (name.Words.Length == 2) Short(name.Words[0], i);
        }
        foreach (string word in behindArticle.Where(pair => pair.Value.Count > MaxAlike).Select(pair => pair.Key).ToArray()) behindArticle.Remove(word);
    }

    /// <summary>The places of the outlets that a text may name, ascending: all that <see cref="OutletName.FindIn(string, int, out int)"/> finds there but for short names that many answer to, and few others.</summary>
    public SortedSet<int> In(string text)
    {
        SortedSet<int> found = [.. always];
        var words = anywhere.GetAlternateLookup<ReadOnlySpan<char>>();
        var shorts = behindArticle.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfRun(text, at);
            if (end > at)
            {
                ReadOnlySpan<char> word = text.AsSpan(at, end - at);
                if (words.TryGetValue(word, out List<int>? list)) found.UnionWith(list);
                if (at >= 4 && text.AsSpan(at - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase) && shorts.TryGetValue(word, out list)) found.UnionWith(list);
            }
            at = Math.Max(end, at + 1);
        }
        return found;
    }

    private void Short(string word, int number)
    {
        if (EndOfRun(word, 0) == word.Length) Put(behindArticle, word, number);
        else if (Runs(word).MaxBy(run => run.Length) is { } run) Put(anywhere, run, number);
        else always.Add(number);
    }

    private static void Put(Dictionary<string, List<int>> places, string key, int number)
    {
        if (!places.TryGetValue(key, out List<int>? list)) places[key] = list = [];
        list.Add(number);
    }

    private static IEnumerable<string> Runs(string form)
    {
        for (int at = 0; at < form.Length;)
        {
            int end = EndOfRun(form, at);
            if (end > at) yield return form[at..end];
            at = Math.Max(end, at + 1);
        }
    }

    private static int EndOfRun(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end;
    }
}
