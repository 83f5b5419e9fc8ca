using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Tests.Quantities;

/// <summary>Runs the stages for times and quantities over a text that is taken for one sentence, without tokens or tags.</summary>
internal static class Sentences
{
    public static Analysis Read(string text, string? published = null)
    {
        Document document = Document.AsText("d", text, PublicationTime.Parse(published));
        Analysis analysis = new(document) { Sentences = text.Length == 0 ? [] : [new(new(0, text.Length), 0, 0, 0)], Present = Layers.Tokens };
        return new QuantityStage().Run(new TimeStage().Run(analysis));
    }
}
