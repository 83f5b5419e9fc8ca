using Whence.Mentions.Listing;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds in one sentence the document, picture or recording that the outlet shows to have seen: “The Dispatch has seen the invoice”, “a bill that this newspaper holds”.</summary>
internal sealed class ExhibitPhrase
{
    /// <summary>So many tokens behind “has” hold the copy or the hands.</summary>
    private const int MaxHeld = 5;

    /// <summary>So many tokens before “that this newspaper holds” and “seen by us” hold the exhibit.</summary>
    private const int MaxBefore = 40;

    private static readonly WordSet Sighted = new("seen obtained read reviewed viewed examined inspected watched acquired verified studied saw holds hold shown laid compared");

    private static readonly WordSet Looking = new("photograph read see copy examine look film");

    private static readonly WordSet Held = new("copy copies hands possession");

    private static readonly WordSet Papers = new($"{PressNouns.Witness} programme");

    private readonly Analysis analysis;
    private readonly bool[] quoted;

    /// <summary>Reads which tokens stand within quotation marks.</summary>
    public ExhibitPhrase(Analysis analysis)
    {
        this.analysis = analysis;
        quoted = new bool[analysis.Tokens.Length];
        bool open = false;
        for (int i = 0; i < quoted.Length; i++)
        {
            if (i > 0 && Passage(i) != Passage(i - 1)) open = false;
            ReadOnlySpan<char> word = Word(i);
            bool mark = word is "\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``";
            if (mark) open = word is "\"" or "''" or "``" ? !open : word is "“" or "„" or "«";
            quoted[i] = open || mark;
        }
    }

    /// <summary>Whether a token stands within quotation marks of its paragraph.</summary>
    public bool IsQuoted(int token) => quoted[token];

