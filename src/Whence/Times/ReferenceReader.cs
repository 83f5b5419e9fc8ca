using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads words that point at now, then and soon: TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF.</summary>
internal static class ReferenceReader
{
    /// <summary>Whether a reading may begin at a word that the vocabulary does not hold.</summary>
    public static bool MayBegin(LexemeText text, int at) => text.IsText(at, "nowadays");

    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        switch (word)
        {
            case Word.Now:
                return text.IsHyphen(at + 1) || text.IsHyphen(at - 1) ? null : Make(at, at + 1, "PRESENT_REF");
            case Word.Currently:
                return Make(at, at + 1, "PRESENT_REF");
            case Word.Current when !text.IsCapital(at) || at == 0:
                return text.WordAt(at - 1) is Word.Than || text.IsText(at + 1, "account") ? null : Make(at, at + 1, "PRESENT_REF");
            case Word.Recently or Word.Lately:
                return Make(at, at + 1, "PAST_REF");
            case Word.Recent:
                return Make(at, at + 1, "PAST_REF");
            case Word.Soon:
                return text.WordAt(at - 1) == Word.As ? null : Make(at, at + 1, "FUTURE_REF");
            case Word.At when text.WordAt(at + 1) == Word.The && text.WordAt(at + 2) is Word.Moment or Word.Present && !text.IsPlural(at + 2) && text.WordAt(at + 3) != Word.Of:
                return text.WordAt(at + 2) == Word.Moment ? Make(at + 1, at + 3, "PRESENT_REF") : null;
            case Word.At when text.WordAt(at + 1) == Word.Present && !text.IsWord(at + 2) | text.WordAt(at + 2) != Word.None:
                return Make(at, at + 2, "PRESENT_REF");
            case Word.This when text.WordAt(at - 1) == Word.At && text.WordAt(at + 1) == Word.Time && !text.IsPlural(at + 1) && text.WordAt(at + 2) != Word.Of:
                return Make(at, at + 2, "PRESENT_REF");
            case Word.To or Word.Till when text.WordAt(at + 1) == Word.Date && !text.IsPlural(at + 1) && !text.IsWord(at + 2) | text.WordAt(at + 2) != Word.None && !text.IsNumber(at + 2):
                return Make(at, at + 2, "PRESENT_REF");
            case Word.The when text.WordAt(at - 1) == Word.At && text.WordAt(at + 1) == Word.Present && text.WordAt(at + 2) == Word.Time:
                return Make(at, at + 3, "PRESENT_REF");
            case Word.The when text.WordAt(at + 1) is Word.Future or Word.Past && text.WordAt(at - 1) is Word.In or Word.Into or Word.For && !NumeralReader.IsSmall(text.WordAt(at + 2)) && !text.IsNumber(at + 2):
                return Make(at, at + 2, text.WordAt(at + 1) == Word.Past ? "PAST_REF" : "FUTURE_REF");
            case Word.The when text.WordAt(at + 1) == Word.Future && !text.IsWord(at + 2) | text.WordAt(at + 2) != Word.None:
                return Make(at, at + 2, "FUTURE_REF");
            case Word.The when text.IsText(at + 1, "near") && text.WordAt(at + 2) is Word.Future or Word.Term:
                return Make(at, at + 3, "FUTURE_REF");
            case Word.The when text.WordAt(at + 1) == Word.Past && !text.IsWord(at + 2):
                return Make(at, at + 2, "PAST_REF");
            case Word.The when text.WordAt(at + 1) is Word.Short or Word.Long && text.WordAt(at + 2) == Word.Term:
                return Make(at, at + 3, "FUTURE_REF");
            case Word.These when text.WordAt(at + 1) == Word.Day && text.IsPlural(at + 1):
                return Make(at, at + 2, "PRESENT_REF");
        }
        return text.IsText(at, "nowadays") ? Make(at, at + 1, "PRESENT_REF") : null;
    }

    private static RawTime Make(int first, int end, string value) => new(RawKind.Reference, first, end) { Value = value, Rule = "time/reference" };
}
