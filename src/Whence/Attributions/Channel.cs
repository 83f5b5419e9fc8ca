namespace Whence.Attributions;

/// <summary>How content reached the reporter.</summary>
public enum Channel : byte
{
    /// <summary>Not said.</summary>
    Unknown,
    /// <summary>Spoke to the outlet.</summary>
    Interview,
    /// <summary>Spoke to the outlet without a name.</summary>
    Background,
    /// <summary>A speech, news conference or broadcast.</summary>
    PublicSpeech,
    /// <summary>A message or talk that was not meant for the public.</summary>
    PrivateCommunication,
    /// <summary>A book, article or study.</summary>
    PublishedWork,
    /// <summary>A statement or press release.</summary>
    PreparedStatement,
    /// <summary>A filing, ruling or testimony.</summary>
    CourtDocument,
    /// <summary>A poll.</summary>
    Poll,
    /// <summary>Another document: letter, memo, report.</summary>
    Document,
    /// <summary>What another outlet reported.</summary>
    PressReport,
    /// <summary>A post on a social medium.</summary>
    SocialMediaPost,
    /// <summary>An order or law.</summary>
    OrderOrLaw,
    /// <summary>The outlet saw it itself.</summary>
    DirectObservation,
    /// <summary>Would not comment.</summary>
    DeclinedComment,
}
