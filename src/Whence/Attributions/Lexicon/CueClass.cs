namespace Whence.Attributions.Lexicon;

/// <summary>What kind of attribution a cue makes.</summary>
internal enum CueClass : byte
{
    /// <summary>Telling: said, wrote, denied.</summary>
    Speech,
    /// <summary>Thinking: believes, fears.</summary>
    Thought,
    /// <summary>Wanting: wants, hopes, seeks.</summary>
    Wish,
    /// <summary>Evidence that tells: shows, found.</summary>
    Evidence,
    /// <summary>Praise, blame and support: criticised, backs.</summary>
    Judgement,
    /// <summary>How it looks to nobody in particular: seems, is expected.</summary>
    Appearance,
}
