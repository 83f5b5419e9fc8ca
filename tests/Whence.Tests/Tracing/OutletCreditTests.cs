using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class OutletCreditTests
{
    private static readonly Document Named = Document.AsText("d", "“I saw the bridge move,” says the ferryman Tobias Renk. It was Monday.");

    [Theory]
    [InlineData("The bridge moved, the Courier reported.", true)]
    [InlineData("The bridge moved. (Courier)", true)]
    [InlineData("He has not read the Courier, he says; his eyes are bad.", false)]
    [InlineData("He does not know the ferryman, he told the Courier.", true)]
    [InlineData("Have you spoken with the Courier?", false)]
    [InlineData("“I have seen it go”, so the boatman Tobias Renk opposite the Courier.", true)]
    [InlineData("“I have seen it go”, so the boatman Anders Holt opposite the Courier.", false)]
    [InlineData("This is the suspicion of the newspaper Courier.", true)]
    public void A_name_is_a_credit_or_is_not(string text, bool isCredit)
    {
        int at = text.IndexOf("Courier", StringComparison.Ordinal);
        OutletCredit.Is(text, new(text, OutletCredit.HasCue), at, "Courier".Length, false, [Named]).ShouldBe(isCredit);
    }
}
