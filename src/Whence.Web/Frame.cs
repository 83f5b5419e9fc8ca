using System.Security.Cryptography;
using System.Text;

namespace Whence.Web;

/// <summary>What every page of the app shows around its content. Immutable; threads share it.</summary>
public sealed class Frame(WebOptions options, string token)
{
    public string Title => options.Title;

    public string? Version => options.Version;

    public bool IsKept => options.IsKept;

    /// <summary>Who decides, unless a form says otherwise.</summary>
    public string Who => options.Who;

    /// <summary>What every form that changes something must bring.</summary>
    public string Token => token;

    /// <summary>The address of the style sheet, with its content in it, so that a browser may keep it.</summary>
    public string StyleSheet { get; } = "/style-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AppStyle.Text)).AsSpan(0, 6)) + ".css";

    /// <summary>The main ways, with their names.</summary>
    public IReadOnlyList<(string Href, string Name)> Ways { get; } = [("/", "Stories"), ("/reports", "Reports"), ("/speakers", "Speakers"), ("/search", "Search"), ("/check", "Check"), ("/add", "Add"), ("/decisions", "Decisions")];
}
