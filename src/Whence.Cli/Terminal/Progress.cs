using System.Diagnostics;
using System.Globalization;

namespace Whence.Cli.Terminal;

/// <summary>A line of progress on a terminal: how many, how fast. Silent elsewhere. Not for several threads at once.</summary>
internal sealed class Progress(Talk talk, string what, int? total = null)
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
        double rate = _count / Math.Max(0.001, _watch.Elapsed.TotalSeconds);
        string left = total is { } all && rate > 0 ? string.Create(CultureInfo.InvariantCulture, $", {(all - _count) / rate:0} s left") : "";
        talk.Errors.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{_count:#,0}{(total is { } of ? " of " + of.ToString("#,0", CultureInfo.InvariantCulture) : "")} {what}, {rate:#,0} a second{left}"));
    }

    public void End()
    {
        if (talk.ShowsProgress && _shown > TimeSpan.Zero) talk.Errors.Write("\r\u001b[K");
    }
}
