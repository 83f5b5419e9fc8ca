namespace Whence.Language.Models;

/// <summary>A file of weights that can't be used: damaged, of another kind or of another version.</summary>
/// <remarks>The message names the model and says what is wrong with it.</remarks>
public sealed class ModelException : Exception
{
    /// <summary>An error without a message.</summary>
    public ModelException()
    {
    }

    /// <summary>An error with a message.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and what caused it.</summary>
    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
