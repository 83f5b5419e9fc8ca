namespace Whence.Intake;

/// <summary>A stream that is read through another one and closes it with itself.</summary>
internal abstract class LayeredStream(Stream inner) : ForwardStream
{
    /// <summary>The stream below.</summary>
    protected Stream Inner => inner;

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
