namespace Whence.Attributions.Lexicon;

/// <summary>A cue word and how it takes source and content.</summary>
/// <param name="Lemma">The dictionary form, lower case.</param>
/// <param name="Frames">What may be its content.</param>
/// <param name="Class">What kind of attribution it makes.</param>
/// <param name="Standing">How its source stands to the content when the cue is not negated.</param>
/// <param name="Prepositions">Prepositions that lead its content; empty if none.</param>
internal sealed record CueEntry(string Lemma, CueFrames Frames, CueClass Class, Standing Standing, string[] Prepositions)
{
    /// <summary>The frames of each line of the table and the standing that it has with them: “called the plan a risk” is no order, “called for help” is one.</summary>
    internal (CueFrames Frames, Standing Standing)[] Senses { get; init; } = [];

    /// <summary>How its source stands to content in a frame.</summary>
    internal Standing StandingIn(CueFrames frame)
    {
        foreach ((CueFrames frames, Standing standing) in Senses) if ((frames & frame) != 0) return standing;
        return Standing;
    }

    internal bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
