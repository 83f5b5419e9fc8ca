using System.Diagnostics;
using System.Text.Json;
using Whence.Casebook.Decisions;
using Whence.Casebook.Sqlite;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>The program as a process: what serves, what refuses, what a trace takes from the app.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Serving_says_the_address_answers_there_and_ends_when_told()
    {
        using Process program = Start("serve", Place.Sample, "--port", "0", "--casebook", Path.Combine(_folder, "dam.casebook"));
        try
        {
            string address = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            new Uri(address).IsLoopback.ShouldBeTrue();
            using HttpClient client = new() { BaseAddress = new(address) };
            (await client.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain("<title>dam");
            using Process end = Process.Start("kill", ["-INT", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            program.ExitCode.ShouldBe(0);
        }
        finally
        {
            if (!program.HasExited) program.Kill();
        }
    }

    [Fact]
    public async Task The_browser_opens_by_itself_when_asked_and_else_does_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only where xdg-open opens the browser can another stand in its place.");
        foreach (string[] asked in new[] { new[] { "--open" }, [] })
        {
            string opened = Path.Combine(_folder, "opened" + asked.Length), stand = Path.Combine(_folder, "xdg-open");
            await File.WriteAllTextAsync(stand, $"#!/bin/sh\necho \"$1\" > '{opened}.part'\nmv '{opened}.part' '{opened}'\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(stand, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            using Process program = Start(_folder + ":" + Environment.GetEnvironmentVariable("PATH"), ["serve", Place.Sample, "--port", "0", .. asked]);
            try
            {
                string address = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
                await program.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
                if (asked.Length > 0) await DecideTests.Until(() => File.Exists(opened));
                (File.Exists(opened) ? (await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken)).Trim() : "").ShouldBe(asked.Length > 0 ? address : "");
            }
            finally
            {
                program.Kill();
                File.Delete(stand);
            }
        }
    }

    [Theory]
    [InlineData("0.0.0.0", "needs a password")]
    [InlineData("::", "needs a password")]
    [InlineData("all", "no address in numbers")]
    public async Task Other_machines_are_refused_without_a_password(string listen, string says)
    {
        using Process program = Start("serve", Place.Sample, "--listen", listen);
        string error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.ExitCode.ShouldBe(2);
        error.ShouldContain(says);
    }

    [Fact]
    public async Task A_trace_applies_and_prints_what_was_decided()
    {
        string path = Path.Combine(_folder, "dam.casebook"), page = Path.Combine(_folder, "trace.html");
        await using (OwnApp app = await OwnApp.OpenAsync(Readings.Sample.Value, path))
        {
            Claim claim = app.Bench.View.Trace.Claims[0];
            await app.Bench.DecideAsync(new() { Kind = DecisionKind.Rename, Text = "Worded by hand", Note = "clearer", Who = "I. Serra", When = DateTimeOffset.UnixEpoch, Claim = [.. claim.Appearances.Select(appearance => new Evidence(appearance.Document, appearance.Span))] }, default);
        }
        using Process program = Start("trace", "--casebook", path, "--json", "--output", page);
        string output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        List<JsonElement> lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement decision = lines.Single(line => line.GetProperty("kind").GetString() == "decision");
        (decision.GetProperty("decided").GetString(), decision.GetProperty("who").GetString(), decision.GetProperty("note").GetString()).ShouldBe(("rename", "I. Serra", "clearer"));
        string id = decision.GetProperty("claims")[0].GetString()!;
        lines.Single(line => line.GetProperty("kind").GetString() == "claim" && line.GetProperty("id").GetString() == id).GetProperty("wording").GetString().ShouldBe("Worded by hand");
        (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ShouldContain("worded anew by I. Serra on 1970-01-01 00:00 UTC: clearer");
    }

    internal static Process Start(params string[] arguments) => Start(null, arguments);

    // With another search path where one is given.
    private static Process Start(string? path, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Whence.Cli.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Remove("WHENCE_PASSWORD");
        if (path is not null) start.Environment["PATH"] = path;
        Process program = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        program.StandardInput.Close();
        return program;
    }
}
