namespace Whence.Web.Speakers;

/// <summary>How words of a speaker reached the report.</summary>
public enum SayingRole
{
    /// <summary>Said to the outlet that prints it, or in public.</summary>
    Said,
    /// <summary>Said, as others say.</summary>
    SaidToHaveSaid,
    /// <summary>Passed on what somebody else said.</summary>
    PassedOn,
}
