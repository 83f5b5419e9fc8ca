using System.Security.Cryptography;
using Whence.Tracing;

namespace Whence.Web;

/// <summary>What the app works on: a trace, which is replaced as a whole when something changes. Threads share it.</summary>
public sealed class Workbench
{
    private volatile AppView _view;

    /// <summary>Begins with a trace.</summary>
    /// <param name="trace">What was found.</param>
    /// <param name="title">What it is called.</param>
    public Workbench(TraceResult trace, string title) => _view = new(trace, title);

    internal AppView View => _view;

    /// <summary>What every form that changes something must bring; another for every run.</summary>
    internal string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
