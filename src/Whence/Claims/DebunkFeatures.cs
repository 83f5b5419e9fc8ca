using Whence.Text;

namespace Whence.Claims;

/// <summary>What tells that a report debunks a claim in its own words: “the story is a hoax”, “in fact he is alive”.</summary>
internal sealed class DebunkFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 19;

    private readonly Groups groups;
    private readonly DraftPlace[] places;
    private readonly (bool Debunks, bool Turns, bool Names)[] words;
    private readonly Dictionary<int, (int Places, int Debunking, int Negative, int Denied)> ofOutlet = [];

    /// <summary>Reads the places of a claim.</summary>
    public DebunkFeatures(Groups groups, DraftPlace[] places)
    {
        this.groups = groups;
        this.places = places;
        words = [.. places.Select(place =>
        {
            ReadOnlySpan<char> text = place.Proposition.Span.In(place.Place.Reading.Document.Text);
            return (StanceWords.In(text, StanceWords.Debunk), StanceWords.In(text, StanceWords.Turn), StanceWords.In(text, StanceWords.ReportNames));
        })];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i].Voice is not null) continue;
            (int all, int debunking, int negative, int denied) = ofOutlet.GetValueOrDefault(places[i].Place.Document);
            ofOutlet[places[i].Place.Document] = (all + 1, debunking + (words[i].Debunks ? 1 : 0), negative + (IsNegative(i) ? 1 : 0), denied + (IsDenied(i) ? 1 : 0));
        }
    }

    /// <summary>Writes the features of a place.</summary>
    /// <param name="at">Its index.</param>
    /// <param name="negativeClaim">Whether the claim itself is negative.</param>
    /// <param name="asserted">The log-odds to the nearest place that asserts.</param>
    /// <param name="lead">The text before it.</param>
    /// <param name="tail">The text behind it.</param>
    /// <param name="to">Where they go.</param>
    public void Fill(int at, bool negativeClaim, float asserted, ReadOnlySpan<char> lead, ReadOnlySpan<char> tail, ref FeatureWriter to)
    {
        int document = places[at].Place.Document;
        (bool debunks, bool turns, bool names) = words[at];
        bool negative = IsNegative(at), outlet = places[at].Voice is null, title = groups.Story.Tones.TitleDebunks(document);
        float density = groups.Story.Tones.Debunks(document);
        bool against = negative && !negativeClaim;
        (int all, int debunking, int denying, int denied) = ofOutlet.GetValueOrDefault(document);
        if (outlet) (all, debunking, denying, denied) = (all - 1, debunking - (debunks ? 1 : 0), denying - (negative ? 1 : 0), denied - (IsDenied(at) ? 1 : 0));
        float others = Math.Max(1, all);
        to.Add(debunks);
        to.Add(StanceWords.In(lead, StanceWords.Debunk));
        to.Add(StanceWords.In(tail, StanceWords.Debunk));
        to.Add(debunks && negative);
        to.Add(turns);
        to.Add(turns && against);
        to.Add(names);
        to.Add(debunks && names);
        to.Add(title);
        to.Add(density);
        to.Add(outlet && against);
        to.Add(outlet && against && asserted > 0);
        to.Add(against ? density : 0);
        to.Add(outlet ? density : 0);
        to.Add(outlet && debunks);
        to.Add(debunking / others);
        to.Add(denying / others);
        to.Add(denied / others);
        to.Add(!outlet && against && asserted > 0);
    }

    private bool IsNegative(int at) => places[at].Proposition.Is(PropositionTraits.Negative);

    private bool IsDenied(int at) => places[at].Stance == Stance.Denies;
}
