using System.Globalization;
using Whence.Casebook.Decisions;

namespace Whence.Casebook.Sqlite;

/// <summary>A row of the decisions, as Dapper fills it: column names are property names.</summary>
internal sealed class DecisionRow
{
    public long Number { get; init; }
    public required string Kind { get; init; }
    public required string Content { get; init; }
    public required string Who { get; init; }
    public required string At { get; init; }
    public string? UndoneBy { get; init; }
    public string? UndoneAt { get; init; }

    public static DecisionRow Of(Decision decision) =>
        new() { Kind = decision.Kind.ToString(), Content = DecisionForm.Write(decision), Who = decision.Who, At = Write(decision.When) };

    /// <exception cref="FormatException">The row does not fit together.</exception>
    public Decision ToDecision()
    {
        if (!Enum.TryParse(Kind, out DecisionKind kind)) throw new FormatException("A decision is of no known kind.");
        return DecisionForm.Read(Content, new()
        {
            Number = Number,
            Kind = kind,
            Who = Who,
            When = Read(At),
            UndoneBy = UndoneBy,
            UndoneWhen = UndoneAt is null ? null : Read(UndoneAt),
        });
    }

    public static string Write(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no time.</exception>
    public static DateTimeOffset Read(string time) => DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture);
}
