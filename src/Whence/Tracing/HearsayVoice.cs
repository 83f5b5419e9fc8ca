using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Voices that are no source of what they are said to know or to have heard.</summary>
internal static class HearsayVoice
{
    private static readonly WordSet Known = new("know knows knew known"), Telling = new("let lets letting make makes made making give gives gave"), Hearing = new("hear hears");

    /// <summary>“The waterworks knew that …”: the outlet says so, and not the waterworks. “Let it be known” says it.</summary>
    public static bool OnlyKnew(string text, Voice voice) => voice.Cue is { } cue && StanceWords.In(cue.In(text), Known) && !StanceWords.In(cue.In(text), Telling);

    /// <summary>“We hear from sister unions that …”</summary>
    public static bool Heard(string text, Voice voice) => voice.Cue is { } cue && StanceWords.In(cue.In(text), Hearing);
}
