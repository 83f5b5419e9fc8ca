using Whence.Text;

namespace Whence.Attributions.Quotations;

/// <summary>A stretch inside quotation marks, the marks included.</summary>
/// <param name="Span">From the opening mark to after the closing one, or to the end of the paragraph where it stays open.</param>
/// <param name="OpenLength">Units of the opening mark.</param>
/// <param name="CloseLength">Units of the closing mark; 0 where it stays open.</param>
/// <param name="Reopens">Whether it goes on from the paragraph before, whose quotation stayed open.</param>
internal readonly record struct Quotation(TextSpan Span, int OpenLength, int CloseLength, bool Reopens)
{
    /// <summary>What is inside the marks.</summary>
    internal TextSpan Inside => new(Span.Start + OpenLength, Span.End - CloseLength);

    internal bool IsClosed => CloseLength > 0;
}
