using System.Text;

namespace Whence.Language.Models;

/// <summary>Texts of a model as UTF-8 where they stand in its content: making thousands of strings took most of a model's load time. Immutable; threads may share it.</summary>
/// <param name="content">The content of the model.</param>
/// <param name="starts">Where each text starts.</param>
/// <param name="lengths">How many bytes each has.</param>
internal sealed class TextList(byte[] content, int[] starts, int[] lengths)
{
    /// <summary>How many there are.</summary>
    public int Count => starts.Length;

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[int index] => content.AsSpan(starts[index], lengths[index]);

    /// <summary>A text as a string.</summary>
    public string TextOf(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>Whether a text has these units.</summary>
    public bool Is(int index, ReadOnlySpan<char> units)
    {
        ReadOnlySpan<byte> bytes = this[index];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80) return units.SequenceEqual(TextOf(index));
            if (i >= units.Length || bytes[i] != units[i]) return false;
        }
        return bytes.Length == units.Length;
    }
}
