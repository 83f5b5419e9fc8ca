namespace Whence.Intake.Archives;

/// <summary>A stream of unfolded bytes, charged to a budget; what the decompressor says of broken bytes becomes a <see cref="FlawException"/>.</summary>
internal sealed class UnfoldedStream(Stream inner, ExpansionBudget budget) : LayeredStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = Inner.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new FlawException(FailureReason.Damaged, "can't be unfolded: " + exception.Message);
        }
        budget.Unfold(read);
        return read;
    }
}
