using Whence.Checking;

namespace Whence.Web.Checking;

/// <summary>How a report stands to a claim.</summary>
/// <param name="Document">The id of the report.</param>
/// <param name="Result">The stance, with what it rests on.</param>
public sealed record CheckedReport(string Document, CheckResult Result);
