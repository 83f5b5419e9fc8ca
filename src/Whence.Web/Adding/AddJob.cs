using System.Collections.Concurrent;

namespace Whence.Web.Adding;

/// <summary>Reports that are being added: how far it is, and what became of each. Threads share it.</summary>
public sealed class AddJob
{
    private readonly ConcurrentQueue<AddedLine> _lines = new();
    private volatile string? _stopped;
    private volatile bool _isDone;

    internal AddJob(int number, string name, int expected) => (Number, Name, Expected) = (number, name, expected);

    /// <summary>Its number in this run of the app, from 1.</summary>
    public int Number { get; }

    /// <summary>What is added, for people.</summary>
    public string Name { get; }

    /// <summary>How many inputs there are.</summary>
    public int Expected { get; }

    /// <summary>What became of each report so far.</summary>
    public IReadOnlyCollection<AddedLine> Lines => _lines;

    /// <summary>Whether it has ended.</summary>
    public bool IsDone => _isDone;

    /// <summary>Why it ended early; null where it did not.</summary>
    public string? Stopped => _stopped;

    internal void Say(string item, string? flaw, string? report = null) => _lines.Enqueue(new(item, flaw, report));

    internal void End(string? stopped = null)
    {
        _stopped = stopped;
        _isDone = true;
    }
}
