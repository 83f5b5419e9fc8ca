using System.Collections.Immutable;
using Whence.Pipeline;
using Whence.Text;
using Whence.Times;

namespace Whence.Quantities;

/// <summary>Finds the quantities of a document. Stateless; threads share one instance.</summary>
public sealed class QuantityStage : IAnalysisStage
{
    /// <inheritdoc/>
    public string Name => "quantities";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Tags | Layers.Times;

    /// <inheritdoc/>
    public Layers Gives => Layers.Quantities;

    /// <summary>Whether vague words are coded as numbers: tens = 10, dozens = 12, hundreds = 100 to 1,000 and so on up. True by default; if not, they are no quantities.</summary>
    public bool CodesVagueWords { get; init; } = true;

    private static bool IsNamed(string text, Quantity quantity, HashSet<string> names)
    {
        ReadOnlySpan<char> digits = quantity.Span.In(text);
        int dash = digits.IndexOfAny('-', '–');
        if (dash > 0) digits = digits[..dash];
        return digits.Length is 3 or 4 && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(digits);
    }

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        string text = analysis.Document.Text;
        NumberHabit habit = NumberHabitReader.Read(text);
        List<Quantity> found = [];
        List<Lexeme> lexemes = [];
        List<TimeExpression> times = [];
        bool hasTags = analysis.Present.HasFlag(Layers.Tags);
        HashSet<string> names = [];
        int nextTime = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            lexemes.Clear();
            LexemeReader.Read(text, sentence.Span, lexemes);
            LexemeText words = new(text, lexemes, habit);
            times.Clear();
            while (nextTime < analysis.Times.Length && analysis.Times[nextTime].Span.Start < sentence.Span.End)
            {
                if (analysis.Times[nextTime].Span.End > sentence.Span.Start) times.Add(analysis.Times[nextTime]);
                nextTime++;
            }
            new QuantityReader(words, new(words, analysis.Tokens, sentence.FirstToken, sentence.EndToken, hasTags), times, names, found).Read();
        }
        if (!CodesVagueWords) found.RemoveAll(static quantity => quantity.IsVague);
        // “the Boeing 737” once makes every bare 737 of the document a name
        if (names.Count > 0) found.RemoveAll(quantity => !quantity.IsMeasure && IsNamed(text, quantity, names));
        return analysis with { Quantities = [.. found], Present = analysis.Present | Layers.Quantities };
    }
}
