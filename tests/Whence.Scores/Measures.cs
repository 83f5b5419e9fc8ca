namespace Whence.Scores;

/// <summary>All measures.</summary>
internal static class Measures
{
    private static readonly Dictionary<string, string> Trees = new() { ["tokens"] = "tokens.f1", ["sentences"] = "sentences.f1", ["UPOS"] = "upos.f1", ["UAS"] = "uas.f1", ["LAS"] = "las.f1", ["lemmas"] = "lemma.f1" };
    /// <summary>A ratio of two that should be alike, as the smaller to the larger: at most 1, and higher is better, as floors need it.</summary>
    internal const string Balance = "balance";

    private static readonly Dictionary<string, string> Names = new() { ["all"] = "all.f1", ["person"] = "person.f1", ["organization"] = "organization.f1", ["place"] = "place.f1", ["spans"] = "spans.f1" };
    private static readonly Dictionary<string, string> Said = new() { ["linked P"] = "linked.p", ["linked R"] = "linked.r", ["linked F1"] = "linked.f1", ["source overlap"] = "sourceOverlap.f1", ["content overlap"] = "contentOverlap.f1", ["all three, one"] = "allThreeAll.one" };
    private static readonly Dictionary<string, string> Times = new() { ["relaxed"] = "scores.relaxed.f1", ["strict"] = "scores.strict.f1", ["value"] = "scores.value (equal interval).f1" };
    private static readonly Dictionary<string, string> Stories = new() { ["BCubed"] = "bcubed", ["pairwise"] = "pairwise", ["ARI"] = "ari" };
    private static readonly Dictionary<string, string> Pages = new() { ["F1"] = "f1", ["precision"] = "precision", ["recall"] = "recall", ["exact"] = "accuracy", ["title"] = "title", ["authors"] = "authors", ["published"] = "published" };
    private static readonly Dictionary<string, string> Traces = new()
    {
        ["stories"] = "story.pairF1", ["apart"] = "story.apartF1", ["derivations"] = "deriv.pairF1", ["typed"] = "deriv.typedF1", ["claims found"] = "claim.found", ["claims F1"] = "claim.F1",
        ["stance"] = "claim.stanceBal", ["source"] = "claim.source", ["chain"] = "claim.chain", ["disputed"] = "claim.disputed", ["confirmed"] = "origins.confirmed", ["up to"] = "origins.upTo", ["series"] = "series.F1",
    };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("traces", "The way through: eight invented piles of 60 reports", "traces", "traces", "trace --json", Traces),
        new("seeds", "The way through: the five seeds", "traces", "traces/seeds.json", "trace --json", Traces),
        new("extraction-naeb", "Article text of 408 news pages", "extraction", "extraction/naeb.gold.jsonl", "extract --json", Pages) { Input = "extraction/naeb.pages.jsonl.gz", PartLines = 100 },
        new("extraction-wcxb", "Article text of 786 pages", "extraction", "extraction/wcxb_dev.gold.jsonl", "extract --json", Pages) { Input = "extraction/wcxb_dev.pages.jsonl.gz", OnlyWhole = true },
        new("trees-ewt", "Words, tags and trees of web text (dev)", "parses", "ewt/dev.conllu", "analyse --layers tokens,sentences", Trees),
        new("trees-ewt-test", "Words, tags and trees of web text (test)", "parses", "ewt/test.conllu", "analyse --layers tokens,sentences", Trees) { OnlyWhole = true },
        new("trees-gum", "Words, tags and trees of eight open genres", "parses", "gum-ud/dev.conllu", "analyse --layers tokens,sentences", Trees) { OnlyWhole = true },
        new("names-ewt", "Names in web text", "names", "names/uner_ewt_dev.bio", "analyse --layers mentions", Names),
        new("names-worldwide", "Names in news of Asia and the Americas", "names", "names/worldwide_asia_americas.bio", "analyse --layers mentions", Names) { OnlyWhole = true },
        new("coreference", "Who a pronoun means (GAP validation)", "coreference", "gap/validation.tsv", "analyse --layers mentions", new Dictionary<string, string> { ["F1"] = "overall.f1", ["masculine"] = "masculine.f1", ["feminine"] = "feminine.f1", [Balance] = "bias" }),
        new("attributions-polnear", "Who said what in political news (dev)", "attributions", "polnear/dev.jsonl", "analyse --layers attributions,mentions", Said) { PartLines = 40 },
        new("attributions-gum", "Who said what in seven open genres (dev)", "attributions", "gum/attributions_dev.jsonl", "analyse --layers attributions,mentions", new Dictionary<string, string> { ["linked R"] = "linked.r", ["source overlap"] = "sourceOverlap.r", ["content overlap"] = "contentOverlap.r", ["polarity"] = "polarity.accuracy", ["speaker"] = "speaker.accuracy" }),
        new("quantities", "Values, units and what is measured, in sentences of news", "quantities", "quantities/newsquant_dev.jsonl", "analyse --layers quantities,times", new Dictionary<string, string> { ["value"] = "official.value.f1", ["value and unit"] = "official.value+unit.f1", ["value, one to one"] = "oneToOne.value.f1", ["value and unit, one to one"] = "oneToOne.value+unit.f1", ["concept"] = "oneToOne.concept partial.f1" }) { Options = "--durations" },
        new("quantity-spans", "Spans of quantities in reports", "quantities", "quantities/meantime_values_dev.jsonl", "analyse --layers quantities,times", new Dictionary<string, string> { ["relaxed"] = "scores.relaxed.f1", ["strict"] = "scores.strict.f1" }) { Options = "--spans" },
        new("times-timebank", "Times in news (TimeBank)", "times", "times/timebank.jsonl", "analyse --layers times", Times),
        new("times-aquaint", "Times in news (AQUAINT)", "times", "times/aquaint.jsonl", "analyse --layers times", Times),
        new("times-wikiwars", "Times in histories of wars", "times", "times/wikiwars.jsonl", "analyse --layers times", Times) { OnlyWhole = true },
        new("recognizers", "Specified readings of numbers, units and dates", "recognizers", "recognizers", "analyse --layers quantities,times", new Dictionary<string, string> { ["numbers"] = "files.NumberModel.value", ["currency"] = "files.CurrencyModel.value", ["dimensions"] = "files.DimensionModel.value", ["dates"] = "files.DateTimeModel.value" }),
        new("stance", "Stance of reports towards headlines (FNC-1)", "stance", "stance/fnc_train.pairs.jsonl", "check --json", new Dictionary<string, string> { ["FNC"] = "fnc", ["macro F1"] = "macroF1", ["agree"] = "agree", ["disagree"] = "disagree", ["discuss"] = "discuss" }) { PartLines = 4000 },
        new("stories-allsides", "Reports put into stories: AllSides", "stories", "stories/allsides_dev.jsonl", "trace --json", Stories),
        new("stories-wikinews", "Reports put into stories: Wikinews", "stories", "stories/wikinews_dev.jsonl", "trace --json", Stories),
        new("stories-ecbplus", "Reports put into stories: ECB+", "stories", "stories/ecbplus_dev.jsonl", "trace --json", Stories) { OnlyWhole = true },
        new("stories-gva", "Reports put into stories: gun violence", "stories", "stories/gva_dev.jsonl", "trace --json", Stories) { OnlyWhole = true },
    ];
}
