using System.Text;
using Whence.Extraction;

namespace Whence.Intake.Formats;

/// <summary>Says why a page gave no report.</summary>
internal static class NotArticle
{
    /// <summary>The failure, with the reason out of the closed set in words and what it rests on: “is no article (list of reports): …”.</summary>
    public static IntakeItem Of(string item, ExtractionResult result) =>
        IntakeItem.Failed(item, FailureReason.NotArticle, $"is no article ({Words(result.Reason.ToString() ?? "")}): {result.Detail}");

    private static string Words(string name)
    {
        StringBuilder words = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }
        return words.ToString();
    }
}
