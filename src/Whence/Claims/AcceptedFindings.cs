namespace Whence.Claims;

/// <summary>Finds who takes what another has found to be so: “the district accepted the findings”, “the club withdrew its statement”. It is no word of its own on the matter.</summary>
internal static class AcceptedFindings
{
    /// <summary>So many words stand before “accepted” at most, and so many from it to the end of what is accepted.</summary>
    private const int MaxSubject = 4, MaxObject = 5;

    private static readonly WordSet Accepting = new("accepted accepts accept accepting withdrew withdraws withdrawn retracted retracts");

    private static readonly WordSet Findings = new("finding findings conclusion conclusions result results measurement measurements verdict ruling report decision denial statement notice declaration");

    /// <summary>Whether a stretch says so.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="grants">Whether its source is said to grant it: the word for what is accepted is then enough.</param>
    public static bool Is(ReadOnlySpan<char> text, bool grants)
    {
        int word = 0, left = grants ? int.MaxValue : 0;
        foreach (Range range in text.SplitAny(' ', '\n', ',', '.'))
        {
            ReadOnlySpan<char> own = text[range];
            if (own.IsEmpty) continue;
            if (left > 0 && Findings.Has(own)) return true;
            left--;
            if (word++ <= MaxSubject && Accepting.Has(own)) left = Math.Max(left, MaxObject);
        }
        return false;
    }
}
