using System.Net;
using Whence.Intake.Tests.Web;
using Whence.Intake.Web;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Attacks that lead a fetch to where it must not go. The server on this machine stands for the network's inside: nothing may reach it.</summary>
public sealed class AddressAttackTests : IDisposable
{
    private readonly LocalServer _inside = new();

    public AddressAttackTests() => _inside.Page("/", "secret");

    public void Dispose() => _inside.Dispose();

    private async Task<IntakeFailure> IsRefusedAsync(Uri address, FetchOptions? options = null)
    {
        using PageFetcher fetcher = new(options ?? new() { HostGap = TimeSpan.Zero }, null, TimeProvider.System);
        FetchOutcome outcome = await fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken);
        outcome.Page.ShouldBeNull();
        IntakeFailure failure = outcome.Failure.ShouldNotBeNull();
        failure.Reason.ShouldBe(FailureReason.Refused, failure.Detail);
        return failure;
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("0.0.0.0")]
    public async Task A_literal_address_of_the_inside_is_refused(string host)
    {
        await IsRefusedAsync(new Uri($"http://{host}:{_inside.Port}/"));
        _inside.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_is_bound_anew_between_the_look_and_the_connection_gains_nothing()
    {
        int asked = 0;
        Task<IPAddress[]> Resolve(string host, CancellationToken token) => Task.FromResult<IPAddress[]>([asked++ % 2 == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback]);
        for (int i = 0; i < 4; i++)
            await IsRefusedAsync(new Uri($"http://rebind.example:{_inside.Port}/"), new() { HostGap = TimeSpan.Zero, Resolve = Resolve });
        _inside.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_with_a_good_and_a_bad_address_is_refused()
    {
        await IsRefusedAsync(new Uri($"http://mixed.example:{_inside.Port}/"), new() { HostGap = TimeSpan.Zero, Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]) });
        _inside.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.2:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("gopher://127.0.0.1:{0}/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://user:pass@127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1:25/")]
    public async Task A_redirect_to_the_inside_is_judged_like_a_first_address(string target)
    {
        using LocalServer outside = new();
        outside.Redirect("/", string.Format(System.Globalization.CultureInfo.InvariantCulture, target, _inside.Port));
        await IsRefusedAsync(outside.At("/"), new() { HostGap = TimeSpan.Zero, Allowed = [outside.Allowed] });
        _inside.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("data:text/html,<p>x</p>")]
    [InlineData("\\\\host\\share")]
    public void A_list_that_names_files_or_other_schemes_fetches_none_of_it(string target)
    {
        using TempFolder folder = new();
        string list = folder.Write("a.opml", $"<opml><body><outline xmlUrl=\"{WebUtility.HtmlEncode(target)}\"/></body></opml>");
        using PageFetcher fetcher = new(new(), null, TimeProvider.System);
        IntakeFailure failure = Fixture.Read(list, new() { Fetch = fetcher }).Failure();
        failure.Reason.ShouldBe(FailureReason.Refused);
    }

    [Fact]
    public void Targets_that_a_stored_page_names_are_never_fetched()
    {
        byte[] page = Fixture.Bytes("page.html");
        string html = System.Text.Encoding.UTF8.GetString(page).Replace("<nav>", $"<base href=\"{_inside.At("/")}\"><link rel=stylesheet href=\"{_inside.At("/")}\"><img src=\"{_inside.At("/")}\"><iframe src=\"{_inside.At("/")}\"></iframe><meta http-equiv=refresh content=\"0;url={_inside.At("/")}\"><nav>");
        Fixture.Read(System.Text.Encoding.UTF8.GetBytes(html)).Document().ShouldHoldTheReport();
        _inside.Requests.ShouldBeEmpty();
    }
}
