using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Where in a story somebody grants something: “the operator admitted on Tuesday that …”. Made once for a story; not for several threads.</summary>
/// <param name="readings">The readings of the story.</param>
internal sealed class Concessions(Reading[] readings)
{
    /// <summary>So many propositions before and behind one that grants, the same source goes on granting.</summary>
    private const int Reach = 3;

    private readonly (int Index, HashSet<string> Names)[]?[] known = new (int, HashSet<string>)[readings.Length][];

    /// <summary>Whether a place stands near one where its source grants something, or is said by who holds an office of it.</summary>
    public bool IsGranted(Place place)
    {
        if (place.Proposition.Voice is not { } voice) return false;
        foreach ((int index, HashSet<string> names) in Of(place.Document))
        {
            if (Math.Abs(index - place.Index) <= Reach && (names.Overlaps(Names(voice)) || (voice.Name is { } name && place.Index >= index && OfficeHolder.Is(place.Reading.Document.Text, name)))) return true;
        }
        return false;
    }

    /// <summary>Whether a report grants something near a place by the mouth of somebody who has one of these names, or who holds an office of the body that has them and of which the report tells.</summary>
    /// <param name="place">The place.</param>
    /// <param name="names">Words of names that begin with a capital.</param>
    public bool Grants(Place place, HashSet<string> names)
    {
        string text = place.Reading.Document.Text;
        foreach ((int index, HashSet<string> own) in Of(place.Document))
        {
            if (Math.Abs(index - place.Index) > Reach) continue;
            if (own.Overlaps(names)) return true;
            if (place.Reading.Propositions[index].Voice?.Name is { } name && OfficeHolder.Is(text, name) && names.Any(word => text.Contains(word, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    private (int Index, HashSet<string> Names)[] Of(int reading) => known[reading] ??=
    [
        .. readings[reading].Propositions.Select(static (proposition, index) => (proposition.Voice, index)).Where(pair => pair.Voice is { Responds: false } voice && (voice.Contact & Contact.Concedes) != 0 && !AcceptedFindings.Is(readings[reading].Propositions[pair.index].Span.In(readings[reading].Document.Text), grants: true))
            .Select(static pair => (pair.index, Names(pair.Voice!).ToHashSet(StringComparer.OrdinalIgnoreCase))),
    ];

    /// <summary>The words of who speaks that begin with a capital.</summary>
    public static IEnumerable<string> Names(Voice voice) => Names(voice.Name ?? voice.Source ?? "");

    /// <summary>The words of a name that begin with a capital.</summary>
    public static IEnumerable<string> Names(string name) => name.Split([' ', ',', '-', '\n', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 3 && char.IsUpper(word[0]));
}
