namespace Whence.Claims;

/// <summary>Finds who takes what another has found to be so, or takes back what he said: “it accepted the findings”, “the club withdrew its statement”. It is no word of its own on the matter.</summary>
internal static class AcceptedFindings
{
    /// <summary>So many words from “accepted” on say what is accepted.</summary>
    private const int MaxObject = 5;

    private static readonly WordSet Pronouns = new("that it he she they which who also now");

    private static readonly WordSet Accepting = new("accepted accepts accept accepting withdrew withdraws withdrawn retracted retracts");

    private static readonly WordSet Findings = new("finding findings conclusion conclusions result results measurement measurements verdict ruling report decision denial statement notice declaration");

    /// <summary>Whether a stretch says so.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="grants">Whether its source is said to grant it: the word for what is accepted is then enough.</param>
    public static bool Is(ReadOnlySpan<char> text, bool grants)
    {
        int left = grants ? int.MaxValue : 0;
        bool subject = false;
        foreach (Range range in text.SplitAny(' ', '\n', ',', '.'))
        {
            ReadOnlySpan<char> own = text[range];
            if (own.IsEmpty) continue;
            if (left > 0 && Findings.Has(own)) return true;
            left--;
            // What another accepted is told by the source: “the company withdrew its statement, she told us”.
            if (!subject && Accepting.Has(own)) left = Math.Max(left, MaxObject);
            subject |= !Pronouns.Has(own);
        }
        return false;
    }
}
