namespace Whence.Intake.Web;

/// <summary>Fetches what lists name. Every page that it gives is stored as it came before it is given.</summary>
public interface IPageSource
{
    /// <summary>Fetches pages, several at a time, and gives them in the order asked for. One that can't be had is a failure.</summary>
    IEnumerable<FetchOutcome> Fetch(IEnumerable<Uri> addresses);
}
