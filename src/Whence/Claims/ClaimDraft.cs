namespace Whence.Claims;

/// <summary>A claim before its origins are counted.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Places">Where it stands, by time of publication and place in the text.</param>
/// <param name="Headline">The unit whose wording is shown.</param>
internal sealed record ClaimDraft(int Group, DraftPlace[] Places, Unit Headline)
{
    /// <summary>Whether somebody denies it on the record.</summary>
    public bool Disputed { get; init; }
}
