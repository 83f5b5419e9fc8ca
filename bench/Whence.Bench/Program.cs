using BenchmarkDotNet.Running;
using Whence.Bench;

// models [together]: what reading the models costs and what they hold. pile FILE [COUNT] [THREADS] [steps]: a whole run over a pile, with a profile, also of the steps of tracing.
// analyse FILE [COUNT]: reading on one core. speed: figures by processor time. Anything else goes to BenchmarkDotNet.
if (args is ["models", "together"])
{
    ModelLoad.Together(Console.Out);
    return;
}
if (args is ["analyse", string articles, ..])
{
    AnalyseRun.Run(articles, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 500, Console.Out);
    return;
}
if (args is ["models"])
{
    ModelLoad.Run(Console.Out);
    return;
}
if (args is ["pile", string file, ..])
{
    int count = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
    int threads = args.Length > 3 && args[3] != "steps" ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : Environment.ProcessorCount;
    PileRun.Run(file, count, threads, args is [.., "steps"], Console.Out);
    return;
}
// web FILE [COUNT] [CASEBOOK] [KIND]: the web app over a pile, eight readers at once, each kind of page by itself.
if (args is ["web", string lines, ..])
{
    int reports = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 2_000;
    await WebRun.RunAsync(lines, reports, args.Length > 3 ? args[3] : ":memory:", args.Length > 4 ? args[4] : null, Console.Out).ConfigureAwait(false);
    return;
}
// stories FILE: the story of each report, for a scorer. grouping FILE [COUNT]: what stories of a pile cost at once, and those of a report added to it.
if (args is ["stories", string grouped])
{
    GroupingRun.Print(grouped, Console.Out);
    return;
}
if (args is ["grouping", string stream, ..])
{
    GroupingRun.Run(stream, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue, Console.Out);
    return;
}
// hostile FILE [SIZE] [KIND…]: piles made to do harm, at a size and ten times that, against usual articles.
if (args is ["hostile", string usual, ..])
{
    HostileRun.Run(usual, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 1_000, [.. args.Skip(3)], Console.Out);
    return;
}
// edited [SIZE] [KIND…]: stories of one report edited over and over, and of bulletins, at a size and ten times that.
if (args is ["edited", ..])
{
    EditedRun.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000, [.. args.Skip(2)], Console.Out);
    return;
}
if (args is ["hostile-one", string from, string kind, string size])
{
    HostileRun.One(from, kind, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), Console.Out);
    return;
}
if (args is ["speed", ..])
{
    SpeedRun.Numbers(Console.Out);
    SpeedRun.Pages(Console.Out);
    return;
}
// warc FILE.warc.gz [PAGES]: makes a web archive where none is, and reads its records.
if (args is ["warc", string archive, ..])
{
    WarcRun.Run(archive, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 10_000, Console.Out);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(PileRun).Assembly).Run(args);
