using Whence.Text;

namespace Whence.Casebook;

/// <summary>A report with its reading, as a casebook keeps it.</summary>
/// <param name="Document">The report.</param>
/// <param name="Version">The version of the program that read it; a reading of another version is not to be used.</param>
/// <param name="Reading">The reading as bytes, of a form that only the same version knows.</param>
public sealed record KeptReport(Document Document, string Version, ReadOnlyMemory<byte> Reading);
