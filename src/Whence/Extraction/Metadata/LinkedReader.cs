using System.Globalization;
using System.Text;
using Whence.Extraction.Html;

namespace Whence.Extraction.Metadata;

/// <summary>Reads JSON as pages hold it: raw line breaks in strings, trailing commas and wrappers of comments pass; what cannot be read ends the reading, not the program.</summary>
internal ref struct LinkedReader
{
    private const int MaxDepth = 40;

    private readonly ReadOnlySpan<char> json;
    private int at;

    private LinkedReader(ReadOnlySpan<char> json) => this.json = json;

    /// <summary>Reads the first value of a script; null if there is none.</summary>
    public static LinkedValue? Read(ReadOnlySpan<char> script)
    {
        int start = script.IndexOfAny('{', '[');
        if (start < 0) return null;
        // Some systems escape the script as if it were text: “{&quot;headline&quot;:”.
        bool isEscaped = script[start..].TrimStart("{[ \r\n\t").StartsWith("&quot;", StringComparison.Ordinal);
        var reader = new LinkedReader(isEscaped ? Entities.Decode(script[start..]) : script[start..]);
        return reader.Value(0);
    }

    private LinkedValue? Value(int depth)
    {
        Skip();
        if (at >= json.Length || depth > MaxDepth) return null;
        return json[at] switch
        {
            '{' => Object(depth),
            '[' => List(depth),
            '"' => new() { Text = String() },
            _ => Word(),
        };
    }

    private LinkedValue Object(int depth)
    {
        var members = new List<KeyValuePair<string, LinkedValue>>();
        at++;
        while (true)
        {
            Skip();
            if (at < json.Length && json[at] == ',')
            {
                at++;
                continue;
            }
            if (at >= json.Length || json[at] != '"') break;
            string name = String();
            Skip();
            if (at >= json.Length || json[at] != ':') break;
            at++;
            if (Value(depth + 1) is not { } value) break;
            members.Add(new(name, value));
        }
        if (at < json.Length && json[at] == '}') at++;
        else at = json.Length;
        return new() { Members = members };
    }

    private LinkedValue List(int depth)
    {
        var items = new List<LinkedValue>();
        at++;
        while (true)
        {
            Skip();
            if (at < json.Length && json[at] == ',')
            {
                at++;
                continue;
            }
            if (at >= json.Length || json[at] == ']' || Value(depth + 1) is not { } value) break;
            items.Add(value);
        }
        if (at < json.Length && json[at] == ']') at++;
        else at = json.Length;
        return new() { Items = items };
    }

    private LinkedValue? Word()
    {
        int begin = at;
        while (at < json.Length && (char.IsAsciiLetterOrDigit(json[at]) || json[at] is '+' or '-' or '.')) at++;
        return at == begin ? null : new() { Text = json[begin..at].ToString() };
    }

    private string String()
    {
        at++;
        int plain = json[at..].IndexOfAny('"', '\\');
        if (plain < 0)
        {
            string rest = json[at..].ToString();
            at = json.Length;
            return rest;
        }
        if (json[at + plain] == '"')
        {
            string simple = json.Slice(at, plain).ToString();
            at += plain + 1;
            return simple;
        }
        var text = new StringBuilder();
        while (at < json.Length && json[at] != '"')
        {
            char c = json[at++];
            if (c != '\\' || at >= json.Length)
            {
                text.Append(c);
                continue;
            }
            c = json[at++];
            if (c == 'u' && at + 4 <= json.Length && ushort.TryParse(json.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                at += 4;
            }
            else text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', _ => c });
        }
        at++;
        return text.ToString();
    }

    private void Skip()
    {
        while (at < json.Length && (Spaces.IsSpace(json[at]) || json[at] == ';')) at++;
    }
}
