namespace Whence.Casebook;

/// <summary>What tells whether a report has to be read again.</summary>
/// <param name="Fingerprint">Of the document as kept: see <see cref="DocumentFingerprint"/>.</param>
/// <param name="Version">The version of the program that made the reading.</param>
public readonly record struct KeptEntry(string Fingerprint, string Version);
