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
    public Layers Needs => Layers.Tokens | Layers.Times;

    /// <inheritdoc/>
    public Layers Gives => Layers.Quantities;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        string text = analysis.Document.Text;
        NumberHabit habit = NumberHabitReader.Read(text);
        List<Quantity> found = [];
        List<Lexeme> lexemes = [];
        List<TimeExpression> times = [];
        bool hasTags = analysis.Present.HasFlag(Layers.Tags);
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
            new QuantityReader(words, new(words, analysis.Tokens, sentence.FirstToken, sentence.EndToken, hasTags), times, found).Read();
        }
        return analysis with { Quantities = [.. found], Present = analysis.Present | Layers.Quantities };
    }
}
