namespace Whence.Text;

/// <summary>A stretch of a document with one role. Passages are in order and do not overlap.</summary>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Reason">Why it was taken for furniture, in a few words; null for what belongs to the report.</param>
/// <param name="Source">Where it stands in the page as stored, in UTF-16 units of the decoded page; null for plain text, whose offsets are the text's own.</param>
public readonly record struct Passage(TextSpan Span, PassageRole Role, string? Reason = null, TextSpan? Source = null)
{
    /// <summary>Whether the stretch is read for claims: body, headline, standfirst, caption and the like, not furniture or who wrote it when.</summary>
    public bool IsRead => Role is PassageRole.Body or PassageRole.Headline or PassageRole.Standfirst or PassageRole.Subheading
        or PassageRole.Caption or PassageRole.Correction or PassageRole.EmbeddedPost or PassageRole.Table;
}
