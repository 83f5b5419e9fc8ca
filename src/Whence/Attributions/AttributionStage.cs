using System.Collections.Immutable;
using Whence.Attributions.Finding;
using Whence.Attributions.Lexicon;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Attributions;

/// <summary>Finds who says what: source, cue and content, with the chain that it came by.</summary>
/// <remarks>Rules over trees, with a lexicon of cues and their frames; quotations are matched paragraph by paragraph.</remarks>
internal sealed class AttributionStage : IAnalysisStage
{
    /// <inheritdoc/>
    public string Name => "attributions";

    /// <inheritdoc/>
    /// <remarks>Mentions are used where they are there: without them nobody is named by a pronoun.</remarks>
    public Layers Needs => Layers.Tokens | Layers.Tags | Layers.Trees;

    /// <inheritdoc/>
    public Layers Gives => Layers.Attributions;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        var text = new ReportText(analysis);
        List<Draft> drafts = Drafts(text, CueLexicon.Default);
        return analysis with { Attributions = AttributionBuilder.Build(text, drafts), Present = analysis.Present | Layers.Attributions };
    }

    // “refused to say whether …” is one attribution, that of the inner verb, and it is declined.
    private static void Merge(List<Draft> drafts)
    {
        ILookup<int, Draft> at = drafts.ToLookup(static draft => draft.CueToken);
        HashSet<Draft> merged = [];
        foreach (Draft inner in drafts)
        {
            if (inner.Governor < 0 || inner.Content.IsEmpty) continue;
            if (at[inner.Governor].FirstOrDefault(outer => outer.Standing == Standing.Declined && !merged.Contains(outer)) is not { } declined) continue;
            inner.Standing = Standing.Declined;
            merged.Add(declined);
        }
        if (merged.Count > 0) drafts.RemoveAll(merged.Contains);
    }

    private static void Sentences(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        TailSpeech.Find(text, lexicon, sentence, drafts);
        InvertedTail.Find(text, lexicon, sentence, drafts);
        AnyVerbThat.Find(text, lexicon, sentence, drafts);
        BackReference.Find(text, lexicon, sentence, drafts);
        SharedSpeaker.Find(text, lexicon, sentence, drafts);
        NoComment.Find(text, lexicon, sentence, drafts);
    }

    /// <summary>What the rules find, in order of the text; the learner of the scores reads it too.</summary>
    internal static List<Draft> Drafts(ReportText text, CueLexicon lexicon)
    {
        var drafts = new List<Draft>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (!text.Trees.HasTree(i)) continue;
            Draft? draft = text.Tag(i) switch
            {
                PartOfSpeech.Verb => AccordingTo.Find(text, i) ?? FixedFrames.Find(text, i) ?? SurfaceSpeech.Repair(text, lexicon, i, VerbCues.Find(text, lexicon, i)),
                PartOfSpeech.Noun when SurfaceSpeech.IsMisread(text, i) => SurfaceSpeech.Repair(text, lexicon, i, null),
                PartOfSpeech.Noun => NounCues.FindNoun(text, lexicon, i) ?? PositionIs.Find(text, i),
                PartOfSpeech.Adj => NounCues.FindAdjective(text, lexicon, i),
                PartOfSpeech.Adp => AccordingTo.Find(text, i),
                PartOfSpeech.Adv => AdverbCues.Find(text, i),
                _ => null,
            };
            if (draft is null) continue;
            PublishedPapers.Lift(text, draft);
            drafts.Add(draft);
        }
        foreach (Sentence sentence in text.Analysis.Sentences) Sentences(text, lexicon, sentence, drafts);
        Merge(drafts);
        ColonCues.Find(text, drafts);
        WholeReport.Find(text, drafts);
        BlockQuotations.Find(text, drafts);
        new QuotationContent(text, drafts).Run();
        BackReach.Find(text, drafts);
        Interviews.Find(text, drafts);
        foreach (Draft draft in drafts) if (draft.FoundBy[0] is 'v' or 'q') CueWords.TakeColon(text, draft.Cue);
        return Nesting.Resolve(text, drafts, (d, nested) => Selection.Keeps(text, d, nested));
    }
}
