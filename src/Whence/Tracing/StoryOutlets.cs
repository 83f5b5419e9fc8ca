namespace Whence.Tracing;

/// <summary>The outlets of a story: whom a name means, which reports an outlet has in the story, whom a text may name. Immutable; threads may share it.</summary>
internal sealed class StoryOutlets
{
    private readonly OutletIndex index = new();
    private readonly Dictionary<string, List<int>> ofBare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> ofOutlet = new(StringComparer.OrdinalIgnoreCase);
    private readonly OutletMentions mentions;
    private readonly List<List<int>> readings = [];

    /// <summary>Takes the outlet of each reading; null where none is known.</summary>
    public StoryOutlets(OutletName?[] outlets)
    {
        List<OutletName> names = [];
        for (int i = 0; i < outlets.Length; i++)
        {
            if (outlets[i] is not { } outlet) continue;
            index.Add(outlet, i);
            if (!ofBare.TryGetValue(outlet.Bare, out List<int>? list))
            {
                ofBare[outlet.Bare] = list = [];
                readings.Add(list);
                names.Add(outlet);
            }
            list.Add(i);
            if (!ofOutlet.TryGetValue(outlet.Bare, out List<int>? same)) ofOutlet[outlet.Bare] = same = [];
            same.Add(i);
        }
        mentions = new(names);
    }

    /// <summary>The readings of the outlets that a name as written means, ascending.</summary>
    public List<int> Meant(string written) => index.Meant(written);

    /// <summary>Whether a name as written means the outlet of any reading.</summary>
    public bool IsAnyMeant(string written) => index.IsAnyMeant(written);

    /// <summary>The readings of one outlet, ascending.</summary>
    public List<int> Of(OutletName outlet) => ofOutlet[outlet.Bare];

    /// <summary>The readings of the outlets with just this name, ascending.</summary>
    public List<int> Named(OutletName outlet) => ofBare[outlet.Bare];

    /// <summary>The outlets that a text may name, as their readings, in the order of the first of these.</summary>
    public IEnumerable<List<int>> In(string text) => mentions.In(text).Select(number => readings[number]);
}
