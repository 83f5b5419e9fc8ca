using Whence.Intake;

namespace Whence.Cli.Terminal;

/// <summary>The two streams of the program: data on the one, talk on the other. The only place that knows the console.</summary>
internal sealed class Talk(Stream data, TextWriter error, bool dataIsTerminal, bool errorIsTerminal, bool colour, Func<Stream> input)
{
    private int _failures;

    /// <summary>Standard output, for data.</summary>
    public Stream Data => data;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input => input;

    /// <summary>Whether data goes to a terminal.</summary>
    public bool DataIsTerminal => dataIsTerminal;

    /// <summary>Whether colours are wanted in data.</summary>
    public bool Colour => colour && dataIsTerminal;

    /// <summary>Whether progress may be shown.</summary>
    public bool ShowsProgress => errorIsTerminal;

    /// <summary>Inputs that failed so far.</summary>
    public int Failures => _failures;

    /// <summary>Where talk goes.</summary>
    public TextWriter Errors => error;

    /// <summary>0, or 1 where an input failed.</summary>
    public int Code => _failures > 0 ? ExitCode.SomeFailed : ExitCode.Done;

    public static Talk OfProcess()
    {
        bool colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new(Console.OpenStandardOutput(), Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, colour, Console.OpenStandardInput);
    }

    /// <summary>Says that something went wrong.</summary>
    public void Error(string message) => error.WriteLine("whence: " + Plain.Line(message));

    /// <summary>Says something that is no error.</summary>
    public void Say(string message) => error.WriteLine(Plain.Line(message));

    /// <summary>Names an input that failed, with its reason, and counts it.</summary>
    public void Failed(IntakeFailure failure) => Failed(failure.Item, failure.Detail);

    /// <summary>Names an input that failed, with its reason, and counts it.</summary>
    public void Failed(string item, string detail) => Failure(item + " " + detail);

    /// <summary>Says a failure that names its input, and counts it. Threads may call it.</summary>
    public void Failure(string message)
    {
        Interlocked.Increment(ref _failures);
        lock (error)
        {
            if (errorIsTerminal) error.Write("\r\u001b[K");
            Error(message);
        }
    }
}
