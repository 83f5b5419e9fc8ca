namespace Whence.Claims;

/// <summary>What a report shows of how its source was reached.</summary>
[Flags]
internal enum Contact : byte
{
    /// <summary>Nothing is shown.</summary>
    None = 0,
    /// <summary>The source spoke to this outlet: “told us”, “told the Herald” in the Herald.</summary>
    Own = 1,
    /// <summary>The source spoke in public: a statement, a news conference, “told reporters”, a post.</summary>
    Public = 2,
    /// <summary>The source is kept unnamed.</summary>
    Unnamed = 4,
    /// <summary>The outlet saw a document, picture or message.</summary>
    Seen = 8,
    /// <summary>The source grants what it had denied: conceded, admitted, accepted.</summary>
    Concedes = 16,
}
