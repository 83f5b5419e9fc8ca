using System.Globalization;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Tests.Quantities;

/// <summary>Runs <c>specs/quantities</c>: each text is one sentence, read with its dates and without tags.</summary>
public sealed class QuantitySpecs
{
    public static IEnumerable<TheoryDataRow<string, int, string, string>> Rows() => SpecTable.Read("quantities");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_reads_as_its_spec_says(string file, int line, string text, string reads)
    {
        var found = Sentences.Read(text).Quantities;
        string shown = found.IsEmpty ? "—" : string.Join("; ", found.Select(quantity => Show(quantity, text)));
        shown.ShouldBe(reads, $"{file}:{line}");
    }

    private static string Show(Quantity quantity, string text)
    {
        string change = quantity.Change switch { Change.About => "~ ", Change.AtLeast => "> ", Change.AtMost => "< ", Change.Up => "up ", Change.Down => "down ", _ => "" };
        string value = quantity.Value is { } one ? Number(one) : Number(quantity.Low) + ".." + Number(quantity.High);
        string conversion = quantity.Conversion is { } other ? $" ({(other.Agrees ? "=" : "≠")} {Number(other.Value)} {other.Unit})" : "";
        return $"{quantity.Span.Of(text)}: {change}{value}{(quantity.Unit is null ? "" : " " + quantity.Unit)}{conversion}";
    }

    private static string Number(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
