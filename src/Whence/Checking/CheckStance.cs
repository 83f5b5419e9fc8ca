namespace Whence.Checking;

/// <summary>How a report stands to a claim that a user types.</summary>
public enum CheckStance : byte
{
    /// <summary>Says that it is so.</summary>
    Agree,
    /// <summary>Says that it is not so.</summary>
    Disagree,
    /// <summary>Speaks of it without taking a side.</summary>
    Discuss,
    /// <summary>Does not speak of it.</summary>
    Unrelated,
}
