namespace Whence.Scores;

/// <summary>One measure on public data: what the program is given, and which scorer judges what it prints.</summary>
/// <param name="Name">The name, as floors.json has it.</param>
/// <param name="Of">What is measured, in words.</param>
/// <param name="Scorer">The scorer's file, without its ending.</param>
/// <param name="Gold">The gold, under the folder of data; a file, or a folder for traces and recognizers.</param>
/// <param name="Command">The command of the program with its options, without the input.</param>
/// <param name="Figures">The figures shown, each with its path in the scorer's last line.</param>
internal sealed record Measure(string Name, string Of, string Scorer, string Gold, string Command, IReadOnlyDictionary<string, string> Figures)
{
    /// <summary>Options of the scorer.</summary>
    public string Options { get; init; } = "";

    /// <summary>Where the program's input lies, under the folder of data; null where the scorer makes it out of the gold.</summary>
    public string? Input { get; init; }

    /// <summary>How many lines of a gold in JSON Lines are used where only a part is measured; 0 for all of it.</summary>
    public int PartLines { get; init; }

    /// <summary>Whether it is left out where only a part is measured.</summary>
    public bool OnlyWhole { get; init; }

    public override string ToString() => Name;
}
