using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Whence.Text;

namespace Whence.Cli.Json;

/// <summary>Writes objects a line each. Not for several threads at once.</summary>
internal sealed class JsonLines(Stream output) : IDisposable
{
    // Text is data here, never markup: only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly BufferedStream _output = new(output, 1 << 16);

    /// <summary>One object as a line of bytes; may be called on any thread.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new(4096);
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public void Write(byte[] line) => _output.Write(line);

    public void Write(Action<Utf8JsonWriter> write) => Write(Line(write));

    public void Dispose() => _output.Flush();
}
