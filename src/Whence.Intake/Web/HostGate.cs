namespace Whence.Intake.Web;

/// <summary>Lets one request at a time through to a host, and none before its time. Threads may share it.</summary>
/// <param name="gap">The time from the end of one request to the start of the next.</param>
/// <param name="clock">Tells and waits.</param>
internal sealed class HostGate(TimeSpan gap, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, (SemaphoreSlim Door, DateTimeOffset Next)> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> PassAsync<T>(string host, Func<Task<T>> request, CancellationToken token)
    {
        SemaphoreSlim door;
        lock (_hosts)
        {
            if (!_hosts.TryGetValue(host, out (SemaphoreSlim Door, DateTimeOffset Next) state)) _hosts[host] = state = (new(1), default);
            door = state.Door;
        }
        await door.WaitAsync(token).ConfigureAwait(false);
        try
        {
            TimeSpan wait = Next(host) - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, token).ConfigureAwait(false);
            return await request().ConfigureAwait(false);
        }
        finally
        {
            Hold(host, clock.GetUtcNow() + gap);
            door.Release();
        }
    }

    /// <summary>Lets no request through before a time.</summary>
    public void Hold(string host, DateTimeOffset until)
    {
        lock (_hosts)
            if (_hosts.TryGetValue(host, out (SemaphoreSlim Door, DateTimeOffset Next) state) && state.Next < until) _hosts[host] = (state.Door, until);
    }

    private DateTimeOffset Next(string host)
    {
        lock (_hosts) return _hosts[host].Next;
    }

    public void Dispose()
    {
        foreach ((SemaphoreSlim door, _) in _hosts.Values) door.Dispose();
    }
}
