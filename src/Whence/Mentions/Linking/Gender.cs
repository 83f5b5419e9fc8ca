namespace Whence.Mentions.Linking;

/// <summary>What pronoun somebody is spoken of with, as far as the text shows.</summary>
internal enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}
