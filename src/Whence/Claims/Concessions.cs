using Whence.Text;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Where in a story somebody grants something: “the operator admitted on Tuesday that …”. Made once for a story; not for several threads.</summary>
/// <param name="readings">The readings of the story.</param>
/// <param name="offices">Who speaks by an office in them.</param>
/// <param name="sources">Who the sources are.</param>
internal sealed class Concessions(Reading[] readings, OfficeHolder offices, StorySources sources)
{
    /// <summary>So many propositions before and behind one that grants, the same source goes on granting.</summary>
    private const int Reach = 3;

    /// <summary>So many characters about the name of an officer say of what body.</summary>
    private const int Around = 80;

    private readonly (int Index, string Name, bool IsPerson)[]?[] known = new (int, string, bool)[readings.Length][];

    /// <summary>Whether a place stands near one where its source grants something, or behind one where a body does of which its source is an officer.</summary>
    public bool IsGranted(Place place)
    {
        if (place.Proposition.Voice is not { } voice || Who(voice) is not { } own) return false;
        foreach ((int index, string name, bool isPerson) in Near(place))
        {
            if (SourceIdentity.AreOne(own.Name, own.IsPerson, name, isPerson) || (!isPerson && own.IsPerson && place.Index >= index && offices.Is(place.Document, own.Name))) return true;
        }
        return false;
    }

    /// <summary>Whether a report grants something near a place by the mouth of one of these, or of who holds an office beside whose name theirs stands.</summary>
    /// <param name="place">The place.</param>
    /// <param name="deniers">Who denied it.</param>
    public bool Grants(Place place, IReadOnlyCollection<(string Name, bool IsPerson)> deniers)
    {
        foreach ((int index, string name, bool isPerson) in Near(place))
        {
            foreach ((string denier, bool deniesAsPerson) in deniers)
            {
                if (SourceIdentity.AreOne(name, isPerson, denier, deniesAsPerson)) return true;
                if (isPerson && !deniesAsPerson && offices.Is(place.Document, name) && IsBeside(place.Reading.Document.Text, readings[place.Document].Propositions[index], denier)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether one of these says at a place, for itself, what stands there; or who holds an office in a report that tells of it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="deniers">Who denied it.</param>
    /// <param name="isStatement">Whether the report is a statement.</param>
    public bool IsSaidBy(Place place, IReadOnlyCollection<(string Name, bool IsPerson)> deniers, bool isStatement)
    {
        (string Name, bool IsPerson)? who = place.Proposition.Voice is { } voice ? Who(voice) : isStatement && place.Reading.Document.Outlet is { } outlet ? (outlet, false) : null;
        (string Name, bool IsPerson)? body = place.Proposition.Voice is { } speaker ? SpokenFor(speaker) : null;
        if (who is not { } own || AcceptedFindings.Is(place.Proposition.Span.In(place.Reading.Document.Text), grants: false)) return false;
        foreach ((string denier, bool deniesAsPerson) in deniers)
        {
            if (SourceIdentity.AreOne(own.Name, own.IsPerson, denier, deniesAsPerson)) return true;
            if (body is { } spokenFor && SourceIdentity.AreOne(spokenFor.Name, spokenFor.IsPerson, denier, deniesAsPerson)) return true;
            if (!own.IsPerson || deniesAsPerson) continue;
            // “Chief executive Berit Sax told us”, where the company is named near by; a mayor speaks for no company.
            if (offices.Is(place.Document, own.Name) && !IsOfState(place, own.Name) && IsBeside(place.Reading.Document.Text, place.Proposition, denier)) return true;
        }
        return false;
    }

    /// <summary>Whom a source phrase names beside who speaks: of “the head of the Waterworks, Dietlind Kroos” the Waterworks.</summary>
    public (string Name, bool IsPerson)? SpokenFor(Voice voice)
    {
        if (Who(voice) is not { IsPerson: true } who || voice.Source is not { } source) return null;
        string phrase = source.ReplaceLineEndings(" ");
        // “the head of the Waterworks”, “Norrkraft's director”: a title and a country before a name are nobody.
        int of = phrase.IndexOf(" of ", StringComparison.Ordinal), owner = phrase.IndexOf("'s ", StringComparison.Ordinal);
        if (owner < 0) owner = phrase.IndexOf("’s ", StringComparison.Ordinal);
        string body = owner > 0 ? phrase[..owner] : of > 0 ? phrase[(of + " of ".Length)..].Split(',')[0] : "";
        string[] words = [.. SourceIdentity.Words(body).Where(word => char.IsUpper(word[0]) && !who.Name.Contains(word, StringComparison.Ordinal))];
        return words.Length is > 0 and <= 4 ? (string.Join(' ', words), false) : null;
    }

    private static readonly WordSet StateOffices = new("mayor minister president governor prefect prosecutor premier chancellor senator councillor commissioner bishop judge");

    /// <summary>Whether somebody holds an office of a town or a state by the words before his name.</summary>
    private static bool IsOfState(Place place, string name)
    {
        string text = place.Reading.Document.Text;
        int at = text.IndexOf(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal), start = Math.Max(0, at - (Around / 2));
        return at > 0 && StanceWords.In(text.AsSpan(start, at - start), StateOffices);
    }

    /// <summary>Who speaks, also where nothing but a word with a capital says it: “Norrkraft”.</summary>
    public (string Name, bool IsPerson)? Who(Voice voice)
    {
        if (sources.Of(voice) is { } who) return who;
        return voice.Source is { Length: > 3 } source && char.IsUpper(source[0]) && !source.AsSpan().ContainsAny(' ', '\n') && !SourcePhrase.IsPronoun(source) ? (source, false) : null;
    }

    /// <summary>Those within reach of a place.</summary>
    private ReadOnlySpan<(int Index, string Name, bool IsPerson)> Near(Place place)
    {
        (int Index, string Name, bool IsPerson)[] all = known[place.Document] ??= Read(readings[place.Document]);
        int first = TextOrder.First<(int Index, string Name, bool IsPerson)>(all, place.Index - Reach, static source => source.Index), end = first;
        while (end < all.Length && all[end].Index <= place.Index + Reach) end++;
        return all.AsSpan(first, end - first);
    }

    private (int Index, string Name, bool IsPerson)[] Read(Reading reading)
    {
        List<(int, string, bool)> found = [];
        for (int i = 0; i < reading.Propositions.Length; i++)
        {
            Proposition proposition = reading.Propositions[i];
            if (proposition.Voice is not { Responds: false } voice || (voice.Contact & Contact.Concedes) == 0 || Who(voice) is not { } who) continue;
            if (!AcceptedFindings.Is(proposition.Span.In(reading.Document.Text), grants: true)) found.Add((i, who.Name, who.IsPerson));
        }
        return [.. found];
    }

    private static bool IsBeside(string text, Proposition proposition, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        int start = Math.Max(0, proposition.Span.Start - Around);
        return last.Length > 3 && text.AsSpan(start, Math.Min(text.Length, proposition.Span.End + Around) - start).Contains(last, StringComparison.Ordinal);
    }
}
