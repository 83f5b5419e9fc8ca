using System.Collections.Frozen;

namespace Whence.Attributions.Chains;

/// <summary>Words beside a cue that say by which channel and medium content came.</summary>
internal static class ChannelWords
{
    private static readonly FrozenDictionary<string, Channel> Words = Read(
        (Channel.Interview, "interview interviewed"),
        (Channel.Background, "anonymity anonymously"),
        (Channel.SocialMediaPost, "facebook twitter instagram tiktok youtube weibo vkontakte mastodon bluesky threads telegram reddit linkedin snapchat tweet tweeted tweets retweeted post posted posts posting hashtag livestream"),
        (Channel.PreparedStatement, "statement statements communiqué communique release declaration bulletin announcement"),
        (Channel.PublicSpeech, "conference briefing speech speeches rally address debate parliament podium television tv radio broadcast testimony hearing reporters journalists press lawmakers"),
        (Channel.CourtDocument, "filing filings lawsuit affidavit indictment complaint ruling verdict testified court deposition subpoena"),
        (Channel.Poll, "poll polls survey surveys pollster pollsters respondents"),
        (Channel.PublishedWork, "book memoir article essay op-ed column study paper journal research autobiography"),
        (Channel.Document, "letter memo memorandum document documents report reports transcript cable log register file files list audit email e-mail emails"),
        (Channel.PrivateCommunication, "phone telephone whatsapp signal text messages message text-message sms message messaging"),
        (Channel.OrderOrLaw, "order decree law act directive ordinance"));

    private static readonly FrozenSet<string> Media = new[]
    {
        "facebook", "twitter", "instagram", "tiktok", "youtube", "weibo", "vkontakte", "mastodon", "bluesky", "threads", "telegram", "reddit", "linkedin", "snapchat", "whatsapp", "signal",
        "radio", "television", "tv", "phone", "telephone", "email", "e-mail", "letter", "video", "podcast",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The channel that a word speaks of; <see cref="Channel.Unknown"/> for most words.</summary>
    internal static Channel Of(string lowerWord) => Words.GetValueOrDefault(lowerWord);

    /// <summary>Whether a word names a medium.</summary>
    internal static bool IsMedium(string lowerWord) => Media.Contains(lowerWord);

    /// <summary>Which of two channels says more about how content came.</summary>
    internal static Channel Stronger(Channel a, Channel b) => Rank(b) > Rank(a) ? b : a;

    private static int Rank(Channel channel) => channel switch
    {
        Channel.Unknown => 0,
        Channel.Background => 12,
        Channel.Interview => 11,
        Channel.SocialMediaPost => 10,
        Channel.PreparedStatement => 9,
        Channel.PublicSpeech => 8,
        Channel.CourtDocument => 7,
        Channel.Poll => 6,
        Channel.PublishedWork => 5,
        Channel.PrivateCommunication => 4,
        Channel.Document => 3,
        _ => 1,
    };

    private static FrozenDictionary<string, Channel> Read(params (Channel Channel, string Words)[] groups)
    {
        var words = new Dictionary<string, Channel>(StringComparer.Ordinal);
        foreach ((Channel channel, string list) in groups)
            foreach (string word in list.Split(' ')) words.TryAdd(word, channel);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
