using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions;
using Whence.Mentions.Linking;
using Whence.Mentions.Names;
using Whence.Mentions.Pronouns;
using Whence.Pipeline;
using Whence.Text;
using Whence.Training.Learning;

namespace Whence.Training.Pronouns;

/// <summary>Learns pronouns: <c>pronouns DATA MODELS</c>.</summary>
internal static class PronounCommands
{
    private const int Folds = 5;

    public static bool TryRun(string[] args)
    {
        if (args is not ["pronouns", string data, string models]) return false;
        ModelFolder folder = new(models);
        TagModel tags = folder.Tags;
        NameModel names = folder.Names;
        TokenStage tokens = new(folder.Sentences);
        MentionStage stage = new(names, tags, PronounModel.Empty);
        AnalysisPipeline flat = new(tokens, new TagStage(tags));
        AnalysisPipeline pipeline = new(tokens, new TagStage(tags), new TreeStage(folder.Trees, tags));
        List<GapText> texts = [.. GapText.Read(Path.Combine(data, "gap", "development.tsv")), .. GapText.Read(Path.Combine(data, "gap", "validation.tsv"))];
        Analysis[] analyses = [.. texts.Select(text => pipeline.Run(Document.AsText(text.Id, text.Text)))];
        PronounCase[] cases = [.. texts.Select((text, i) => Case(text, analyses[i], stage, tags, names.Listed, PronounModel.Empty))];
        List<PronounCase> more = [];
        foreach (string part in (string[])["train", "dev"])
            foreach (ChainText text in ChainText.Read(Path.Combine(data, "gum", $"coreference_{part}.jsonl")))
                more.AddRange(Cases(text, pipeline.Run(Document.AsText(text.Id, text.Text)), stage, tags, names.Listed));
        // Other pronouns of a text are chosen by a model that has not seen it.
        for (int fold = 0; fold < Folds; fold++)
        {
            PronounModel first = PronounLearner.Model([.. cases.Where((_, i) => i % Folds != fold), .. more]);
            for (int i = fold; i < cases.Length; i += Folds) cases[i] = Case(texts[i], analyses[i], stage, tags, names.Listed, first);
        }
        // The same without trees, as a trace reads sentences in which nobody speaks; of the texts that a fold learns from only.
        PronounCase[] bare = [.. texts.Select((text, i) => Case(text, flat.Run(Document.AsText(text.Id, text.Text)), stage, tags, names.Listed, PronounModel.Empty))];
        int[,] counts = new int[3, 4];
        for (int fold = 0; fold < Folds; fold++)
        {
            PronounModel model = PronounLearner.Model([.. cases.Where((_, i) => i % Folds != fold), .. bare.Where((_, i) => i % Folds != fold), .. more]);
            for (int i = fold; i < cases.Length; i += Folds) if (texts[i].Id.StartsWith("dev", StringComparison.Ordinal)) Count(counts, texts[i], cases[i], cases[i].Choose(model));
        }
        for (int k = 0; k < 3; k++)
        {
            double p = (double)counts[k, 0] / Math.Max(1, counts[k, 0] + counts[k, 1]), r = (double)counts[k, 0] / Math.Max(1, counts[k, 0] + counts[k, 2]);
            Console.Error.WriteLine($"  GAP development by folds, {(k == 0 ? "overall" : k == 1 ? "masculine" : "feminine")}: P {100 * p:F1} R {100 * r:F1} F1 {200 * p * r / Math.Max(1e-9, p + r):F1}");
        }
        Console.Error.WriteLine($"  names found: {cases.Count(c => c.A is not null)} and {cases.Count(c => c.B is not null)} of {cases.Length}; right one among candidates: {cases.Count(c => c.HasRight)}; GUM {more.Count}, {more.Count(c => c.HasRight)} with a right one");
        folder.Write("pronouns.bin", PronounModel.Kind, PronounLearner.Learn([.. cases, .. bare, .. more]));
        return true;
    }

    private static PronounCase Case(GapText text, Analysis analysis, MentionStage stage, TagModel tags, Gazetteer listed, PronounModel model)
    {
        PronounCase found = new();
        List<MentionDraft> mentions = [];
        PronounResolver resolver = new(analysis, model, tags, listed)
        {
            Chooser = (pronoun, _, candidates, features) =>
            {
                if (pronoun.Span.Start == text.Pronoun.Start)
                {
                    found.None = [.. features.None(candidates.Count)];
                    for (int i = 0; i < candidates.Count; i++) found.Features.Add([.. features.Of(i)]);
                    found.Entities.AddRange(candidates.Select(candidate => candidate.Entity));
                    return found.Choose(model);
                }
                PronounCase other = new() { None = [.. features.None(candidates.Count)] };
                for (int i = 0; i < candidates.Count; i++) other.Features.Add([.. features.Of(i)]);
                return other.Choose(model);
            },
        };
        stage.Draft(analysis, mentions, [], resolver);
        found.A = At(mentions, text.A);
        found.B = At(mentions, text.B);
        for (int i = 0; i < found.Entities.Count; i++)
        {
            bool isA = found.Entities[i] == found.A, isB = found.Entities[i] == found.B;
            found.Right.Add(text.MeansA || text.MeansB ? (isA && text.MeansA) || (isB && text.MeansB) : !isA && !isB);
        }
        found.MayStayOpen = !text.MeansA && !text.MeansB;
        return found;
    }

    // The pronouns of a document of GUM; each is taken to be resolved rightly before the next.
    private static List<PronounCase> Cases(ChainText text, Analysis analysis, MentionStage stage, TagModel tags, Gazetteer listed)
    {
        List<PronounCase> cases = [];
        PronounResolver resolver = new(analysis, PronounModel.Empty, tags, listed)
        {
            Chooser = (pronoun, _, candidates, features) =>
            {
                PronounCase found = new() { None = [.. features.None(candidates.Count)] };
                int chain = text.ChainOf(pronoun.Span), right = -1;
                for (int i = 0; i < candidates.Count; i++)
                {
                    found.Features.Add([.. features.Of(i)]);
                    found.Right.Add(chain >= 0 && candidates[i].Entity.Mentions.Append(candidates[i].Mention).Any(mention => mention.Form != MentionForm.Pronoun && text.ChainOf(mention.Span) == chain));
                    if (right < 0 && found.Right[i]) right = i;
                }
                if (chain >= 0) cases.Add(found);
                return right;
            },
        };
        stage.Draft(analysis, [], [], resolver);
        return cases;
    }

    private static EntityDraft? At(List<MentionDraft> mentions, TextSpan span)
    {
        EntityDraft? best = null;
        double share = 0.333;
        foreach (MentionDraft mention in mentions)
        {
            int common = Math.Min(mention.Span.End, span.End) - Math.Max(mention.Span.Start, span.Start);
            if (common <= 0 || mention.Entity is null) continue;
            double value = (double)common / (Math.Max(mention.Span.End, span.End) - Math.Min(mention.Span.Start, span.Start));
            if (value > share) (best, share) = (mention.Entity, value);
        }
        return best;
    }

    private static void Count(int[,] counts, GapText text, PronounCase found, int chosen)
    {
        EntityDraft? entity = chosen < 0 ? null : found.Entities[chosen];
        foreach ((EntityDraft? name, bool means) in ((EntityDraft?, bool)[])[(found.A, text.MeansA), (found.B, text.MeansB)])
        {
            bool said = entity is not null && name == entity;
            int cell = said ? (means ? 0 : 1) : means ? 2 : 3;
            counts[0, cell]++;
            counts[text.IsFeminine ? 2 : 1, cell]++;
        }
    }
}
