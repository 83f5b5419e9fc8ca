using Whence.Language;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Claims;

/// <summary>Turns tokens into the terms by which propositions are compared. One for each document; not for several threads.</summary>
internal sealed class TermReader
{
    private readonly Analysis analysis;
    private readonly WordVectors vectors;
    private readonly int[] entityOf;
    private readonly byte[] covered;
    private readonly List<Term> terms = [];

    public TermReader(Analysis analysis, WordVectors vectors)
    {
        this.analysis = analysis;
        this.vectors = vectors;
        entityOf = new int[analysis.Tokens.Length];
        covered = new byte[analysis.Tokens.Length];
        Array.Fill(entityOf, -1);
        int token = 0;
        foreach (Mention mention in analysis.Mentions)
        {
            if (mention.Form == MentionForm.Name || mention.Entity < 0 || !analysis.Entities[mention.Entity].IsNamed) continue;
            while (token > 0 && Starts(token - 1) >= mention.Span.Start) token--;
            while (token < entityOf.Length && analysis.Tokens[token].Span.End <= mention.Span.Start) token++;
            if (token < entityOf.Length) entityOf[token] = mention.Entity;
        }
        Cover();
    }

    /// <summary>The terms of the tokens from <paramref name="first"/> to before <paramref name="end"/>, each once, ordered by key.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last one.</param>
    /// <param name="speaker">Whose name “I” and “we” stand for; null where nobody is known.</param>
    public Term[] Read(int first, int end, string? speaker)
    {
        terms.Clear();
        bool speaks = false;
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            if (entityOf[i] >= 0) AddName(analysis.Entities[entityOf[i]].Name);
            if (!speaks && speaker is not null && ClaimWords.First.Has(word))
            {
                speaks = true;
                AddName(speaker);
            }
            if (covered[i] != 0 || word.Length < 2) continue;
            TermKind? kind = KindOf(token, word);
            if (kind is null) continue;
            ReadOnlySpan<char> form = token.Lemma.Length > 0 ? token.Lemma : word;
            uint key = Term.KeyOf(form);
            if (kind != TermKind.Name && (ClaimWords.Light.Has(key) || ClaimWords.Negation.Has(key))) continue;
            Add(new(key, vectors.RowOf(key), kind.Value, false));
        }
        AddNumbers(first, end);
        Term[] result = [.. terms];
        Array.Sort(result, static (x, y) => x.Key.CompareTo(y.Key));
        return result;
    }

    private static TermKind? KindOf(Token token, ReadOnlySpan<char> word) => token.Tag switch
    {
        PartOfSpeech.Noun => TermKind.Noun,
        PartOfSpeech.Propn => TermKind.Name,
        PartOfSpeech.Verb => TermKind.Verb,
        PartOfSpeech.Adj or PartOfSpeech.Adv => TermKind.Quality,
        PartOfSpeech.Num => TermKind.Number,
        PartOfSpeech.X => !char.IsLetterOrDigit(word[0]) || word.Length < 4 ? null : char.IsUpper(word[0]) ? TermKind.Name : TermKind.Noun,
        _ => null,
    };

    private int Starts(int token) => analysis.Tokens[token].Span.Start;

    private void Cover()
    {
        foreach (Quantity quantity in analysis.Quantities) Cover(quantity.Span);
        foreach (TimeExpression time in analysis.Times) Cover(time.Span);
    }

    private void Cover(TextSpan span)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, span.Start); i < covered.Length && Starts(i) < span.End; i++)
        {
            // The counted noun stays a term: “2,000 reservists” is about reservists.
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb)) covered[i] = 1;
        }
    }

    private void AddNumbers(int first, int end)
    {
        if (first >= end) return;
        TextSpan span = new(Starts(first), analysis.Tokens[end - 1].Span.End);
        for (int i = TextOrder.First(analysis.Quantities.AsSpan(), span.Start, static quantity => quantity.Span.Start); i < analysis.Quantities.Length && analysis.Quantities[i].Span.Start < span.End; i++)
        {
            Quantity quantity = analysis.Quantities[i];
            AddNumber(quantity.Low);
            if (quantity.High != quantity.Low) AddNumber(quantity.High);
        }
        for (int i = TextOrder.First(analysis.Times.AsSpan(), span.Start, static time => time.Span.Start); i < analysis.Times.Length && analysis.Times[i].Span.Start < span.End; i++)
        {
            TimeExpression time = analysis.Times[i];
            if (time.Type is TimeType.Duration or TimeType.Set || time.From is not { } from) continue;
            Add(new((uint)from.Date.Ticks.GetHashCode() ^ 0x5bd1e995, -1, TermKind.Number, false));
        }
    }

    private void AddNumber(decimal value) => Add(new((uint)decimal.ToDouble(value).GetHashCode() ^ 0x9747b28c, -1, TermKind.Number, false));

    private void AddName(string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan()[range].Trim(",.'’\"()");
            if (word.Length < 2 || !char.IsUpper(word[0])) continue;
            uint key = Term.KeyOf(word);
            if (!ClaimWords.Light.Has(key)) Add(new(key, -1, TermKind.Name, true));
        }
    }

    private void Add(Term term)
    {
        foreach (Term known in terms)
        {
            if (known.Key == term.Key) return;
        }
        terms.Add(term);
    }
}
