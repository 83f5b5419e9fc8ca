using Whence.Casebook.Forms;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Casebook;

/// <summary>What pages show of an analysis, as bytes of a kilobyte or two, so that a casebook keeps it beside the reading. Stateless; threads may share it.</summary>
/// <remarks>As with <see cref="ReadingForm"/>, of use to the very same build only.</remarks>
public static class ShownForm
{
    /// <summary>Writes the layers that pages show.</summary>
    public static byte[] Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return PackedForm.Write(Of(analysis));
    }

    /// <summary>Reads what <see cref="Write"/> of the same build wrote.</summary>
    /// <exception cref="FormatException">The bytes are damaged or of another build.</exception>
    public static ShownLayers Read(ReadOnlySpan<byte> written, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PackedForm.Read<ShownLayers>(written, document);
    }

    /// <summary>The layers that pages show.</summary>
    public static ShownLayers Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new() { Attributions = analysis.Attributions, Quantities = analysis.Quantities, Times = analysis.Times };
    }
}
