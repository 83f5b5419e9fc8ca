using System.Diagnostics;
using System.Globalization;

namespace Whence.Cli.Terminal;

/// <summary>A line of progress on a terminal: how many, how fast, how long to go. Silent elsewhere. Not for several threads at once.</summary>
/// <param name="talk">Where it is shown.</param>
/// <param name="what">What is counted, in the plural.</param>
/// <param name="share">How much of the work is done, 0 to 1; null where that is not known.</param>
internal sealed class Progress(Talk talk, string what, Func<double>? share = null)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _count;

    public void Step()
    {
        _count++;
        if (!talk.ShowsProgress || _watch.Elapsed - _shown < Every) return;
        _shown = _watch.Elapsed;
        double seconds = Math.Max(0.001, _shown.TotalSeconds), done = share?.Invoke() ?? 0;
        string left = done > 0.01 ? string.Create(CultureInfo.InvariantCulture, $", {seconds / done * (1 - done):0} s left") : "";
        Show(string.Create(CultureInfo.InvariantCulture, $"{_count:#,0} {what}, {_count / seconds:#,0} a second{left}"));
    }

    /// <summary>Says what is done next, of which no share is known.</summary>
    public void Next(string doing)
    {
        if (_shown > TimeSpan.Zero) Show(doing);
    }

    public void End()
    {
        if (_shown > TimeSpan.Zero) Show("");
    }

    private void Show(string line) => talk.Errors.Write("\r\u001b[K" + line);
}
