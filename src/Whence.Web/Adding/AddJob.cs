using System.Collections.Concurrent;

namespace Whence.Web.Adding;

/// <summary>Reports that are being added: how far it is, and what became of each. Threads share it.</summary>
public sealed class AddJob
{
    private readonly ConcurrentQueue<AddedLine> _lines = new();
    private readonly int _expected;
    private volatile string? _stopped;
    private volatile bool _isDone;
    private volatile string _doing = "waiting for what is added before it";
    private int _found;

    internal AddJob(int number, string name, int expected) => (Number, Name, _expected) = (number, name, expected);

    /// <summary>Its number in this run of the app, from 1.</summary>
    public int Number { get; }

    /// <summary>What is added, for people.</summary>
    public string Name { get; }

    /// <summary>How many reports are to be read, as far as is known.</summary>
    public int Expected => Math.Max(_expected, _found);

    /// <summary>What it does at the moment, in words.</summary>
    public string Doing => _doing;

    /// <summary>What became of each report so far.</summary>
    public IReadOnlyCollection<AddedLine> Lines => _lines;

    /// <summary>Whether it has ended.</summary>
    public bool IsDone => _isDone;

    /// <summary>Why it ended early; null where it did not.</summary>
    public string? Stopped => _stopped;

    internal void Say(string item, string? flaw, string? report = null) => _lines.Enqueue(new(item, flaw, report));

    /// <summary>Begins another part of the work.</summary>
    internal void Begin(string doing) => _doing = doing;

    /// <summary>Another report was found, which is to be read, or failed.</summary>
    internal void Found() => _found++;

    internal void End(string? stopped = null)
    {
        _stopped = stopped;
        _isDone = true;
    }
}
