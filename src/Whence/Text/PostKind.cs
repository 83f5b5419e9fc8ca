namespace Whence.Text;

/// <summary>What kind of post a report holds.</summary>
public enum PostKind
{
    /// <summary>A post of another network, shown inside the report.</summary>
    Embedded,
    /// <summary>One post of a live blog.</summary>
    Live,
}
