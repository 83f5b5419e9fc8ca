namespace Whence.Checking;

/// <summary>How a claim or a report stands to the thing that is told: the two sides between which agreeing and disagreeing are decided.</summary>
internal enum Side : byte
{
    /// <summary>Says that it is so.</summary>
    For,
    /// <summary>Says that it is not so: “No, …”, “… is a hoax”.</summary>
    Against,
    /// <summary>Takes no side: asks, or passes on who says it.</summary>
    Open,
}
