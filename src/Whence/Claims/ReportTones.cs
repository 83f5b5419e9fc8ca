using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Which reports of a story speak of false reports: of a hoax, a fake, a rumour that is not true. Read where it is asked for; not for several threads.</summary>
/// <param name="readings">The reports.</param>
internal sealed class ReportTones(Reading[] readings)
{
    /// <summary>So many words that debunk are as many as there can be, in so many characters of a report. Set by eye.</summary>
    private const int Many = 6, Length = 4000;

    private readonly (bool Title, float Text)?[] tones = new (bool, float)?[readings.Length];

    /// <summary>Whether the title of a report debunks.</summary>
    public bool TitleDebunks(int reading) => Of(reading).Title;

    /// <summary>How much of a report debunks, 0 to 1.</summary>
    public float Debunks(int reading) => Of(reading).Text;

    private (bool Title, float Text) Of(int reading) => tones[reading] ??= Read(readings[reading].Document);

    private static (bool, float) Read(Text.Document document)
    {
        ReadOnlySpan<char> text = document.Text;
        return (StanceWords.In(document.Title, StanceWords.Debunk), Math.Min(1, StanceWords.Count(text[..Math.Min(Length, text.Length)], StanceWords.Debunk) / (float)Many));
    }
}
