using Whence.Language;
using Whence.Text;

namespace Whence.Stories;

/// <summary>Walks over a text word by word: folded to small letters without accents, possessive and common endings off. Linear, never throws.</summary>
internal ref struct TermScanner
{
    /// <summary>A longer run of letters counts as one word with this many of its letters: base64 and hostile runs.</summary>
    private const int MaxChars = 40;

    private readonly ReadOnlySpan<char> text;
    private readonly int end;
    private int at;
    private bool opens;
    private int lastEnd;

    public TermScanner(ReadOnlySpan<char> text, TextSpan span)
    {
        this.text = text;
        at = span.Start;
        end = span.End;
        opens = true;
        lastEnd = -2;
    }

    public ScannedWord Current { get; private set; }

    public bool MoveNext()
    {
        while (at < end)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c)) { ReadNumber(); return true; }
            if (char.IsLetter(c)) { ReadWord(); return true; }
            if (c is '.' or '!' or '?' or ':' or '\n' or '\r' or '"' or '“' or '”' or '«' or '„' or '|' or '•' or '`' or '‘') opens = true;
            at++;
        }
        return false;
    }

    private void ReadNumber()
    {
        int start = at;
        ulong key = TermHash.Seed;
        int digits = 0;
        while (at < end)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c)) { if (digits++ < MaxChars) key = TermHash.Add(key, c); }
            else if (c is '.' or ',' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))
            {
                bool group = at + 3 < end && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && !(at + 4 < end && char.IsAsciiDigit(text[at + 4]));
                if (!group) key = TermHash.Add(key, '.');
            }
            else break;
            at++;
        }
        Emit(start, TermHash.Finish(key ^ 0x9E37), WordLook.Number, 0);
    }

    private void ReadWord()
    {
        int start = at;
        Span<char> form = stackalloc char[MaxChars];
        int length = 0, capitals = 0, letters = 0;
        bool first = char.IsUpper(text[at]);
        while (at < end)
        {
            char c = text[at];
            if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) capitals++;
                if (length < MaxChars) form[length++] = TermHash.Fold(c);
            }
            else if (c is '\'' or '’' && at + 1 < end && char.IsLetter(text[at + 1]))
            {
                bool possessive = text[at + 1] is 's' or 'S' && !(at + 2 < end && char.IsLetter(text[at + 2]));
                if (possessive) { at += 2; break; }
            }
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) break;
            at++;
        }
        uint vector = WordVectors.KeyOf(form[..length]);
        length = LightStem.Cut(form, length);
        WordLook kind = first ? WordLook.Capital : WordLook.Plain;
        if (capitals > 1 && capitals == letters) kind |= WordLook.Shout;
        Emit(start, TermHash.Of(form[..length]), kind, vector);
    }

    private void Emit(int start, ulong key, WordLook kind, uint vectorKey)
    {
        if (opens) kind |= WordLook.Opens;
        else if (start - lastEnd <= 1) kind |= WordLook.Joined;
        Current = new(key, new(start, at), kind, vectorKey);
        opens = false;
        lastEnd = at;
    }
}
