using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Whence.Extraction;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Bench;

/// <summary>Speeds by processor time of one thread, which a busy machine falsifies less than the clock does.</summary>
internal static class SpeedRun
{
    private const int Rounds = 7;

    /// <summary>Times and quantities after tokens: words a second, best and median of seven rounds, and what ten times the text costs.</summary>
    public static void Numbers(TextWriter output)
    {
        double once = Median(Times(1), out double best), ten = Median(Times(10), out _);
        int words = NumbersAndTimes.Report(1).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length * Repeats(1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times and quantities: {words / once:0} words a second (median), {words / best:0} (best); ten times the text costs {ten / once:0.0} times as much"));
    }

    /// <summary>Reading pages whole against a bare parse by AngleSharp, pages of <see cref="PageReading"/>, in turns.</summary>
    public static void Pages(TextWriter output)
    {
        string[] pages = PageReading.LoadPages();
        HtmlParser parser = new();
        double[] ours = new double[Rounds], theirs = new double[Rounds];
        for (int round = -2; round < Rounds; round++)
        {
            double parse = Cost(() =>
            {
                foreach (string page in pages)
                {
                    using var document = parser.ParseDocument(page);
                }
            });
            double read = Cost(() =>
            {
                foreach (string page in pages) PageReader.Read(page);
            });
            if (round >= 0) (theirs[round], ours[round]) = (parse, read);
        }
        double own = Median(ours, out _), bare = Median(theirs, out _);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages: {pages.Length / own:0} a second whole, {pages.Length / bare:0} by a bare AngleSharp parse; ratio {own / bare:0.00} (medians of {Rounds} rounds in turns)"));
    }

    private static int Repeats(int times) => 200 / times;

    private static double[] Times(int times)
    {
        Analysis tokens = new TokenStage().Run(new(Document.AsText("report", NumbersAndTimes.Report(times), new PublicationTime(new DateOnly(2030, 12, 2)))));
        TimeStage timeStage = new();
        QuantityStage quantityStage = new();
        // As many words a round in both, so that both are as warm; the costs are of one text then.
        int repeats = Repeats(times);
        double[] costs = new double[Rounds];
        for (int round = -2; round < Rounds; round++)
        {
            double cost = Cost(() =>
            {
                for (int i = 0; i < repeats; i++) quantityStage.Run(timeStage.Run(tokens));
            });
            if (round >= 0) costs[round] = times == 1 ? cost : cost * times;
        }
        return costs;
    }

    private static double Cost(Action action)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        action();
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(double[] values, out double best)
    {
        double[] sorted = [.. values.Order()];
        best = sorted[0];
        return sorted[sorted.Length / 2];
    }
}
