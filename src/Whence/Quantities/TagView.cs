using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Parts of speech and lemmas by lexeme; where the document has no tags, guesses by closed words and endings.</summary>
internal sealed class TagView
{
    private readonly LexemeText text;
    private readonly ImmutableArray<Token> tokens;
    private readonly int[] tokenOf;

    /// <summary>Aligns the lexemes of a sentence with its tokens.</summary>
    public TagView(LexemeText text, ImmutableArray<Token> tokens, int firstToken, int endToken, bool hasTags)
    {
        this.text = text;
        this.tokens = tokens;
        tokenOf = new int[text.Count];
        int token = firstToken;
        for (int i = 0; i < tokenOf.Length; i++)
        {
            while (token < endToken && tokens[token].Span.End <= text[i].Start) token++;
            tokenOf[i] = hasTags && token < endToken && tokens[token].Span.Start < text[i].End ? token : -1;
        }
    }

    /// <summary>The token at a lexeme, or -1.</summary>
    public int TokenAt(int at) => (uint)at < (uint)tokenOf.Length ? tokenOf[at] : -1;

    /// <summary>The part of speech; guessed without tags.</summary>
    public PartOfSpeech TagAt(int at)
    {
        if ((uint)at >= (uint)tokenOf.Length) return PartOfSpeech.X;
        if (tokenOf[at] >= 0) return tokens[tokenOf[at]].Tag;
        return text[at].Kind switch
        {
            LexemeKind.Number => PartOfSpeech.Num,
            LexemeKind.Mark => PartOfSpeech.Punct,
            LexemeKind.Code => PartOfSpeech.Propn,
            _ => TagGuess.Of(text.TextAt(at), text.IsCapital(at) && at > 0),
        };
    }

    /// <summary>The Penn tag, empty without tags.</summary>
    public string PennAt(int at) => TokenAt(at) is >= 0 and int token ? tokens[token].Penn : "";

    /// <summary>The singular in small letters.</summary>
    public string LemmaAt(int at)
    {
        if (TokenAt(at) is >= 0 and int token && tokens[token].Lemma.Length > 0 && tokens[token].Span.Length == text[at].Length && tokens[token].Tag == PartOfSpeech.Noun) return tokens[token].Lemma;
        return Singular.Of(text.TextAt(at));
    }

    /// <summary>Whether it is a name, or a word in capitals that nothing else is known of.</summary>
    public bool IsNameOrUnknown(int at) => TagAt(at) is PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Noun or PartOfSpeech.Num;

    /// <summary>Whether it is a verb or an auxiliary.</summary>
    public bool IsVerbLike(int at) => TagAt(at) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>Whether it is a noun that is not a name.</summary>
    public bool IsNoun(int at) => TagAt(at) == PartOfSpeech.Noun;

    /// <summary>Whether it is a noun in the plural.</summary>
    public bool IsPluralNoun(int at)
    {
        if (TokenAt(at) >= 0) return PennAt(at) is "NNS" or "NNPS";
        if (!text.IsWord(at) || TagAt(at) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        ReadOnlySpan<char> word = text.TextAt(at);
        return (word.Length > 3 && word[^1] == 's' && word[^2] != 's') || text.IsText(at, "people") || text.IsText(at, "men") || text.IsText(at, "women") || text.IsText(at, "children");
    }
}
