namespace Whence.Intake.Tests;

/// <summary>Tests that measure: they run when the others have ended, one by one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
