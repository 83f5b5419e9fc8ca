using System.CommandLine;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary><c>whence analyse</c>: the layers of each document.</summary>
internal static class AnalyseCommand
{
    private static readonly (string Name, AnalysisParts Part, Layers Layers)[] Known =
    [
        ("sentences", AnalysisParts.Sentences, Layers.Tokens),
        ("tokens", AnalysisParts.Tokens, Layers.Tokens | Layers.Tags | Layers.Trees),
        ("mentions", AnalysisParts.Mentions, Layers.Mentions),
        ("quantities", AnalysisParts.Quantities, Layers.Quantities | Layers.Tags),
        ("times", AnalysisParts.Times, Layers.Times | Layers.Tags),
        ("attributions", AnalysisParts.Attributions, Layers.Attributions | Layers.Mentions),
    ];

    public static Command Build(Talk talk)
    {
        Command command = new("analyse", "Prints the layers of each document: sentences, tokens, mentions, quantities, times, attributions.");
        InputArguments input = new(command);
        Option<string> kind = new("--as") { Description = "“text” takes a file as it stands, so that offsets are the file's.", HelpName = "text" };
        Option<string?> published = new("--published") { Description = "When the documents were published, where they do not say it.", HelpName = "DATE" };
        Option<string?> layers = new("--layers") { Description = "Only these layers, with commas between them.", HelpName = "A,B" };
        Option<bool> json = new("--json") { Description = "Prints JSON Lines (which is the default as well)." };
        Option<bool> conllu = new("--conllu") { Description = "Prints the trees in CoNLL-U." };
        Option<bool> noVague = new("--no-vague") { Description = "Reads no numbers out of vague words (tens, dozens, hundreds)." };
        foreach (Option option in new Option[] { kind, published, layers, noVague, json, conllu })
            command.Add(option);
        kind.AcceptOnlyFromAmong("text");
        command.SetAction(parsed =>
        {
            bool asConllu = parsed.GetValue(conllu);
            (AnalysisParts parts, Layers wanted) = asConllu ? (AnalysisParts.Tokens, Known[1].Layers) : Parse(parsed.GetValue(layers));
            AnalysisPipeline pipeline = AnalysisPipeline.Default;
            if (parsed.GetValue(noVague)) pipeline = pipeline.With(new QuantityStage { CodesVagueWords = false });
            pipeline = pipeline.For(wanted);
            bool asText = parsed.GetValue(kind) is not null || parsed.GetResult("--jsonl") is not null;
            IntakeOptions options = new() { AsText = asText, Published = Date(parsed.GetValue(published)) };
            using JsonLines lines = new(talk.Data);
            foreach (byte[] line in Parallelism.InOrder(input.Read(parsed, talk, options), document => Print(pipeline.Run(document), parts, asConllu), talk))
                lines.Write(line);
            return talk.Code;
        });
        return command;
    }

    private static byte[] Print(Analysis analysis, AnalysisParts parts, bool asConllu) =>
        asConllu ? ConlluPrinter.Print(analysis) : JsonLines.Line(writer => AnalysisJson.Write(writer, analysis, parts));

    private static (AnalysisParts, Layers) Parse(string? names)
    {
        if (names is null) return (AnalysisParts.All, Layers.All & AnalysisPipeline.Default.Gives);
        AnalysisParts parts = AnalysisParts.None;
        Layers layers = Layers.None;
        foreach (string name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int at = Array.FindIndex(Known, known => known.Name == name);
            if (at < 0) throw new UsageException($"“{name}” is no layer; there are {string.Join(", ", Known.Select(known => known.Name))}.");
            parts |= Known[at].Part;
            layers |= Known[at].Layers;
        }
        return (parts, layers & AnalysisPipeline.Default.Gives);
    }

    private static PublicationTime? Date(string? text)
    {
        if (text is null) return null;
        return PublicationTime.Parse(text) ?? throw new UsageException($"“{text}” is no date: give 2031-02-25 or 2031-02-25T07:30:00+01:00.");
    }
}
