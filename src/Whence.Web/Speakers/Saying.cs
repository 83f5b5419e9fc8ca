using Whence.Claims;

namespace Whence.Web.Speakers;

/// <summary>One thing that somebody said, or is said to have said.</summary>
/// <param name="Role">How it reached the report.</param>
/// <param name="Claim">The claim that it is about.</param>
/// <param name="Appearance">Where it stands.</param>
public sealed record Saying(SayingRole Role, Claim Claim, Appearance Appearance);
