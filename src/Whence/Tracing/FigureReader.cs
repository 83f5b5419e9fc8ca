using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Reads the figures of an analysed document, with the words around each and its as-of time.</summary>
internal static class FigureReader
{
    /// <summary>Words further from a number than this seldom say what it counts.</summary>
    private const int Reach = 7;

    /// <summary>The figures, in order.</summary>
    public static Figure[] Read(Analysis analysis, Proposition[] propositions, WordVectors vectors)
    {
        List<Figure> found = [];
        int at = 0, token = 0;
        foreach (Quantity quantity in analysis.Quantities)
        {
            if (!IsFigure(quantity, analysis.Document.Text)) continue;
            while (at < propositions.Length && propositions[at].Span.End <= quantity.Span.Start) at++;
            while (token < analysis.Tokens.Length && analysis.Tokens[token].Span.End <= quantity.Span.Start) token++;
            if (token >= analysis.Tokens.Length) break;
            int holder = Holder(propositions, at, quantity, analysis.Tokens[token].Sentence);
            if (holder < 0) continue;
            (DateOnly From, DateOnly Until)? asOf = AsOf.Of(analysis, propositions[holder], quantity, token);
            found.Add(new()
            {
                Quantity = quantity,
                Proposition = holder,
                Near = Near(analysis, quantity, token, vectors),
                Head = Head(quantity, vectors),
                Fate = FigureFate.Of(analysis, quantity, token),
                From = asOf?.From,
                Until = asOf?.Until,
                FromEvent = asOf is null ? AsOf.FromEvent(analysis, token) : null,
            });
        }
        return [.. found];
    }

    /// <summary>Ages, clock times and lengths of time are told in passing and make no series; “one of the soldiers” picks one out and counts nobody.</summary>
    private static bool IsFigure(Quantity quantity, string text)
    {
        if (quantity.IsScore) return false;
        if (quantity is { Low: 1, High: 1, IsMeasure: false, IsShare: false } && text.AsSpan(quantity.Span.End).StartsWith(" of ", StringComparison.Ordinal)) return false;
        string? unit = quantity.Unit;
        if (unit is "year" or "month" or "week" or "day" or "hour" or "minute" or "second" or "decade" or "century") return false;
        return !(unit is null && quantity.Low == quantity.High && quantity.Low is >= 0 and <= 1);
    }

    /// <summary>The proposition that holds a figure, or else one near; a share means nothing away from its own sentence: -1 where that holds none.</summary>
    private static int Holder(Proposition[] propositions, int from, Quantity quantity, int sentence)
    {
        TextSpan span = quantity.Span;
        for (int i = Math.Max(0, from - 1); i < propositions.Length && propositions[i].Span.Start <= span.Start; i++)
        {
            if (propositions[i].Span.Overlaps(span)) return i;
        }
        int near = from < propositions.Length && propositions[from].Span.Start < span.End + 200 ? from : from - 1;
        return near >= 0 && (quantity.IsShare || quantity.Unit == "percentage") && propositions[near].Sentence != sentence ? -1 : near;
    }

    private static Term? Head(Quantity quantity, WordVectors vectors)
    {
        if (quantity.IsMeasure || quantity.Unit is not { Length: > 1 } unit) return null;
        ReadOnlySpan<char> last = unit.AsSpan()[(unit.LastIndexOf(' ') + 1)..];
        uint key = Term.KeyOf(last);
        return new(key, vectors.RowOf(key), TermKind.Noun, false);
    }

    private static Term[] Near(Analysis analysis, Quantity quantity, int token, WordVectors vectors)
    {
        int sentence = analysis.Tokens[token].Sentence;
        Sentence own = analysis.Sentences[sentence];
        int end = token;
        while (end < own.EndToken && analysis.Tokens[end].Span.Start < quantity.Qualified.End) end++;
        List<Term> terms = [];
        Collect(token - 1, -1, own.FirstToken - 1);
        Collect(end, 1, own.EndToken);
        // The number's own words hold the counted noun.
        for (int i = token; i < end; i++) Add(i);
        return [.. terms];

        void Collect(int from, int step, int stop)
        {
            for (int i = from, count = 0; i != stop && count < Reach; i += step, count++)
            {
                ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(analysis.Document.Text);
                if (word is ";" or "." or "\"" or "“" or "”" or ",") count += 2;
                // Another number takes the words behind it.
                if (analysis.Tokens[i].Tag == PartOfSpeech.Num) count += 2;
                Add(i);
            }
        }

        void Add(int i)
        {
            Token item = analysis.Tokens[i];
            if (item.Tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn)) return;
            ReadOnlySpan<char> form = item.Lemma.Length > 0 ? item.Lemma : item.Span.In(analysis.Document.Text);
            if (form.Length < 3) return;
            uint key = Term.KeyOf(form);
            if (ClaimWords.Light.Has(key)) return;
            terms.Add(new(key, item.Tag == PartOfSpeech.Propn ? -1 : vectors.RowOf(key), item.Tag == PartOfSpeech.Propn ? TermKind.Name : item.Tag == PartOfSpeech.Verb ? TermKind.Verb : TermKind.Noun, false));
        }
    }
}
