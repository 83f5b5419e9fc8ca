namespace Whence.Intake.Web;

/// <summary>No connection was made, since none may be; the message completes a sentence that begins with the address.</summary>
internal sealed class RefusedException(string message) : IOException(message);
