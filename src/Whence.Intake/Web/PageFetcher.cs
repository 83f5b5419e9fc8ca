using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Whence.Intake.Web;

/// <summary>Fetches pages politely and within limits, through the guard, and stores them as they came. Threads may share it.</summary>
public sealed class PageFetcher : IPageSource, IDisposable
{
    private const int MaxTries = 3;

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly IPageStore? _store;
    private readonly HttpClient _client;
    private readonly HostGate _gate;
    private readonly Dictionary<string, (Task<RobotsRules> Rules, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DateTimeOffset> _held = new(StringComparer.OrdinalIgnoreCase);

    private static readonly TimeSpan MaxHold = TimeSpan.FromHours(24);

    // RFC 9309 lets a robots.txt be kept for a day.
    private static readonly TimeSpan RobotsLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan RobotsRetry = TimeSpan.FromMinutes(10);

    /// <summary>A fetcher.</summary>
    /// <param name="options">How pages are fetched.</param>
    /// <param name="store">Where they are stored; null for nowhere, where the caller does it.</param>
    /// <param name="clock">Tells the time of each answer.</param>
    /// <exception cref="FormatException">An allowed address is none.</exception>
    public PageFetcher(FetchOptions options, IPageStore? store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _store, _clock) = (options, store, clock);
        _client = WebClient.Build(new(options.Allowed), options.Resolve, options.AgentLine);
        _gate = new(options.HostGap, clock);
    }

    /// <inheritdoc/>
    public IEnumerable<FetchOutcome> Fetch(IEnumerable<Uri> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        Queue<Task<FetchOutcome>> running = [];
        foreach (Uri address in addresses)
        {
            if (running.Count == _options.Parallel * 2) yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(Task.Run(() => FetchAsync(address, _store?.Known(address))));
        }
        while (running.Count > 0) yield return running.Dequeue().GetAwaiter().GetResult();
    }

