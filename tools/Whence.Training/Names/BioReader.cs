using System.Text;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Reads BIO files: a token and its tag a line, sentences parted by blank lines, the text of a sentence in a comment.</summary>
internal static class BioReader
{
    public static List<NameDocument> Read(string path)
    {
        List<NameDocument> documents = [];
        StringBuilder text = new();
        List<(TextSpan, EntityType)> names = [];
        List<(string Token, string Tag)> rows = [];
        string? sentence = null, id = null;
        bool paragraph = false, hasOther = true;
        void EndSentence()
        {
            if (rows.Count > 0) Append(text, names, rows, sentence, paragraph);
            rows.Clear();
            (sentence, paragraph) = (null, false);
        }
        void EndDocument()
        {
            if (text.Length > 0) documents.Add(new(id ?? "document", text.ToString(), [.. names], hasOther));
            text.Clear();
            names.Clear();
        }
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) EndSentence();
            else if (line.StartsWith("# types = ", StringComparison.Ordinal)) hasOther = line.Contains("other", StringComparison.Ordinal);
            else if (line.StartsWith("# document = ", StringComparison.Ordinal))
            {
                EndSentence();
                EndDocument();
                id = line[13..];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentence = line[9..];
            else if (line.LastIndexOf('\t') is > 0 and int tab) rows.Add((line[..tab], line[(tab + 1)..]));
        }
        EndSentence();
        EndDocument();
        return documents;
    }

    private static void Append(StringBuilder text, List<(TextSpan, EntityType)> names, List<(string Token, string Tag)> rows, string? sentence, bool paragraph)
    {
        sentence ??= string.Join(' ', rows.Select(row => row.Token));
        if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
        int offset = text.Length, at = 0, start = -1, end = 0;
        EntityType type = default;
        foreach ((string token, string tag) in rows)
        {
            int found = sentence.IndexOf(token, at, StringComparison.Ordinal);
            if (found < 0) found = at;
            if (start >= 0 && !tag.StartsWith("I-", StringComparison.Ordinal))
            {
                names.Add((new(offset + start, offset + end), type));
                start = -1;
            }
            if (tag.StartsWith("B-", StringComparison.Ordinal)) (start, type) = (found, Enum.Parse<EntityType>(tag[2..], ignoreCase: true));
            at = end = Math.Min(sentence.Length, found + token.Length);
        }
        if (start >= 0) names.Add((new(offset + start, offset + end), type));
        text.Append(sentence);
    }
}
