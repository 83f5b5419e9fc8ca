using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Nothing leaves the machine unless fetching was asked for, and then only through the guard.</summary>
public sealed class NetworkTests
{
    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.SocketsHttpHandler", "System.Net.Http.HttpClientHandler", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient",
        "System.Net.Sockets.UdpClient", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.FtpWebRequest", "System.Net.WebSockets.ClientWebSocket", "System.Net.Mail.SmtpClient",
        "System.Net.NetworkInformation.Ping", "System.Net.Dns", "System.Xml.XmlUrlResolver", "System.Net.Quic.QuicConnection", "System.Net.Http.IHttpClientFactory",
    ];

    public static TheoryData<string> Assemblies => [.. Directory.GetFiles(AppContext.BaseDirectory, "Whence*.dll").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_client_is_built_but_the_one_behind_the_guard(string assembly)
    {
        List<string> makers = [];
        using PEReader file = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<int> tokens = [.. metadata.MemberReferences.Where(handle => IsClient(metadata, metadata.GetMemberReference(handle))).Select(handle => MetadataTokens.GetToken(handle))];
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            byte[] code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
            for (int i = 0; i + 5 <= code.Length; i++)
                if (code[i] is 0x73 or 0x28 or 0x6F or 0xFE && tokens.Contains(BitConverter.ToInt32(code, i + (code[i] == 0xFE ? Math.Min(2, code.Length - i - 4) : 1)))) makers.Add(Owner(metadata, method));
        }
        makers.Distinct().Order().ShouldBe(assembly == "Whence.Intake" ? ["GuardedConnector", "WebClient"] : []);
    }

    private static bool IsClient(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference) return false;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        string name = metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name), called = metadata.GetString(member.Name);
        // Only what makes one, or finds an address; using the one that was handed over is no matter.
        return Clients.Contains(name) && (called is ".ctor" or "Create" or "CreateHttp" || called.StartsWith("GetHost", StringComparison.Ordinal) || called.StartsWith("Connect", StringComparison.Ordinal));
    }

    private static string Owner(MetadataReader metadata, MethodDefinition method)
    {
        TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
        while (type.GetDeclaringType() is { IsNil: false } outer) type = metadata.GetTypeDefinition(outer);
        return metadata.GetString(type.Name);
    }

    [Fact]
    public async Task No_packet_leaves_without_fetching()
    {
        using TempFolder folder = new();
        File.Copy(Fixture.At("page.html"), folder.At("page.html"));
        File.Copy(Fixture.At("rss-0.91.xml"), folder.At("feed.xml"));
        File.Copy(Fixture.At("subscriptions.opml"), folder.At("feeds.opml"));
        Assert.SkipUnless(await CanUnshareAsync(), "a network namespace may not be made here");
        (string offline, string said) = await CountedAsync("trace", folder.Root, "https://192.0.2.7/", "--json");
        said.ShouldContain("--fetch");
        offline.ShouldBe("0");
        // The same counters see a packet that is tried for: otherwise they would prove nothing.
        (string tried, _) = await CountedAsync("fetch", "http://192.0.2.7/", "--allow", "192.0.2.7", "--output", folder.At("pages.warc.gz"));
        tried.ShouldNotBe("0");
    }

    private static async Task<bool> CanUnshareAsync()
    {
        if (!File.Exists("/usr/bin/unshare")) return false;
        using Process process = Process.Start(new ProcessStartInfo("/usr/bin/unshare", ["-rn", "true"]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }

    /// <summary>Runs the program in a network of its own and tells by how much the kernel's counters of packets, sent or without a way out, have grown.</summary>
    private static async Task<(string Packets, string Said)> CountedAsync(params string[] arguments)
    {
        const string Script = """
            count() { awk '/^Ip:/ { if (!names) { split($0, name); names = 1 } else for (i = 2; i <= NF; i++) if (name[i] ~ /^(OutRequests|OutNoRoutes|OutDiscards)$/) sum += $i } END { print sum + 0 }' /proc/net/snmp; }
            before=$(count); "$@" >/dev/null; after=$(count); echo $((after - before))
            """;
        ProcessStartInfo start = new("/usr/bin/unshare", ["-rn", "bash", "-c", Script, "whence", "dotnet", Path.Combine(AppContext.BaseDirectory, "Whence.Cli.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return ((await output).Trim(), await error);
    }
}
