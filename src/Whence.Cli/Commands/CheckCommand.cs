using System.Collections.Concurrent;
using System.CommandLine;
using Whence.Checking;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary><c>whence check</c>: how each report stands to a claim.</summary>
internal static class CheckCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("check", "Says how each report stands to a claim, and shows the sentences that it rests on. Never whether the claim is true.");
        Argument<string?> claim = new("CLAIM") { Description = "The claim, in words; left out with --pairs.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(claim);
        InputArguments input = new(command);
        Option<string?> pairs = new("--pairs") { Description = "Reads claims with their texts: lines {\"id\",\"claim\",\"text\"} or {\"id\",\"claim\",\"body\"}.", HelpName = "FILE" };
        Option<string?> bodies = new("--bodies") { Description = "The texts that --pairs names: lines {\"body\",\"text\"}.", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "Prints JSON Lines." };
        foreach (Option option in new Option[] { pairs, bodies, json })
            command.Add(option);
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json);
            string? words = parsed.GetValue(claim), pairsFile = parsed.GetValue(pairs);
            ClaimChecker checker = new();
            using JsonLines lines = new(talk.Data);
            if (pairsFile is not null)
            {
                if (words is not null) throw new UsageException("Give a claim with paths, or --pairs FILE, not both.");
                foreach (byte[] line in CheckPairs(checker, pairsFile, parsed.GetValue(bodies), talk))
                    lines.Write(line);
                return talk.Code;
            }
            if (string.IsNullOrWhiteSpace(words)) throw new UsageException("Give the claim in quotation marks, then what to read: whence check \"CLAIM\" PATH…");
            Ink ink = new(talk.Colour);
            foreach (byte[] line in Parallelism.InOrder(input.Read(parsed, talk, new()),
                document => Print(document, checker.Check(words, checker.Prepare(document)), asJson, ink), talk))
                lines.Write(line);
            return talk.Code;
        });
        return command;
    }

    private static byte[] Print(Document document, CheckResult result, bool asJson, Ink ink) =>
        asJson ? JsonLines.Line(writer => CheckJson.Write(writer, document.Id, document.Path, document.Text, result)) : CheckPrinter.Print(document, result, ink);

    private static IEnumerable<byte[]> CheckPairs(ClaimChecker checker, string pairs, string? bodies, Talk talk)
    {
        PairReader reader = new(new IntakeOptions());
        ConcurrentDictionary<string, Lazy<CheckReport>> texts = new(StringComparer.Ordinal);
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        if (bodies is not null)
        {
            foreach ((CheckBody? body, IntakeFailure? failure) in reader.ReadBodies(bodies))
            {
                if (failure is not null) talk.Failed(failure);
                else if (body is not null) words[body.Body] = body.Text;
            }
        }
        return Parallelism.InOrder(Pairs(), pair =>
        {
            CheckReport report = pair.Body is null ? Prepare(pair)
                : texts.GetOrAdd(pair.Body, _ => new(() => Prepare(pair))).Value;
            CheckResult result = checker.Check(pair.Claim, report);
            return JsonLines.Line(writer => CheckJson.Write(writer, pair.Id, null, pair.Text, result));
        }, static pair => pair.Id, talk);

        CheckReport Prepare(CheckPair pair) => checker.Prepare(Document.AsText(pair.Id, pair.Text));

        IEnumerable<CheckPair> Pairs()
        {
            foreach ((CheckPair? pair, IntakeFailure? failure) in reader.ReadPairs(pairs, words))
            {
                if (failure is not null) talk.Failed(failure);
                else if (pair is not null) yield return pair;
            }
        }
    }
}
