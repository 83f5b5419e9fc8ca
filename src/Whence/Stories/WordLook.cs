namespace Whence.Stories;

/// <summary>What the shape of a word and its place say about it.</summary>
[Flags]
internal enum WordLook : byte
{
    /// <summary>A word in small letters.</summary>
    Plain = 0,
    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,
    /// <summary>First of its sentence, line or quotation, so that a capital says nothing.</summary>
    Opens = 2,
    /// <summary>A number in digits.</summary>
    Number = 4,
    /// <summary>All letters are capitals, two or more.</summary>
    Shout = 8,
    /// <summary>Follows the word before it with nothing but a space or hyphen between.</summary>
    Joined = 16,
}
