using System.Collections.Immutable;
using Whence.Attributions.Chains;
using Whence.Attributions.Finding;
using Whence.Attributions.Quotations;
using Whence.Text;

namespace Whence.Attributions;

/// <summary>Makes attributions of what the rules have drafted.</summary>
internal static class AttributionBuilder
{
    internal static ImmutableArray<Attribution> Build(ReportText text, List<Draft> drafts)
    {
        var attributions = ImmutableArray.CreateBuilder<Attribution>(drafts.Count);
        int[] speakers = new int[drafts.Count];
        var before = new SubjectBefore(text, drafts);
        for (int i = 0; i < speakers.Length; i++)
        {
            speakers[i] = Speakers.Of(text, drafts[i]);
            if (before.InPlaceOf(drafts[i], speakers[i]) is { Count: > 0 } meant) speakers[i] = before.EntityIn(meant);
        }
        List<ChainLink>[] chains = new ChainBuilder(text, drafts, speakers, before).Build();
        for (int i = 0; i < speakers.Length; i++)
        {
            Draft draft = drafts[i];
            ImmutableArray<TextSpan> content = draft.Content.ToSpans(text.Tokens, text.Text);
            AttributionKind kind = draft.IsVerbatim ? AttributionKind.Direct : KindOf(text, content);
            (double whole, double source, double part) = AttributionScore.Of(text, drafts, draft, kind, content.Length);
            attributions.Add(new()
            {
                Content = content,
                Cue = draft.Cue.ToSpans(text.Tokens, text.Text),
                Source = draft.Source.ToSpans(text.Tokens, text.Text),
                Kind = kind,
                Standing = draft.Standing,
                IsNegated = draft.IsNegated,
                Outer = draft.Outer,
                Speaker = speakers[i],
                Chain = [.. chains[i]],
                SourceScore = source,
                ContentScore = part,
                CoversReport = draft.CoversReport,
                Score = whole,
                FoundBy = draft.FoundBy,
            });
        }
        return attributions.MoveToImmutable();
    }

    /// <summary>By the letters of the content inside quotation marks: all, some or none.</summary>
    internal static AttributionKind KindOf(ReportText text, ImmutableArray<TextSpan> content)
    {
        bool inside = false, outside = false;
        foreach (TextSpan span in content)
        {
            int q = FirstAfter(text.Quotations, span.Start);
            for (int i = span.Start; i < span.End; i++)
            {
                while (q < text.Quotations.Count && text.Quotations[q].Span.End <= i) q++;
                if (!char.IsLetterOrDigit(text.Text[i])) continue;
                if (q < text.Quotations.Count && text.Quotations[q].Span.Contains(i)) inside = true;
                else outside = true;
            }
        }
        return inside ? outside ? AttributionKind.Mixed : AttributionKind.Direct : AttributionKind.Indirect;
    }

    private static int FirstAfter(List<Quotation> quotations, int offset)
    {
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