    /// <summary>The exhibit of a sentence, with whether it is the object of a main clause about the outlet (“we have seen the list”); null where there is none.</summary>
    public (TextSpan Phrase, int Head, bool IsMain)? In(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (quoted[i] || !IsSight(i, sentence, out int own, out bool passive)) continue;
            bool relative = !passive && own > sentence.FirstToken && Word(own - 1) is "that" or "which";
            int head = passive ? FirstHead(sentence.FirstToken, i) : relative ? LastHead(sentence.FirstToken, own - 1) : Object(i + 1, sentence.EndToken);
            if (head >= 0) return (Phrase(head, sentence), head, !relative && !passive);
        }
        return null;
    }

    /// <summary>Whether a word by which the outlet sees or holds a thing stands there, where the outlet's name begins, and whether it stands behind: “seen by us”.</summary>
    private bool IsSight(int at, Sentence sentence, out int own, out bool passive)
    {
        (own, passive) = (-1, false);
        ReadOnlySpan<char> word = Word(at);
        // “To us lies a picture”, as translations have it.
        if (word is "us" && at + 1 < sentence.EndToken && Word(at + 1) is "lies" or "lie")
        {
            own = at;
            return true;
        }
        // “A copy is before the Review”, “the letters lie before us”
        if (word is "before" && at > sentence.FirstToken + 1 && Word(at - 1) is "is" or "are" or "lies" or "lie" && IsOwnBehind(at, sentence, out own)) return passive = true;
        // “let us photograph the gate book”
        if (word is "us" && at > sentence.FirstToken && Word(at - 1) is "let" or "lets" && at + 1 < sentence.EndToken && Looking.Has(Word(at + 1)))
        {
            own = at;
            return true;
        }
        bool holds = word is "has" or "have" && HoldsCopy(at, sentence.EndToken);
        if ((!holds && !Sighted.Has(word)) || (at + 1 < sentence.EndToken && Word(at + 1) is "none" or "no" or "nothing")) return false;
        if (at + 2 < sentence.EndToken && Word(at + 1) is "by" && IsOwnBehind(at + 1, sentence, out own)) return passive = true;
        int cluster = at;
        while (cluster > sentence.FirstToken && analysis.Tokens[cluster - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part || (cluster > sentence.FirstToken && Word(cluster - 1) is "has" or "have" or "had" or "been" or "was"))
        {
            if (Word(--cluster) is "not" or "never" or "n't" or "n’t" or "cannot") return false;
        }
        return cluster > sentence.FirstToken && (word is not "shown" || cluster < at) && IsOwnEnd(cluster - 1, sentence, out own);
    }

    private bool HoldsCopy(int has, int end)
    {
        for (int i = has + 1; i < Math.Min(end, has + MaxHeld); i++) if (Held.Has(Word(i))) return true;
        return false;
    }

    /// <summary>Whether the outlet's own name ends within three tokens behind a preposition.</summary>
    private bool IsOwnBehind(int preposition, Sentence sentence, out int start)
    {
        start = -1;
        for (int i = preposition + 1; i < Math.Min(sentence.EndToken, preposition + 4); i++) if (IsOwnEnd(i, sentence, out start)) return true;
        return false;
    }

    /// <summary>Whether a token ends the outlet's own name or what it calls itself, and where that begins.</summary>
    private bool IsOwnEnd(int token, Sentence sentence, out int start)
    {
        start = token;
        ReadOnlySpan<char> word = Word(token);
        if (word is "we" or "We" or "us" or "I") return true;
        if (Papers.Has(word) && char.IsLower(word[0]) && token > sentence.FirstToken && Word(token - 1) is "this" or "This" or "our" or "Our")
        {
            start = token - 1;
            return true;
        }
        if (analysis.Document.Outlet is not { Length: > 0 } outlet || word.Length < 3 || !char.IsUpper(word[0]) || !OutletNames.Holds(outlet, word)) return false;
        while (start > sentence.FirstToken && (char.IsUpper(Word(start - 1)[0]) || Word(start - 1) is "&" or "the")) start--;
        return true;
    }

    /// <summary>The noun of what is seen: the last before a colon or “that says”, the first elsewhere; -1 where none is an exhibit.</summary>
    private int Object(int first, int end)
    {
        int head = -1;
        for (int i = first; i < Math.Min(end, first + MaxBefore) && !quoted[i]; i++)
        {
            ReadOnlySpan<char> word = Word(i);
            if (word is "." or ";" or ":") return head;
            if (head >= 0 && word is "that" or "which") return head;
            if (!IsHead(i)) continue;
            // “a photograph of the page”, “a copy of the list”: what holds the rest; of two things the later is read from.
            if (head < 0 || Word(head) is "copy" or "copies" || HasComma(head, i)) head = i;
        }
        return head >= 0 && !quoted[Math.Min(end - 1, head + 1)] && !GoesOn(head, end) ? FirstOf(first, head) : head;
    }

    /// <summary>Whether what is seen goes on with what it says: “a sheet, without letterhead, that says”.</summary>
    private bool GoesOn(int head, int end)
    {
        for (int i = head + 1; i < end; i++) if (Word(i) is ":" or "that") return true;
        return false;
    }

    private int FirstOf(int first, int last)
    {
        for (int i = first; i < last; i++) if (IsHead(i) && Word(i) is not ("copy" or "copies")) return i;
        return last;
    }

    private bool HasComma(int first, int end)
    {
        for (int i = first; i < end; i++) if (Word(i) is ",") return true;
        return false;
    }

    private int FirstHead(int first, int end)
    {
        for (int i = Math.Max(first, end - MaxBefore); i < end; i++) if (IsHead(i)) return i;
        return -1;
    }

    private int LastHead(int first, int end)
    {
        for (int i = end - 1; i >= Math.Max(first, end - MaxBefore); i--) if (IsHead(i)) return i;
        return -1;
    }

    private bool IsHead(int token)
    {
        Token item = analysis.Tokens[token];
        if (quoted[token]) return false;
        // “the print-out”, three tokens
        if (Word(token) is "out") return token > 1 && Word(token - 1) is "-" && Word(token - 2) is "print";
        if (item.Tag != PartOfSpeech.Noun) return false;
        if (item.Lemma is "statement") return token > 0 && Word(token - 1) is "account" or "bank";
        return ClaimWords.Exhibit.Has(item.Lemma);
    }

    /// <summary>The noun phrase about a head with what hangs on it by “of”, “from” and “in”.</summary>
    private TextSpan Phrase(int head, Sentence sentence)
    {
        int first = head, end = head + 1;
        while (first > sentence.FirstToken && analysis.Tokens[first].Tag != PartOfSpeech.Det && (analysis.Tokens[first - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Part || Word(first - 1) is "-")) first--;
        while (end + 1 < sentence.EndToken && !quoted[end])
        {
            bool hangs = Word(end) is "of" or "from" && IsNominal(end + 1);
            if (!hangs && !IsNominal(end)) break;
            end += hangs ? 2 : 1;
        }
        return new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
    }

    private bool IsNominal(int token) => analysis.Tokens[token].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Part;

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);

    private int Passage(int token) => analysis.Sentences[analysis.Tokens[token].Sentence].Passage;
}
