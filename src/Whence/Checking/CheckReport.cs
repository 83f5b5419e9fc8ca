using Whence.Text;

namespace Whence.Checking;

/// <summary>A report made ready for many claims. Immutable; threads may share it.</summary>
public sealed class CheckReport
{
    internal CheckReport(CheckText text) => Text = text;

    internal CheckText Text { get; }
}
