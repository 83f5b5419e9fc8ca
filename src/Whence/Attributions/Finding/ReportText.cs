using System.Collections.Immutable;
using Whence.Attributions.Quotations;
using Whence.Attributions.Trees;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>A document as the rules see it: tokens, trees, quotations and paragraphs. Not for more than one thread.</summary>
internal sealed class ReportText
{
    private readonly int[] quotationOf;
    private List<TokenRange>? datelines;
    private Chains.OutletMentions? outlets;

    internal ReportText(Analysis analysis)
    {
        Analysis = analysis;
        Text = analysis.Document.Text;
        Quotations = QuotationFinder.Find(Text);
        Tokens = FinitePast.Retag(Text, analysis.Sentences, analysis.Tokens, Quotations);
        Trees = new(Tokens);
        quotationOf = new int[Tokens.Length];
        Paragraph = new int[Tokens.Length];
        int q = 0, paragraph = 0;
        for (int i = 0; i < Tokens.Length; i++)
        {
            int start = Tokens[i].Span.Start;
            while (q < Quotations.Count && Quotations[q].Span.End <= start) q++;
            quotationOf[i] = q < Quotations.Count && Quotations[q].Span.Start < Tokens[i].Span.End ? q : -1;
            if (i > 0 && start > Tokens[i - 1].Span.End && Text.AsSpan(Tokens[i - 1].Span.End, start - Tokens[i - 1].Span.End).IndexOf('\n') >= 0) paragraph++;
            Paragraph[i] = paragraph;
        }
        QuotationTokens = new TokenRange[Quotations.Count];
        Array.Fill(QuotationTokens, new(-1, -1));
        for (int i = 0; i < Tokens.Length; i++)
        {
            int at = quotationOf[i];
            if (at < 0) continue;
            QuotationTokens[at] = QuotationTokens[at].First < 0 ? new(i, i + 1) : QuotationTokens[at] with { End = i + 1 };
        }
    }

    /// <summary>The tokens of the dateline that opens a paragraph: “SEVRIN, March 5 (Norpress) –”, its dash included; empty ranges are not kept.</summary>
    internal List<TokenRange> Datelines => datelines ??= Finding.Datelines.Find(this);

    /// <summary>The outlets that the document names.</summary>
    internal Chains.OutletMentions Outlets => outlets ??= new(this);

    internal Analysis Analysis { get; }

    internal string Text { get; }

    internal ImmutableArray<Token> Tokens { get; }

    internal TreeView Trees { get; }

    internal List<Quotation> Quotations { get; }

    /// <summary>The tokens of each quotation, its marks included; -1..-1 where it has none.</summary>
    internal TokenRange[] QuotationTokens { get; }

    /// <summary>The paragraph of each token, counted from zero.</summary>
    internal int[] Paragraph { get; }

    /// <summary>Index of the quotation that a token or mark belongs to; -1 if none.</summary>
    internal int QuotationOf(int token) => token >= 0 && token < quotationOf.Length ? quotationOf[token] : -1;

    internal Sentence SentenceOf(int token) => Analysis.Sentences[Tokens[token].Sentence];

    /// <summary>The text of a token; empty outside the document.</summary>
    internal ReadOnlySpan<char> Word(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Span.In(Text) : default;

    /// <summary>Whether a token is a word, without regard to case; false outside the document.</summary>
    internal bool Is(int token, string word) => token >= 0 && token < Tokens.Length && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The Penn tag of a token; empty outside the document.</summary>
    internal string Penn(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Penn : "";

    /// <summary>The lemma of a token; empty outside the document.</summary>
    internal string Lemma(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Lemma : "";

    internal PartOfSpeech Tag(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Tag : PartOfSpeech.X;

    internal bool IsMark(int token) => Tag(token) == PartOfSpeech.Punct || token >= 0 && token < Tokens.Length && !char.IsLetterOrDigit(Word(token)[0]) && Tokens[token].Span.Length <= 2 && Tag(token) != PartOfSpeech.Part && Tag(token) != PartOfSpeech.Sym && Word(token)[0] is not ('$' or '£' or '€' or '%' or '@' or '#' or '\'');

    /// <summary>Whether a token is the hyphen inside of a word: of “play-off”, “fat-cat”.</summary>
    internal bool IsInnerHyphen(int token) => token > 0 && token + 1 < Tokens.Length && Is(token, "-") && Tokens[token - 1].Span.End == Tokens[token].Span.Start && Tokens[token].Span.End == Tokens[token + 1].Span.Start;

    /// <summary>Whether a token opens or closes the quotation that it belongs to.</summary>
    internal bool IsQuotationMark(int token)
    {
        int q = token >= 0 && token < Tokens.Length ? quotationOf[token] : -1;
        return q >= 0 && IsMark(token) && (token == QuotationTokens[q].First || token == QuotationTokens[q].End - 1 && Quotations[q].IsClosed);
    }

    /// <summary>Whether a relation's marker or case word below a token is one of some words.</summary>
    internal int LeadingWord(int token, string[] words)
    {
        for (int c = Trees.FirstChild(token); c >= 0 && c < token; c = Trees.NextSibling(c))
        {
            if (Trees.Kinds[c] is not (Relation.Case or Relation.Marker)) continue;
            foreach (string word in words) if (Is(c, word)) return c;
        }
        return -1;
    }

    /// <summary>Takes commas, points and stray marks off the ends of a part; quotation marks stay where their quotation is whole.</summary>
    internal void Trim(TokenSet part)
    {
        while (!part.IsEmpty && DropsAtStart(part.First, part)) part.Remove(new(part.First, part.First + 1));
        while (!part.IsEmpty && DropsAtEnd(part.End - 1, part)) part.Remove(new(part.End - 1, part.End));
    }

    private bool DropsAtStart(int token, TokenSet part)
    {
        if (!IsMark(token)) return false;
        int q = quotationOf[token];
        if (q >= 0 && token == QuotationTokens[q].First) return !part.Holds(Math.Min(token + 1, Tokens.Length - 1));
        return Word(token)[0] is not ('(' or '[' or '\u2026' or '.' or '-' or '$' or '#' or '@') || Word(token).Length == 1 && Word(token)[0] is '.' or '-';
    }

    private bool DropsAtEnd(int token, TokenSet part)
    {
        if (!IsMark(token)) return false;
        int q = quotationOf[token];
        if (q >= 0 && token == QuotationTokens[q].End - 1 && Quotations[q].IsClosed) return token == QuotationTokens[q].First || !part.Holds(token - 1);
        if (q >= 0 && token == QuotationTokens[q].First) return true;
        return Word(token)[0] is ',' or '.' or ';' or ':' or '-' or '\u2013' or '\u2014' or '\u2015' or '"' or '\u201D' or '\u2019' or '\'' or '(' && Word(token).Length <= 2 || Word(token)[0] == '\u2026' && q < 0;
    }

    /// <summary>Takes in the quotation marks that belong to what a part holds, and the mark before a closing one.</summary>
    internal void TakeQuotationMarks(TokenSet part)
    {
        if (part.IsEmpty) return;
        int first = part.First;
        if (first > 0 && quotationOf[first] >= 0 && QuotationTokens[quotationOf[first]].First == first - 1 && IsMark(first - 1)) part.Add(new(first - 1, first));
        int last = part.End - 1, q = quotationOf[last];
        if (q < 0 || !Quotations[q].IsClosed) return;
        int end = QuotationTokens[q].End;
        for (int i = last + 1; i < end; i++) if (!IsMark(i)) return;
        part.Add(new(last + 1, end));
    }
}
