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
