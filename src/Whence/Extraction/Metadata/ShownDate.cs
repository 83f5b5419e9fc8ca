using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>A date that a page shows its readers.</summary>
/// <param name="Time">The date, with the moment that its element gives where both are of one day.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Place"><c>text</c>, or <c>time</c> where an element gave the moment.</param>
/// <param name="IsProminent">Whether it stands below the headline with hardly anything beside it on its line.</param>
internal readonly record struct ShownDate(PublicationTime Time, DateLabel Label, string Place, bool IsProminent);
