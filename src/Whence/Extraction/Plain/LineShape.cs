namespace Whence.Extraction.Plain;

/// <summary>What can be seen of a line without reading it: how many words, how it ends, how it is parted.</summary>
internal readonly record struct LineShape(int Words, int ButtonWords, int FillerWords, int Numbers, int CapitalWords, bool EndsSentence, bool HasQuote, int Separators)
{
    /// <summary>Whether it has the form of a heading or a label: it does not end as a sentence does.</summary>
    public bool IsTitleLike => !EndsSentence && Words > 0;

    /// <summary>Measures a line without white space at its ends.</summary>
    public static LineShape Of(ReadOnlySpan<char> line)
    {
        int words = 0, buttons = 0, fillers = 0, numbers = 0, capitals = 0, separators = 0;
        bool quote = false;
        for (int i = 0; i < line.Length;)
        {
            char c = line[i];
            if (char.IsLetterOrDigit(c))
            {
                int begin = i;
                bool digits = true;
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || (line[i] is '\'' or '’' or '-' or '+' && i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1]))))
                {
                    digits &= !char.IsLetter(line[i]);
                    i++;
                }
                if (i < line.Length && line[i] is '+' or '-' && i - begin == 1) i++;
                ReadOnlySpan<char> word = line[begin..i];
                words++;
                if (digits) numbers++;
                else if (PhraseTable.IsFiller(word)) fillers++;
                else if (IsButton(word)) buttons++;
                if (char.IsUpper(c)) capitals++;
                continue;
            }
            if (c is '|' or '»' or '›' or '•' or '·' or '→' || (c == '>' && i > 0 && i + 1 < line.Length && line[i - 1] == ' ')) separators++;
            if (c is '“' or '”' or '"' or '„' or '«') quote = true;
            i++;
        }
        return new(words, buttons, fillers, numbers, capitals, Ends(line), quote, separators);
    }

    /// <summary>A word of a button, or several that were pasted together, as in “unsaveSave” and “chevron-rightnext”.</summary>
    private static bool IsButton(ReadOnlySpan<char> word)
    {
        if (PhraseTable.IsButton(word)) return true;
        if (word.Length is < 6 or > 30) return false;
        for (int cut = 2; cut < word.Length - 1; cut++)
        {
            if (word[cut] == '-' ? PhraseTable.IsButton(word[..cut]) && IsButton(word[(cut + 1)..]) : cut > 3 && PhraseTable.IsButton(word[..cut]) && PhraseTable.IsButton(word[cut..])) return true;
        }
        return false;
    }

    private static bool Ends(ReadOnlySpan<char> line)
    {
        // “… 3.4 billion. (cna)”: the credit of a wire behind the last sentence.
        if (line.Length > 30 && line[^1] == ')' && line.LastIndexOf('(') is var open && open >= line.Length - 26 && open > 0) line = line[..open].TrimEnd();
        for (int i = line.Length - 1; i >= 0 && i > line.Length - 5; i--)
        {
            if (line[i] is '.' or '!' or '?' or '…' or ':' or ';') return true;
            if (line[i] is not ('"' or '”' or '’' or '\'' or ')' or '»' or ']' or ' ' or '“')) return false;
        }
        return false;
    }
}
