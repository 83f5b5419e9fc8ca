using Whence.Text;

namespace Whence.Mentions.Linking;

/// <summary>A mention while entities are made.</summary>
internal sealed class MentionDraft(TextSpan span, int first, int end, EntityType type, MentionForm form)
{
    internal TextSpan Span { get; } = span;

    /// <summary>The first token.</summary>
    internal int First { get; } = first;

    /// <summary>The token after the last one.</summary>
    internal int End { get; } = end;

    internal EntityType Type { get; set; } = type;

    internal MentionForm Form { get; } = form;

    /// <summary>The head word's key of a nominal; 0 for others.</summary>
    internal uint Head { get; init; }

    /// <summary>Whether a nominal is about somebody new: “a spokesman”.</summary>
    internal bool IsNew { get; init; }

    internal EntityDraft? Entity { get; set; }

    internal string FoundBy { get; set; } = "";
}
