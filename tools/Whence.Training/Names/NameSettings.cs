using System.Globalization;

namespace Whence.Training.Names;

/// <summary>How names are learnt.</summary>
internal sealed record NameSettings
{
    /// <summary>How often all texts are read.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>The step of AdaGrad for the weights of the features.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>What these weights lose a step, as a share.</summary>
    public float Decay { get; init; } = 3e-3f;

    /// <summary>The share of the features that is left out at random.</summary>
    public float Dropped { get; init; } = 0.65f;

    /// <summary>The numbers of the network that stand for a word, a multiple of 32; 0 for no network.</summary>
    public int Width { get; init; } = 96;

    /// <summary>Recurrent layers of the network.</summary>
    public int Layers { get; init; } = 1;

    /// <summary>Of so many documents of the treebank one is learnt in lower case too; 0 for none.</summary>
    public int LowerEach { get; init; } = 5;

    /// <summary>Settings other than those chosen: name=value.</summary>
    public static NameSettings Of(IEnumerable<string> others)
    {
        Dictionary<string, string> given = others.Select(other => other.Split('=', 2)).ToDictionary(other => other[0], other => other[1]);
        NameSettings chosen = new();
        T Get<T>(string name, T value)
            where T : IParsable<T> => given.TryGetValue(name, out string? text) ? T.Parse(text, CultureInfo.InvariantCulture) : value;
        return new()
        {
            Rounds = Get("rounds", chosen.Rounds),
            Rate = Get("rate", chosen.Rate),
            Decay = Get("decay", chosen.Decay),
            Dropped = Get("dropped", chosen.Dropped),
            Width = Get("width", chosen.Width),
            Layers = Get("layers", chosen.Layers),
            LowerEach = Get("lower", chosen.LowerEach),
        };
    }
}