    /// <summary>Fetches one page. What goes wrong is in the outcome.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FetchOutcome> FetchAsync(Uri address, KnownPage? known = null, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        FetchOutcome outcome = await FollowAsync(address, known, isRobots: false, token).ConfigureAwait(false);
        if (outcome.Page is { } page && _store is not null)
            lock (_store) _store.Keep(address, page);
        return outcome;
    }

    private async Task<FetchOutcome> FollowAsync(Uri asked, KnownPage? known, bool isRobots, CancellationToken token)
    {
        List<Uri> passed = [];
        Uri at = asked;
        for (int tries = 1; ; )
        {
            if (Flaw(at) is { } flaw) return Failed(asked, at, FailureReason.Refused, flaw);
            if (HeldUntil(at.Authority) is { } until) return Failed(asked, at, FailureReason.Http, "is left alone: its server asked for a longer rest") with { RetryAt = until };
            if (!isRobots && !(await RulesAsync(at, token).ConfigureAwait(false)).Allows(at)) return Failed(asked, at, FailureReason.Refused, "may not be fetched: its robots.txt says so, or can't be had");
            (FetchedPage? page, FetchOutcome? failure) = await AskAsync(asked, at, known, token).ConfigureAwait(false);
            if (page is null) return failure!;
            switch (page.Status)
            {
                // A server that says so unasked has sent no page at all.
                case 304 when known?.Tag is not null || known?.Modified is not null: return new(asked) { IsUnchanged = true };
                case 301 or 302 or 303 or 307 or 308:
                    if (passed.Count == _options.MaxRedirects) return Failed(asked, at, FailureReason.Http, $"redirects more than {_options.MaxRedirects} times");
                    if (page.Field("Location") is not { } location || !Uri.TryCreate(at, location, out Uri? next)) return Failed(asked, at, FailureReason.Http, "redirects to nowhere");
                    passed.Add(at);
                    at = next;
                    continue;
                case 429 or 503:
                    DateTimeOffset retry = RetryAt(page) ?? _clock.GetUtcNow() + TimeSpan.FromSeconds(5 * tries);
                    if (retry - _clock.GetUtcNow() > _options.MaxWait) Hold(at.Authority, retry);
                    else _gate.Hold(at.Authority, retry);
                    if (isRobots || retry - _clock.GetUtcNow() > _options.MaxWait || tries++ == MaxTries)
                        return Failed(asked, at, FailureReason.Http, $"answered {page.Status}: asked too often, or out of order") with { RetryAt = retry };
                    continue;
                case 200: return new(asked) { Page = page with { Redirects = [.. passed] } };
                default: return Failed(asked, at, FailureReason.Http, $"answered {page.Status}") with { RetryAt = RetryAt(page) };
            }
        }
    }

    // Until when a host is left alone that asked for a longer rest than is waited for; null where it is not. Other hosts must not wait for it.
    private DateTimeOffset? HeldUntil(string host)
    {
        lock (_held) return _held.TryGetValue(host, out DateTimeOffset until) && until > _clock.GetUtcNow() ? until : null;
    }

    private void Hold(string host, DateTimeOffset until)
    {
        DateTimeOffset latest = _clock.GetUtcNow() + MaxHold;
        lock (_held) _held[host] = until < latest ? until : latest;
    }

    private static string? Flaw(Uri address) =>
        address.Scheme is not ("http" or "https") ? $"leads to {address.Scheme}:, which is not of the web" : address.UserInfo.Length > 0 ? "holds a name or password" : null;

    private async Task<(FetchedPage?, FetchOutcome?)> AskAsync(Uri asked, Uri at, KnownPage? known, CancellationToken token)
    {
        try
        {
            return (await _gate.PassAsync(at.Authority, () => SendAsync(at, known, token), token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (null, Failed(asked, at, FailureReason.Http, string.Create(CultureInfo.InvariantCulture, $"took longer than {_options.Timeout.TotalSeconds:0} s")));
        }
        catch (FlawException exception)
        {
            return (null, Failed(asked, at, exception.Reason, exception.Message));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException or InvalidOperationException or NotSupportedException or UriFormatException)
        {
            for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
                if (inner is RefusedException refused) return (null, Failed(asked, at, FailureReason.Refused, refused.Message));
            return (null, Failed(asked, at, FailureReason.Http, "can't be fetched: " + (exception.InnerException?.Message ?? exception.Message)));
        }
    }

    private async Task<FetchedPage> SendAsync(Uri at, KnownPage? known, CancellationToken token)
    {
        using CancellationTokenSource limit = new(_options.Timeout, _clock);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        using HttpRequestMessage request = new(HttpMethod.Get, at) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (known?.Tag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.Modified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
        byte[] body = answer.StatusCode == HttpStatusCode.OK ? await BodyAsync(answer, both.Token).ConfigureAwait(false) : [];
        var fields = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .SelectMany(static field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)));
        return new(at, _clock.GetUtcNow(), (int)answer.StatusCode, [.. fields], body, Convert.ToHexStringLower(SHA256.HashData(body)));
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage answer, CancellationToken token)
    {
        if (answer.Content.Headers.ContentLength > _options.MaxBytes) throw TooLong();
        Stream source = await answer.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            using MemoryStream whole = new();
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = await source.ReadAsync(buffer, token).ConfigureAwait(false)) > 0;)
            {
                if (whole.Length + read > _options.MaxBytes) throw TooLong();
                whole.Write(buffer, 0, read);
            }
            return whole.ToArray();
        }
        FlawException TooLong() => new(FailureReason.TooLarge, $"is longer than {_options.MaxBytes >> 20} MiB");
    }

    private Task<RobotsRules> RulesAsync(Uri at, CancellationToken token)
    {
        string host = at.GetLeftPart(UriPartial.Authority);
        lock (_robots)
        {
            if (_robots.TryGetValue(host, out (Task<RobotsRules> Rules, DateTimeOffset Until) kept) && kept.Until > _clock.GetUtcNow() && !kept.Rules.IsCanceled) return kept.Rules;
            Task<RobotsRules> rules = ReadRulesAsync(host, token);
            _robots[host] = (rules, _clock.GetUtcNow() + RobotsLifetime);
            return rules;
        }
    }

    private async Task<RobotsRules> ReadRulesAsync(string host, CancellationToken token)
    {
        await Task.Yield();
        Uri address = new(host + "/robots.txt");
        FetchOutcome outcome = await FollowAsync(address, null, isRobots: true, token).ConfigureAwait(false);
        if (outcome.Page is { } page)
        {
            try
            {
                ReadOnlyMemory<byte> body = Warc.BodyCoding.Decode(page.Body, null, page.Field("Content-Encoding"), _options.MaxBytes);
                return RobotsRules.Parse(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, RobotsRules.MaxChars)]), FetchOptions.Agent);
            }
            catch (FlawException)
            {
                return RobotsRules.None;
            }
        }
        // No such file: all may be fetched. Out of order, or out of reach: nothing may, and it is asked for again soon.
        if (outcome.Failure is { Reason: FailureReason.Http } failure && failure.Detail.StartsWith("answered 4", StringComparison.Ordinal) && !failure.Detail.StartsWith("answered 429", StringComparison.Ordinal)) return RobotsRules.All;
        // What the guard refuses is refused by the guard, with its own words.
        if (outcome.Failure?.Reason == FailureReason.Refused) return RobotsRules.All;
        lock (_robots)
            if (_robots.TryGetValue(host, out (Task<RobotsRules> Rules, DateTimeOffset Until) kept)) _robots[host] = (kept.Rules, _clock.GetUtcNow() + RobotsRetry);
        return RobotsRules.None;
    }

    private DateTimeOffset? RetryAt(FetchedPage page)
    {
        if (page.Field("Retry-After") is not { } after) return null;
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)) return _clock.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(after, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }

    private static FetchOutcome Failed(Uri asked, Uri at, FailureReason reason, string detail) =>
        new(asked) { Failure = new(asked == at ? asked.ToString() : $"{asked} (by way of {at})", reason, detail) };

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _gate.Dispose();
    }
}
