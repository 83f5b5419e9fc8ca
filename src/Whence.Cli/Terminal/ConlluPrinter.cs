using System.Globalization;
using System.Text;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Cli.Terminal;

/// <summary>Trees in CoNLL-U (universaldependencies.org/format).</summary>
internal static class ConlluPrinter
{
    public static byte[] Print(Analysis analysis)
    {
        StringBuilder text = new();
        string document = analysis.Document.Text;
        text.Append("# newdoc id = ").Append(Plain.Line(analysis.Document.Id)).Append('\n');
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            text.Append(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}\n# text = {Plain.Line(sentence.Span.Of(document))}\n");
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                Token token = analysis.Tokens[t];
                bool glued = t + 1 < sentence.EndToken && analysis.Tokens[t + 1].Span.Start == token.Span.End;
                int head = token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1;
                text.Append(CultureInfo.InvariantCulture, $"{t - sentence.FirstToken + 1}\t{Cell(token.Span.Of(document))}\t{Cell(token.Lemma)}\t{token.Tag.ToString().ToUpperInvariant()}\t{Cell(token.Penn)}\t_\t{head}\t{Cell(token.Relation)}\t_\t{(glued ? "SpaceAfter=No" : "_")}\n");
            }
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string text) => text.Length == 0 ? "_" : Plain.Line(text);
}
