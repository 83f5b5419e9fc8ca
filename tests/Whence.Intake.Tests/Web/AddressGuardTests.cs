using System.Net;
using Whence.Intake.Web;

namespace Whence.Intake.Tests.Web;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("5f00::1")]
    public void The_networks_inside_and_what_is_set_apart_is_closed(string address) => new AddressGuard().Flaw(IPAddress.Parse(address), 80).ShouldNotBeNull();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("223.255.255.254")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    public void What_is_reachable_for_all_is_open(string address)
    {
        new AddressGuard().Flaw(IPAddress.Parse(address), 443).ShouldBeNull();
        new AddressGuard().Flaw(IPAddress.Parse(address), 25).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_allowed_is_open_and_nothing_beside_it()
    {
        AddressGuard guard = new(["127.0.0.1:8080", "10.1.0.0/16", "[::1]:81", "fd00::/8"]);
        guard.Flaw(IPAddress.Parse("127.0.0.1"), 8080).ShouldBeNull();
        guard.Flaw(IPAddress.Parse("::ffff:127.0.0.1"), 8080).ShouldBeNull();
        guard.Flaw(IPAddress.Parse("127.0.0.1"), 8081).ShouldNotBeNull();
        guard.Flaw(IPAddress.Parse("127.0.0.2"), 8080).ShouldNotBeNull();
        guard.Flaw(IPAddress.Parse("10.1.2.3"), 22).ShouldBeNull();
        guard.Flaw(IPAddress.Parse("10.2.0.1"), 80).ShouldNotBeNull();
        guard.Flaw(IPAddress.Parse("::1"), 81).ShouldBeNull();
        guard.Flaw(IPAddress.Parse("fd00::7"), 80).ShouldBeNull();
        Should.Throw<FormatException>(() => new AddressGuard(["localhost"]));
    }
}
