using System.Collections.Frozen;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Stretches of a sentence in which names may stand: words with a capital, with what joins them. A name does not go past its stretch.</summary>
internal sealed class NameRuns
{
    private static readonly FrozenSet<uint> Joins = Keys("of & for de - / ' 's the du del");
    private static readonly FrozenSet<uint> Particles = Keys("al el de da di do dos du del della van von der den ter bin ibn ben abu la le az ash ad ul st d' l' o'");

    private static readonly FrozenSet<uint> Genitives = Keys("'s s '");

    private readonly int[] starts;
    private readonly int[] ends;

    /// <summary>Finds the stretches.</summary>
    public NameRuns(NameTokens tokens)
    {
        starts = new int[tokens.Lower.Length];
        ends = new int[tokens.Lower.Length];
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            for (int i = start; i < end; i++)
            {
                if (!Opens(tokens, s, i, start)) continue;
                int from = i, until = i + 1;
                while (until < end && Reach(tokens, s, until, end) is > 0 and int reach) until += reach;
                while (from > start && ends[from - 1] == 0 && IsParticle(tokens, from, start)) from--;
                for (int j = from; j < until; j++) (starts[j], ends[j]) = (from, until);
                // The mark of a genitive may be the end of the name of a shop: “Denny's”.
                if (until < end && Genitives.Contains(tokens.Lower[until])) (starts[until], ends[until]) = (until, ++until);
                // What a body looks after: “Housing and Urban Development”.
                if (until + 1 < end && tokens.Lower[until] == And && Opens(tokens, s, until + 1, -1)) (starts[until], ends[until]) = (until, ++until);
                i = until - 1;
            }
            if (!tokens.IsCareless(s)) continue;
            for (int i = start; i < end; i++)
                if (ends[i] == 0 && tokens.Shapes[i] % 24 == 0 && tokens.Parts[i] is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X) (starts[i], ends[i]) = (i, i + 1);
        }
    }

    /// <summary>Whether a cell is in a stretch.</summary>
    public bool Has(int cell) => ends[cell] > 0;

    /// <summary>Whether a cell of a row of cells is in a stretch.</summary>
    public bool HasAny(int start, int end) => ends.AsSpan(start, end - start).ContainsAnyExcept(0);

    /// <summary>The first cell of the stretch that a cell is in.</summary>
    public int Start(int cell) => starts[cell];

    /// <summary>The cell after the stretch that a cell is in; 0 where it is in none.</summary>
    public int End(int cell) => ends[cell];

    private static bool Opens(NameTokens tokens, int sentence, int i, int start)
    {
        if (tokens.IsCapital(i))
        {
            // A sentence's first word has its capital from there, unless more than the first letter is one.
            return i != start || tokens.Shapes[i] % 6 >= 3 || tokens.Parts[i] is not (PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Aux or PartOfSpeech.Part);
        }
        if (tokens.Shapes[i] % 6 == 5 || tokens.Shapes[i] / 6 % 4 == 2) return true;
        return tokens.IsCareless(sentence) && tokens.Shapes[i] % 24 == 0 && (tokens.Parts[i] == PartOfSpeech.Propn || (tokens.Listed[i] & (int)(GazetteerKinds.Country | GazetteerKinds.Place | GazetteerKinds.Company)) != 0);
    }

    // How many cells go on the stretch: one for a word like those in it, more for what joins it to the next such word; 0 for an end.
    private static int Reach(NameTokens tokens, int sentence, int i, int end)
    {
        if (Opens(tokens, sentence, i, -1)) return 1;
        if (tokens.Shapes[i] / 6 % 4 is 1 or 3) return 1;
        if (tokens.Glued[i] && i + 1 < end && tokens.Glued[i + 1] && tokens.Lower[i] == Hyphen) return 2;
        if (!Joins.Contains(tokens.Lower[i])) return 0;
        if (i + 1 < end && Opens(tokens, sentence, i + 1, -1)) return 2;
        return i + 2 < end && Joins.Contains(tokens.Lower[i + 1]) && Opens(tokens, sentence, i + 2, -1) ? 3 : 0;
    }

    private static readonly uint Hyphen = WordKeys.Lower("-"), And = WordKeys.Lower("and");

    private static bool IsParticle(NameTokens tokens, int from, int start)
    {
        if (Particles.Contains(tokens.Lower[from - 1])) return true;
        return tokens.Lower[from - 1] == Hyphen && tokens.Glued[from] && from - 2 >= start && Particles.Contains(tokens.Lower[from - 2]);
    }

    private static FrozenSet<uint> Keys(string words) => words.Split(' ').Select(word => WordKeys.Lower(word)).ToFrozenSet();
}
