using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Verbs by which a body gives a figure or keeps to what it said: “raised the number of dead to 17”, “keeps to its version”, “stands by its figure”.</summary>
internal static class GivenFigure
{
    /// <summary>So many tokens behind the verb hold the figure.</summary>
    private const int MaxObject = 5;

    /// <summary>“put the number of sheep killed by wolves this year at 28”</summary>
    private const int MaxPut = 14;

    private static readonly WordSet Sizes = new("volume amount cost costs damage damages loss losses price sum size share rate magnitude");

    private static readonly WordSet Moves = new("raise lower revise correct cut reduce increase");

    private static readonly WordSet Keeps = new("keep stick stand hold abide");

    private static readonly WordSet Figures = new("number figure toll total count estimate forecast tally projection");

    private static readonly WordSet Lines = new("line representation position stance view explanation");

    private static readonly WordSet Kept = new("version word log record data measurement analysis judgment judgement decision review testimony description reporting");

    /// <summary>Whether a verb with what follows gives one.</summary>
    public static bool At(Analysis analysis, int verb, int end)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        bool own = verb + 2 < end && Word(analysis, verb + 2) is "its" or "their" or "his" or "her", keeps = own && Keeps.Has(lemma) && Word(analysis, verb + 1) is "to" or "by";
        // “remains with its representation”, “abides by its line”
        bool stays = own && (Keeps.Has(lemma) || lemma is "remain" or "stay") && Word(analysis, verb + 1) is "with";
        if ((keeps || stays) && verb + 3 < end && Lines.Has(analysis.Tokens[verb + 3].Lemma) && analysis.Tokens[verb + 3].Penn == "NN") return true;
        // “holds fast at sixty”, “put the number of sheep at 28”, “gave the volume as 2,310 cubic metres”
        if (lemma is "hold" or "stand" && verb + 3 < end && Word(analysis, verb + 1) is "fast" or "firm") return Word(analysis, verb + 2) is "at" or "to" && HasNumber(analysis, verb + 3, end);
        if (lemma is "put" or "give" && Puts(analysis, verb, end)) return true;
        if (!keeps && !Moves.Has(lemma)) return false;
        for (int i = verb + 1; i < Math.Min(end, verb + 1 + MaxObject); i++)
        {
            if (Figures.Has(Word(analysis, i)) || Figures.Has(analysis.Tokens[i].Lemma)) return keeps || HasNumber(analysis, i + 1, end);
            if (keeps && (ClaimWords.Saying.Has(analysis.Tokens[i].Lemma) || Kept.Has(analysis.Tokens[i].Lemma))) return true;
        }
        return false;
    }

    private static bool Puts(Analysis analysis, int verb, int end)
    {
        // “The report puts it at 14”: who wrote the report does.
        if (verb > 0 && (ClaimWords.Published.Has(analysis.Tokens[verb - 1].Lemma) || ClaimWords.Exhibit.Has(analysis.Tokens[verb - 1].Lemma))) return false;
        bool figure = false;
        for (int i = verb + 1; i < Math.Min(end - 1, verb + MaxPut); i++)
        {
            figure |= Figures.Has(analysis.Tokens[i].Lemma) || Sizes.Has(analysis.Tokens[i].Lemma);
            if (figure && Word(analysis, i) is "at" or "as") return HasNumber(analysis, i + 1, Math.Min(end, i + 4));
        }
        return false;
    }

    private static bool HasNumber(Analysis analysis, int from, int end)
    {
        for (int i = from; i < end; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Num && !IsYear(analysis, i)) return true;
        return false;
    }

    /// <summary>“cut its forecast for 2031” gives no figure, “raised the toll to 2031” does.</summary>
    private static bool IsYear(Analysis analysis, int token) =>
        Word(analysis, token) is { Length: 4 } word && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out int year) && year is >= 1900 and < 2100 && token > 0 && Word(analysis, token - 1) is "in" or "for" or "of" or "since" or "until" or "from" or "year" or "by";

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
