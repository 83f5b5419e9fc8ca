using System.Net;
using System.Text;

namespace Whence.Intake.Formats;

/// <summary>The words of a piece of HTML on one line.</summary>
internal static class FragmentText
{
    /// <summary>Without tags, with references decoded, white space folded. What looks like no tag stays: “3 &lt; 4”.</summary>
    public static string Words(string html)
    {
        StringBuilder text = new(html.Length);
        for (int i = 0; i < html.Length; i++)
        {
            if (html[i] == '<' && i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!'))
            {
                int end = html.IndexOf('>', i);
                if (end < 0) break;
                text.Append(' ');
                i = end;
            }
            else text.Append(html[i]);
        }
        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
