namespace Whence.Cli;

/// <summary>The command asks for something that can't be had; the message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
