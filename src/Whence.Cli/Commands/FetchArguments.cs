using System.CommandLine;
using Whence.Intake.Web;

namespace Whence.Cli.Commands;

/// <summary>What every command that fetches lets be said about it.</summary>
internal sealed class FetchArguments
{
    private readonly Option<string[]> _allow = new("--allow") { Description = "Lets an address of the network's inside be fetched: 127.0.0.1:8080, 10.1.0.0/16. May be repeated.", HelpName = "ADDRESS", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _contact = new("--contact") { Description = "How servers can reach you; told to each of them.", HelpName = "TEXT" };
    private readonly Option<double> _gap = new("--gap") { Description = "Seconds between two requests to one host; 1 if not given.", HelpName = "SECONDS", DefaultValueFactory = static _ => 1 };

    public FetchArguments(Command command)
    {
        foreach (Option option in new Option[] { _allow, _contact, _gap })
            command.Add(option);
    }

    /// <exception cref="UsageException">An address is none.</exception>
    public FetchOptions Read(ParseResult parsed)
    {
        string[] allowed = parsed.GetValue(_allow) ?? [];
        double gap = parsed.GetValue(_gap);
        if (gap is not (>= 0 and <= 3600)) throw new UsageException("--gap takes seconds from 0 to 3600.");
        string? contact = parsed.GetValue(_contact);
        if (contact is not null && contact.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0) throw new UsageException("--contact takes letters, digits and signs of ASCII.");
        try
        {
            _ = new AddressGuard(allowed);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message + ".");
        }
        return new() { Version = ProgramVersion.Text, Contact = contact, Allowed = [.. allowed], HostGap = TimeSpan.FromSeconds(gap) };
    }
}
