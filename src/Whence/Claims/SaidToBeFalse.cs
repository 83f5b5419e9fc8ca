using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>“The story that the dam leaks is a hoax”, “rumours of his death are false”, “it is not true that …”: what is told is said to be false, without a doubt about that.</summary>
internal static class SaidToBeFalse
{
    /// <summary>So far back, in its sentence, what is told may be named; so many words may stand between that and what it is called, and between “is” and that. Chosen on the annotated rumours.</summary>
    private const int Back = 200, MaxBetween = 30, MaxFillers = 3;

    /// <summary>So many words open a proposition.</summary>
    private const int Opening = 8;

    private static readonly WordSet Told = new(
        "report reports story stories claim claims rumor rumors rumour rumours allegation allegations post posts article articles news tale video photo picture image letter tweet");

    private static readonly WordSet Is = new("is are was were isn't aren't wasn't weren't proved proven be been being as"), Not = new("not never cannot yet hardly isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't won't"), Fillers = new("a an all just completely the now in fact actually simply out to");

    private static readonly WordSet False = new("hoax hoaxes false untrue fake fakes faked bogus fabricated baseless unfounded incorrect inaccurate satire satirical phony phoney debunked nonsense fiction fictional erroneous");

    /// <summary>Behind these something else is spoken of than what is told: “the report said that …”, “money that was fake”.</summary>
    private static readonly WordSet Other = new("said says say saying shows showed found finds"), Relative = new("that which who");

    private static readonly WordSet True = new("true real accurate");

    private static readonly WordSet Hedges = new("if whether may might could possibly perhaps maybe wonder suspect unless would probably seems seem appears appear likely believe");

    /// <summary>Whether a proposition says so.</summary>
    public static bool Says(Place place)
    {
        ReadOnlySpan<char> text = place.Reading.Document.Text;
        TextSpan span = place.Proposition.Span;
        ReadOnlySpan<char> own = span.In(place.Reading.Document.Text);
        if (own.Contains('?') || StanceWords.In(own, Hedges)) return false;
        return BeginsSo(own) || IsCalledFalse(text[SentenceStart(text, span.Start)..span.End], own.Length);
    }

    /// <summary>“It is not true that …”, “contrary to the rumours, …”.</summary>
    private static bool BeginsSo(ReadOnlySpan<char> own)
    {
        List<string> words = Words(own, Opening);
        int at = 0;
        if (words is ["but" or "and" or "so" or "however", ..]) at++;
        if (words.Count > at + 1 && words[at] == "contrary" && words[at + 1] == "to") return words.Skip(at + 2).Any(word => Told.Has(word));
        if (words.Count <= at + 1 || words[at] is not ("it" or "it's")) return false;
        if (words[at] == "it" && words[++at] is not ("is" or "was" or "isn't" or "wasn't")) return false;
        bool not = words[at].EndsWith("n't", StringComparison.Ordinal);
        for (at++; at < words.Count && words[at].EndsWith("ly", StringComparison.Ordinal); at++) { }
        if (at < words.Count && words[at] == "not") (not, at) = (true, at + 1);
        return at < words.Count && (not ? words[at] == "true" : words[at] is "untrue" or "false");
    }

    /// <summary>Whether what is told is called false in the last <paramref name="own"/> characters of a sentence.</summary>
    private static bool IsCalledFalse(ReadOnlySpan<char> sentence, int own)
    {
        int since = int.MaxValue, fillers = int.MaxValue, start = -1;
        bool not = false, relative = false;
        for (int i = 0; i <= sentence.Length; i++)
        {
            char c = i < sentence.Length ? sentence[i] : ' ';
            bool letter = char.IsLetter(c) || (c is '\'' or '’' && start >= 0);
            if (letter && start < 0) start = i;
            if (letter) continue;
            if (start >= 0)
            {
                ReadOnlySpan<char> word = sentence[start..i];
                if (since < int.MaxValue) since++;
                if (Told.Has(word)) (since, fillers, not) = (0, int.MaxValue, false);
                else if (Other.Has(word)) since = fillers = int.MaxValue;
                else
                {
                    not |= Not.Has(word);
                    if (since <= MaxBetween && !relative && Is.Has(word)) fillers = 0;
                    else if (fillers <= MaxFillers)
                    {
                        if (i > sentence.Length - own && (not ? True.Has(word) : False.Has(word))) return true;
                        fillers = Not.Has(word) || Fillers.Has(word) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) ? fillers + 1 : int.MaxValue;
                    }
                }
                relative = Relative.Has(word);
                start = -1;
            }
            if (c is '.' or ';' or '?' or '\n') since = fillers = int.MaxValue;
        }
        return false;
    }

    private static int SentenceStart(ReadOnlySpan<char> text, int at)
    {
        int least = Math.Max(0, at - Back);
        for (int i = at - 1; i > least; i--)
        {
            if (text[i] == '\n' || (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '?' or '!')) return i + 1;
        }
        return least;
    }

    private static List<string> Words(ReadOnlySpan<char> text, int most)
    {
        List<string> words = [];
        foreach (Range range in text.SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> word = text[range].Trim(".,;:!?\"“”");
            if (word.Length > 0) words.Add(word.ToString().ToLowerInvariant().Replace('’', '\''));
            if (words.Count == most) break;
        }
        return words;
    }
}
