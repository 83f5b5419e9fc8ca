namespace Whence.Intake.Web;

/// <summary>Stores pages as they came.</summary>
public interface IPageStore
{
    /// <summary>What is known of an address from before; null if nothing.</summary>
    KnownPage? Known(Uri asked);

    /// <summary>Stores a page. Not called by several threads at once.</summary>
    void Keep(Uri asked, FetchedPage page);
}
