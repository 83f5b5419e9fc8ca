using System.Text.Json;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Treebanks;

/// <summary>Reads JSON Lines <c>{"id","text"}</c> and prints the analysis as the program would, for the scorer of trees.</summary>
internal static class TokenPrinter
{
    public static void Run(string input, string output, IReadOnlyList<IAnalysisStage> stages)
    {
        using StreamWriter writer = new(output);
        foreach (string line in File.ReadLines(input))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Analysis analysis = new(Document.AsText(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!));
            foreach (IAnalysisStage stage in stages) analysis = stage.Run(analysis);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = analysis.Document.Id,
                text = analysis.Document.Text,
                sentences = analysis.Sentences.Select(s => new { start = s.Span.Start, end = s.Span.End }),
                tokens = analysis.Tokens.Select(t => new { start = t.Span.Start, end = t.Span.End, sentence = t.Sentence, lemma = t.Lemma, upos = t.Tag.ToString().ToUpperInvariant(), head = t.Head, deprel = t.Relation }),
            }));
        }
    }
}
