using System.Text;

namespace Whence.Cli.Terminal;

/// <summary>Breaks lines between words at 80 columns.</summary>
internal static class Wrapping
{
    public const int Width = 80;

    /// <summary>Appends words, each line behind the indent, all but the first moved by <paramref name="hang"/> more.</summary>
    public static void Append(StringBuilder text, string indent, string words, Func<string, string> ink, int hang = 0)
    {
        string rest = Plain.Line(words), pad = indent;
        while (rest.Length > 0)
        {
            int room = Width - pad.Length, end = rest.Length;
            if (rest.Length > room)
            {
                end = rest.LastIndexOf(' ', room);
                if (end <= 0) end = char.IsHighSurrogate(rest[room - 1]) ? room - 1 : room;
            }
            text.Append(pad).Append(ink(rest[..end])).Append('\n');
            rest = rest[end..].TrimStart();
            pad = indent + new string(' ', hang);
        }
    }
}
