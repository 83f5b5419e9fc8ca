using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Whence.Web.Tests;

/// <summary>Nobody gets in who should not, and nothing on a page can run.</summary>
public sealed class GuardTests(SampleApp app)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("192.0.2.7")]
    [InlineData("localhost.evil.example")]
    public async Task A_request_under_a_foreign_name_is_refused(string host)
    {
        using HttpResponseMessage answer = await Ask(HttpMethod.Get, "/", request => request.Headers.Host = host);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_request_under_an_own_name_is_answered(string host)
    {
        using HttpResponseMessage answer = await Ask(HttpMethod.Get, "/", request => request.Headers.Host = host);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_request_from_another_site_is_refused(string origin)
    {
        using HttpResponseMessage answer = await Ask(HttpMethod.Get, "/", request => request.Headers.Add("Origin", origin));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/decide")]
    [InlineData("/undo")]
    [InlineData("/regroup")]
    [InlineData("/look")]
    [InlineData("/add/text")]
    [InlineData("/add/address")]
    [InlineData("/add/files")]
    public async Task Nothing_is_changed_without_the_token_or_by_another_site(string path)
    {
        string own = app.Home.GetLeftPart(UriPartial.Authority);
        foreach ((string? origin, string token) in new[] { (own, "wrong"), (own, ""), (null, app.App.Bench.Token), ("https://evil.example", app.App.Bench.Token) })
        {
            using HttpResponseMessage answer = await Ask(HttpMethod.Post, path, request =>
            {
                if (origin is not null) request.Headers.Add("Origin", origin);
                request.Content = new FormUrlEncodedContent([new("token", token), new("number", "1"), new("text", "x")]);
            });
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{path} {origin} {token}");
        }
        app.App.Bench.View.Decided.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_says_that_nothing_may_run_or_frame_it()
    {
        foreach (string path in new[] { "/", "/nothing", "/reports" })
        {
            using HttpResponseMessage answer = await Ask(HttpMethod.Get, path, _ => { });
            string policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldContain("form-action 'self'");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotContain("script-src");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_stands_before_a_page_can_be_asked_for_alone()
    {
        foreach (string path in new[] { "/", "/reports", "/add", "/search?q=gates" })
        {
            using HttpResponseMessage answer = await Ask(HttpMethod.Head, path, _ => { });
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Other_machines_are_let_in_by_password_only()
    {
        await Should.ThrowAsync<ArgumentException>(() => WebApp.StartAsync(app.App.Bench, new() { Address = IPAddress.Any }, TestContext.Current.CancellationToken));
        await using WebApp open = await WebApp.StartAsync(app.App.Bench, new() { Address = IPAddress.Any, Password = "grüße:9" }, TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new($"http://127.0.0.1:{open.Address.Port}") };
        (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Authorization = Basic("a:wrong");
        (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Authorization = Basic("a:grüße:9");
        (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static AuthenticationHeaderValue Basic(string pair) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));

    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        using HttpClient client = new() { BaseAddress = app.Home };
        using HttpRequestMessage request = new(method, path);
        change(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
