using Whence.Claims;
using Whence.Text;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>What gathering keeps of one analysed document: far less than the analysis, so that a whole pile fits in memory.</summary>
/// <remarks>Immutable; threads may share it. Made by <see cref="Tracer.Read"/>; a reading of another version of the program must not be passed on.</remarks>
public sealed class Reading
{
    internal Reading(Document document) => Document = document;

    /// <summary>The document that was read.</summary>
    public Document Document { get; }

    /// <summary>What it says, in order.</summary>
    internal Proposition[] Propositions { get; init; } = [];

    /// <summary>Its numbers, in order.</summary>
    internal Figure[] Figures { get; init; } = [];

    /// <summary>The events whose day it tells.</summary>
    internal NamedEvent[] Events { get; init; } = [];
}
