using Whence.Text;

namespace Whence.Mentions;

/// <summary>A stretch that names someone or something.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What kind of thing it names.</param>
/// <param name="Form">How it is mentioned.</param>
/// <param name="Entity">Index of the entity in the document's entities; -1 where it stays open.</param>
/// <param name="FoundBy">The rule or model.</param>
public readonly record struct Mention(TextSpan Span, EntityType Type, MentionForm Form, int Entity, string FoundBy);
