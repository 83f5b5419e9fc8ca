namespace Whence.Cli.Terminal;

/// <summary>Colours, where they are wanted.</summary>
internal sealed class Ink(bool on)
{
    public string Bold(string text) => Paint(text, "1");

    public string Dim(string text) => Paint(text, "2");

    public string Red(string text) => Paint(text, "31");

    private string Paint(string text, string code) => on ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
