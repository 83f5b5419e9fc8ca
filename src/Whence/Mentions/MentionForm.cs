namespace Whence.Mentions;

/// <summary>How something is mentioned.</summary>
public enum MentionForm : byte
{
    /// <summary>By name.</summary>
    Name,
    /// <summary>By a noun: “the minister”, “the 43-year-old”.</summary>
    Nominal,
    /// <summary>By a pronoun.</summary>
    Pronoun,
}
