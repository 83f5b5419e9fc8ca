using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>Learns lemmas: for each tag a rule a word ending, and a list of the words that the rules get wrong.</summary>
internal sealed class LemmaLearner
{
    public void Write(ModelBuilder builder, IReadOnlyList<TreebankSentence> sentences)
    {
        SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, int>>> seen = new(StringComparer.Ordinal);
        foreach (TreebankSentence s in sentences)
        {
            for (int i = 0; i < s.Count; i++)
            {
                if (s.Lemmas[i] == "_" || s.Forms[i].Length > 32) continue;
                bool isName = s.Universal[i] == "PROPN";
                string form = s.Forms[i].Replace('’', '\''), word = isName ? form : form.ToLowerInvariant();
                string tag = Capital(s.Universal[i]) + " " + s.Penn[i];
                if (!seen.TryGetValue(tag, out SortedDictionary<string, SortedDictionary<string, int>>? words)) seen[tag] = words = new(StringComparer.Ordinal);
                if (!words.TryGetValue(word, out SortedDictionary<string, int>? lemmas)) words[word] = lemmas = new(StringComparer.Ordinal);
                lemmas[s.Lemmas[i]] = lemmas.GetValueOrDefault(s.Lemmas[i]) + 1;
            }
        }
        LemmaModel.Write(builder, [.. seen.Keys], tag => Lists(seen[tag]));
    }

    private static string Capital(string upper) => upper[0] + upper[1..].ToLowerInvariant();

    private static (List<string>, List<string>, List<string>, List<string>, List<byte>) Lists(SortedDictionary<string, SortedDictionary<string, int>> words)
    {
        Dictionary<string, string> best = words.ToDictionary(w => w.Key, w => w.Value.OrderByDescending(l => l.Value).First().Key);
        // Types, not tokens, vote on a rule: “was” must not teach that “-as” is “be”.
        SortedDictionary<string, SortedDictionary<(int, string), int>> votes = new(StringComparer.Ordinal);
        foreach ((string word, string lemma) in best)
        {
            int common = 0;
            while (common < word.Length && common < lemma.Length && word[common] == lemma[common]) common++;
            (int, string) rule = (word.Length - common, lemma[common..]);
            if (rule.Item1 > 6 || rule.Item2.Length > 4 || common == 0) continue;
            for (int length = 1; length <= Math.Min(LemmaModel.MaxEnding, word.Length); length++)
            {
                string ending = word[^length..].ToLowerInvariant();
                if (!votes.TryGetValue(ending, out SortedDictionary<(int, string), int>? rules)) votes[ending] = rules = [];
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
        }
        Dictionary<string, (int, string)> chosen = [];
        foreach ((string ending, SortedDictionary<(int, string), int> rules) in votes.OrderBy(v => v.Key.Length))
        {
            int total = rules.Values.Sum();
            KeyValuePair<(int, string), int> top = rules.OrderByDescending(r => r.Value).First();
            if (ending.Length > 1 && total < 2) continue;
            // A longer ending is kept only where it says something else than the shorter one.
            string shorter = ending[1..];
            while (shorter.Length > 0 && !chosen.ContainsKey(shorter)) shorter = shorter[1..];
            if (shorter.Length > 0 && chosen[shorter] == top.Key) continue;
            chosen[ending] = top.Key;
        }
        List<string> exact = [], lemmas = [], endings = [], adds = [];
        List<byte> cuts = [];
        foreach ((string word, string lemma) in best.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            if (Apply(word, chosen) == lemma) continue;
            exact.Add(word);
            lemmas.Add(lemma);
        }
        foreach ((string ending, (int cut, string add)) in chosen.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            endings.Add(ending);
            adds.Add(add);
            cuts.Add((byte)cut);
        }
        return (exact, lemmas, endings, adds, cuts);
    }

    private static string Apply(string word, Dictionary<string, (int Cut, string Add)> rules)
    {
        if (word.Length < 2 || !char.IsLetterOrDigit(word[^1])) return word;
        for (int length = Math.Min(LemmaModel.MaxEnding, word.Length); length >= 1; length--)
        {
            if (!rules.TryGetValue(word[^length..].ToLowerInvariant(), out (int Cut, string Add) rule) || rule.Cut >= word.Length) continue;
            return word[..^rule.Cut] + rule.Add;
        }
        return word;
    }
}
