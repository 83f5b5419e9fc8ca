using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Times;

namespace Whence.Claims;

/// <summary>Names that stand right beside a description which was taken for the source alone. One for each document.</summary>
internal sealed class NameBeside(Analysis analysis, SpeakerNames speakers)
{
    private static readonly WordSet Days = new(DayNames.Weekdays);

    /// <summary>The stretch with the name that follows without a mark: “local newspaper The Vane Beacon”, “Printers Falk &amp; Daughter said”; as it is where none does, or it holds a name.</summary>
    /// <param name="span">The description.</param>
    /// <param name="cue">Where the cue starts: what is no outlet has its name up to there.</param>
    public TextSpan Widen(TextSpan span, int cue)
    {
        int end = TextOrder.TokenFrom(analysis.Tokens, span.End), first = TextOrder.TokenFrom(analysis.Tokens, span.Start);
        if (end <= first) return span;
        int sentenceEnd = analysis.Sentences[analysis.Tokens[end - 1].Sentence].EndToken;
        if (end >= sentenceEnd) return span;
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Propn) return span;
        int last = end;
        while (last < sentenceEnd && !Days.Has(Word(last)) && (analysis.Tokens[last].Tag == PartOfSpeech.Propn || (last == end && Word(last) is "The" or "Il" or "La" or "Le" or "El" or "Der" or "Die" or "Das"))) last++;
        bool press = PressNames.Looks(span.Of(analysis.Document.Text));
        while (!press && last + 1 < sentenceEnd && Word(last) is "&" && analysis.Tokens[last + 1].Tag == PartOfSpeech.Propn) last += 2;
        if (!press && (last >= sentenceEnd || analysis.Tokens[last].Span.Start != cue || analysis.Tokens[end - 1].Tag != PartOfSpeech.Noun)) return span;
        return last == end || analysis.Tokens[last - 1].Tag != PartOfSpeech.Propn ? span : new(span.Start, analysis.Tokens[last - 1].Span.End);
    }

    /// <summary>The full name before the comma of “Hedda Quill, the teacher who told the Mercury”; null where no person's name stands there, or no “who” follows.</summary>
    public TextSpan? Before(TextSpan span)
    {
        int first = TextOrder.TokenFrom(analysis.Tokens, span.Start), end = TextOrder.TokenFrom(analysis.Tokens, span.End);
        if (first < 3 || end >= analysis.Tokens.Length || Word(first) is not "the" || Word(first - 1) is not "," || !(Word(end) is "who" || Word(end - 1) is "who")) return null;
        int start = first - 1;
        while (start > 0 && analysis.Tokens[start - 1].Tag == PartOfSpeech.Propn) start--;
        // “Joost Arden, the driver who”: at the start of a sentence a first name may be taken for another word
        if (start == first - 2 && start > 0 && analysis.Tokens[start - 1].Sentence == analysis.Tokens[start].Sentence && start - 1 == analysis.Sentences[analysis.Tokens[start].Sentence].FirstToken && char.IsUpper(Word(start - 1)[0])) start--;
        if (start >= first - 1) return null;
        TextSpan name = new(analysis.Tokens[start].Span.Start, analysis.Tokens[first - 2].Span.End);
        (_, EntityType type, bool outlet) = speakers.Of(name);
        return !outlet && (type == EntityType.Person || (type == EntityType.Other && first - 1 - start > 1)) ? name : null;
    }

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
