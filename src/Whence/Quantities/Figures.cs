using Whence.Pipeline;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Reads figures out of a stretch of text alone, for those who hold a figure as words.</summary>
public static class Figures
{
    /// <summary>The quantities of a text, read without tags, dates or the habit of a document.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return [];
        Document document = Document.AsText("", text);
        Analysis analysis = new(document) { Sentences = [new(new(0, text.Length), 0, 0, 0)], Present = Layers.Tokens | Layers.Times };
        return new QuantityStage().Run(analysis).Quantities;
    }
}
