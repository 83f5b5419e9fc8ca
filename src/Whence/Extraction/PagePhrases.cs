namespace Whence.Extraction;

/// <summary>The set phrases of pages that are no article. A table.</summary>
internal static class PagePhrases
{
    /// <summary>What error pages are titled.</summary>
    public static readonly string[] Errors = ["404", "page not found", "not found", "page isn't available", "page isn’t available", "page unavailable", "page cannot be found", "page can't be found", "page can’t be found", "page doesn't exist", "page does not exist", "no longer available", "internal server error", "500 error", "bad gateway", "service unavailable", "something went wrong"];

    /// <summary>How a server asks whether the reader is a robot, or refuses.</summary>
    public static readonly string[] Checks = ["verify you are human", "verify that you are human", "are you a robot", "not a robot", "checking your browser", "just a moment", "access denied", "access to this page has been denied", "403 forbidden", "unusual traffic", "enable javascript and cookies to continue", "complete the security check", "captcha", "request blocked", "attention required"];

    /// <summary>How a page that shows nothing else asks for consent.</summary>
    public static readonly string[] Consents = ["we use cookies", "we and our partners", "uses cookies", "your privacy choices", "accept all cookies", "manage your privacy", "consent to", "before you continue", "accept cookies", "we value your privacy"];

    /// <summary>What such pages are titled.</summary>
    public static readonly string[] ConsentTitles = ["before you continue", "we use cookies", "we value your privacy", "your privacy choices", "cookie consent", "privacy settings"];

    /// <summary>How a page says that the rest must be paid for.</summary>
    public static readonly string[] Walls = ["subscribe to continue", "subscribe to read", "to continue reading", "to read this article", "to read the full", "subscribers only", "for subscribers", "already a subscriber", "log in to read", "sign in to read", "unlock this article", "start your trial", "premium content", "this article is for", "create a free account"];

    /// <summary>What error pages say under any title; one alone may stand in a report.</summary>
    public static readonly string[] Apologies = ["we're sorry", "we’re sorry", "we are sorry", "oops", "could not be found", "couldn't be found", "couldn’t be found", "cannot be found", "can't find", "can’t find", "couldn't find", "couldn’t find", "has been removed", "may have been removed", "have been moved", "has been moved", "no longer on", "no longer available", "no longer exists", "page you requested", "page you are looking for", "page that you are looking for", "page you were looking for", "you are trying to reach", "you are trying to view", "you followed", "temporarily unavailable", "temporarily down", "try again later", "try again in a few", "check the address", "check the url", "check the web address", "go back to the home", "return to the home", "back to our homepage", "servers are busy", "servers are down", "technical difficulties", "technical problem", "an error occurred", "an error has occurred", "unexpected error", "error code", "http error", "not available in your", "not available in your region"];

    /// <summary>What a wall that asks for consent speaks of; four of these stand in no report that quotes nobody.</summary>
    public static readonly string[] Consent = ["cookies", "consent", "our partners", "and our", "your device", "personal data", "your preferences", "your choices", "change your settings", "privacy policy", "cookie policy", "our use of", "best experience", "personalised ad", "personalized ad", "legitimate interest", "unique identifiers", "geolocation data", "ad measurement", "advertising measurement", "audience research", "by clicking", "withdraw", "accept all", "reject all", "receive all cookies"];

    /// <summary>What an offer behind which a text waits speaks of.</summary>
    public static readonly string[] Offers = ["subscri", "free articles", "cancel at any time", "cancel anytime", "be cancelled", "can be canceled", "unlimited access", "a week", "per week", "/week", "a month", "per month", "/month", "first month", "first four weeks", "our offers", "special offer", "free trial", "log in", "sign in", "create an account", "every device", "all devices", "any device", "digital access", "full access", "already a"];
}
