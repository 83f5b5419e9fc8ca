using Whence.Language.Tokens;

namespace Whence.Language.Detection;

/// <summary>Tells English from other languages of news by their commonest words and, where the script is not Latin, by letters of their own.</summary>
/// <remarks>Looks at the first <see cref="MaxChars"/> units only. Stateless: threads may share it.</remarks>
internal static class LanguageDetector
{
    /// <summary>How much of a text is looked at. Pages mix languages at their ends, seldom in their first paragraphs.</summary>
    private const int MaxChars = 6000;

    /// <summary>Fewer letters than these say nothing.</summary>
    private const int MinLetters = 20;

    /// <summary>Fewer words than these are not said to be of another language: a headline of names is none.</summary>
    private const int MinWords = 12;

    /// <summary>
    /// The share of stop words below which a language is not named. English news stands at 0.30 to 0.45 with this list, other languages at
    /// 0.25 to 0.45 with theirs and below 0.06 with that of English.
    /// </summary>
    private const double MinShare = 0.12;

    /// <summary>How far another language must be ahead of English; a report may quote at length.</summary>
    private const double MinLead = 1.5;

    /// <summary>Guesses the language of a text.</summary>
    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxChars) text = text[..MaxChars];
        Span<int> scripts = stackalloc int[Scripts.Count];
        Span<int> votes = stackalloc int[StopWords.Languages.Length];
        scripts.Clear();
        votes.Clear();
        int words = 0, letters = 0, at = 0;
        while (at < text.Length)
        {
            if (!CharClass.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            int start = at;
            while (at < text.Length && CharClass.Of(text[at]) is CharClass.Lower or CharClass.Upper or CharClass.Mark) scripts[Scripts.Of(text[at++])]++;
            letters += at - start;
            words++;
            ulong spoken = StopWords.LanguagesOf(text[start..at]);
            for (int i = 0; spoken != 0; i++, spoken >>= 1) votes[i] += (int)(spoken & 1);
        }
        if (letters < MinLetters) return default;
        int script = 0;
        for (int i = 1; i < scripts.Length; i++) if (scripts[i] > scripts[script]) script = i;
        if (script != Scripts.Latin && scripts[script] * 2 > letters)
        {
            (string code, string name) = Scripts.LanguageOf(script, text);
            return new(code, name, (double)scripts[script] / letters);
        }
        int best = 0;
        for (int i = 1; i < votes.Length; i++) if (votes[i] > votes[best]) best = i;
        double share = (double)votes[best] / words;
        if (share < MinShare || (best != 0 && (words < MinWords || votes[best] < votes[0] * MinLead))) return votes[0] * 10 >= words ? new("en", "English", (double)votes[0] / words) : default;
        return new(StopWords.Languages[best].Code, StopWords.Languages[best].Name, share);
    }
}
