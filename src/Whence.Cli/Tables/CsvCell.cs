using System.Text;

namespace Whence.Cli.Tables;

/// <summary>Words from outside as a cell that no spreadsheet takes for a formula, and back.</summary>
/// <remarks>
/// A cell that begins with one of <c>= + - @</c>, a tab or a line break is calculated by spreadsheets (OWASP, “CSV Injection”). An apostrophe before it makes it text. One that takes
/// another separator than the comma splits cells elsewhere, whatever the quotation marks say, so that the same is done behind <c>;</c>, <c>|</c>, tabs and line breaks.
/// An apostrophe that was there gets another, so that nothing is lost: <see cref="Read"/> gives the very words.
/// </remarks>
internal static class CsvCell
{
    private const char Guard = '\'';

    /// <summary>The cell with its quotation marks.</summary>
    public static string Write(string text)
    {
        StringBuilder cell = new(text.Length + 2);
        cell.Append('"');
        Places places = default;
        foreach (char c in text)
        {
            if (places.Takes(c)) cell.Append(Guard);
            cell.Append(c);
            if (c == '"') cell.Append(c);
        }
        return cell.Append('"').ToString();
    }

    /// <summary>The words of a cell, whose own quotation marks a reader of CSV has taken off.</summary>
    public static string Read(string cell)
    {
        StringBuilder text = new(cell.Length);
        Places places = default;
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == Guard && places.Opens && i + 1 < cell.Length) i++;
            places.Takes(cell[i]);
            text.Append(cell[i]);
        }
        return text.ToString();
    }

    /// <summary>Walks over a text and knows where a cell could begin.</summary>
    private struct Places
    {
        private bool _inside, _moved;

        /// <summary>Whether a cell could begin here.</summary>
        public readonly bool Opens => !_inside;

        /// <summary>Goes over a character; true where it must not begin a cell.</summary>
        public bool Takes(char c)
        {
            bool breaks = c is '\t' or '\r' or '\n', guarded = !_inside && (c is '=' or '+' or '-' or '@' or Guard or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' || (breaks && !_moved));
            _inside = !breaks && c is not (';' or '|') && (_inside || (c != '"' && !char.IsWhiteSpace(c)));
            _moved = true;
            return guarded;
        }
    }
}
