using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Which attribution each token of a document belongs to: the innermost that holds it in what is said. One for each document.</summary>
internal sealed class TokenOwners
{
    /// <summary>In place of an attribution: the token belongs to none.</summary>
    public const int None = -1;

    /// <summary>In place of an attribution: the token says who speaks, or that somebody does.</summary>
    public const int Attributes = -2;

    /// <summary>A shorter content within another one is part of it: “what his captain shouts”.</summary>
    private const int MinNestedChars = 28;

    private const int MaxNesting = 8;

    private readonly Analysis analysis;
    private readonly int[] owner;
    private readonly int[] lengths;

    /// <summary>Gives each token of a document its attribution.</summary>
    public TokenOwners(Analysis analysis)
    {
        this.analysis = analysis;
        owner = new int[analysis.Tokens.Length];
        lengths = [.. analysis.Attributions.Select(static attribution => attribution.Content.Sum(static span => span.Length))];
        Array.Fill(owner, None);
        int[] order = [.. Enumerable.Range(0, analysis.Attributions.Length)];
        Array.Sort(order, (x, y) => lengths[x] != lengths[y] ? lengths[y].CompareTo(lengths[x]) : x.CompareTo(y));
        foreach (int i in order)
        {
            if (PartsNothing(i)) continue;
            foreach (TextSpan span in analysis.Attributions[i].Content)
            {
                TextSpan said = CalledSo.Denied(analysis, analysis.Attributions[i], span);
                Mark(said, i, onlyFree: false);
                if (said.End < span.End) Mark(new(said.End, span.End), Attributes, onlyFree: true);
            }
        }
        foreach (int i in order)
        {
            if (PartsNothing(i)) continue;
            foreach (TextSpan span in analysis.Attributions[i].Cue) Mark(span, Attributes, onlyFree: true);
            foreach (TextSpan span in analysis.Attributions[i].Source) Mark(span, Attributes, onlyFree: true);
        }
        for (int i = 0; i < analysis.Attributions.Length; i++) DeniedClause.Complete(analysis, i, owner);
    }

    /// <summary>Index of the attribution that a token belongs to; <see cref="None"/> or <see cref="Attributes"/> where it belongs to none.</summary>
    public int this[int token] => owner[token];

    /// <summary>How long what an attribution holds is, in UTF-16 units.</summary>
    public int LengthOf(int attribution) => lengths[attribution];

    /// <summary>Whether an attribution cuts no proposition out of what is around it: who is told to do a thing, a few words of another within a quotation.</summary>
    private bool PartsNothing(int index)
    {
        Attribution attribution = analysis.Attributions[index];
        if (attribution.CoversReport || TurnedDown.Is(analysis, attribution)) return true;
        if (attribution.Source.IsEmpty && attribution.Chain.IsEmpty && attribution.Standing is Standing.Asserted or Standing.Ordered or Standing.Predicted && attribution.Kind == AttributionKind.Indirect) return true;
        if (attribution.Content.Length > 0 && attribution.Cue.Length > 0 && attribution.Kind == AttributionKind.Indirect && attribution.Standing is Standing.Asserted or Standing.Ordered or Standing.Predicted
            && attribution.Content[0].In(analysis.Document.Text).StartsWith("to ", StringComparison.Ordinal) && ClaimWords.Demand.StandsIn(analysis, attribution.Cue[0])) return true;
        int outer = attribution.Outer, turns = 0;
        if (outer < 0) return false;
        // “rejects the union's claim that …” is what is rejected, as is “the claim, made by the union, that …”
        if (attribution.FoundBy == "noun" && analysis.Attributions[outer] is { Standing: Standing.Denied, Kind: AttributionKind.Indirect, CoversReport: false }) return true;
        while (analysis.Attributions[outer].Outer >= 0 && turns++ < MaxNesting) outer = analysis.Attributions[outer].Outer;
        if (analysis.Attributions[outer].CoversReport) return false;
        return analysis.Attributions[outer].Kind == AttributionKind.Direct || lengths[index] < MinNestedChars;
    }

    private void Mark(TextSpan span, int value, bool onlyFree)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, span.Start); i < owner.Length && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            if (!onlyFree || owner[i] == None) owner[i] = value;
        }
    }
}
