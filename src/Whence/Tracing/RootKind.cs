namespace Whence.Tracing;

/// <summary>In what way the place of a claim shows where it comes from.</summary>
internal enum RootKind : byte
{
    /// <summary>It leads back to other reports.</summary>
    Dependent,
    /// <summary>A person or body with a name.</summary>
    Named,
    /// <summary>Somebody who spoke to the outlet without a name: “a member of staff”, “three residents”.</summary>
    Unnamed,
    /// <summary>Somebody described whom nothing brings in: “the rescuers”.</summary>
    Described,
    /// <summary>A document, picture or message that the outlet saw.</summary>
    Exhibit,
    /// <summary>What a body makes public of what it found: “the report says”.</summary>
    Paper,
    /// <summary>An outlet whose report is not in the pile.</summary>
    Outlet,
    /// <summary>The outlet alone; no source is shown.</summary>
    Plain,
}
