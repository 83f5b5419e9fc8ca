using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>The quotation that a verb of speech introduces or follows, by marks and tags alone.</summary>
internal static class NearbyQuotation
{
    private const int MaxSourceTokens = 45;
    private const int MaxLeadTokens = 14;

    // A quotation that ends in a comma, a question mark or the like, from whose end nothing but a name leads to the verb.
    public static int Before(ReportText text, int cluster, int first, out bool inverted)
    {
        inverted = false;
        for (int i = cluster - 1; i >= Math.Max(first - 1, cluster - MaxSourceTokens) && i >= 0; i--)
        {
            int q = text.QuotationOf(i);
            if (q >= 0)
            {
                TokenRange tokens = text.QuotationTokens[q];
                if (tokens.End != i + 1 || !text.Quotations[q].IsClosed || text.Paragraph[i] != text.Paragraph[cluster]) return -1;
                char last = LastOf(text, text.Quotations[q].Inside);
                bool comma = text.Is(i + 1, ",") && i + 1 < cluster;
                if (last is not (',' or '?' or '!' or '.' or '…' or '-' or '–' or '—') && !comma) return -1;
                if (IsTitle(text, tokens) && tokens.First > first) return -1;
                inverted = cluster == i + 1 || cluster == i + 2 && comma;
                if (inverted) return q;
                int start = comma ? i + 2 : i + 1;
                return IsName(text, start, cluster) ? q : -1;
            }
            if (text.Word(i) is ":" or ";") return -1;
        }
        return -1;
    }

    // The last character of a quotation, behind the marks of a quotation inside it: “we find the label ‘thief,’”
    private static char LastOf(ReportText text, TextSpan inside)
    {
        int end = inside.End - 1;
        while (end > inside.Start && text.Text[end] is '’' or '\'' or ' ') end--;
        return text.Text[end];
    }

    // “Morning Hour,”: a few words, all with capitals, inside a sentence.
    private static bool IsTitle(ReportText text, TokenRange quotation)
    {
        if (quotation.Count > 9) return false;
        for (int i = quotation.First; i < quotation.End; i++)
            if (char.IsLower(text.Word(i)[0]) && !(text.Is(i, "the") || text.Is(i, "of") || text.Is(i, "and") || text.Is(i, "in") || text.Is(i, "a") || text.Is(i, "to"))) return false;
        return true;
    }

    // Whether tokens can be one who speaks: a noun phrase, perhaps with clauses between commas, but no verb of its own outside of them.
    public static bool IsName(ReportText text, int first, int end)
    {
        if (end <= first) return false;
        bool nominal = false, relative = false;
        for (int i = first; i < end; i++)
        {
            PartOfSpeech tag = text.Tag(i);
            nominal |= tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;
            relative |= text.Tokens[i].Penn is "WP" or "WDT" or "VBG" or "WP$" || text.Is(i, "that");
            if (i == first && (tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj || tag == PartOfSpeech.Verb && text.Tokens[i].Penn != "VBN" && !IsOffice(text, i))) return false;
            if (!relative && (tag == PartOfSpeech.Verb && text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "VB" || tag == PartOfSpeech.Aux)) return false;
        }
        return nominal;
    }

    // “managing director Odo Brandt”: a participle that is part of an office, whatever the tagger has.
    public static bool IsOffice(ReportText text, int token) =>
        text.Word(token).ToString().ToLowerInvariant() is "managing" or "acting" or "commanding" or "presiding" or "supervising" or "consulting" && text.Tag(token + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn;

    public static int After(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end + 1, Math.Min(verb + MaxLeadTokens, text.Tokens.Length)); i++)
        {
            int q = text.QuotationOf(i);
            if (q >= 0)
            {
                if (text.QuotationTokens[q].First != i || text.QuotationOf(verb) == q) return -1;
                return i == verb + 1 || text.Word(i - 1) is "," or ":" || text.Is(i - 1, "that") ? q : -1;
            }
            if (i >= end || text.Tag(i) is PartOfSpeech.Verb || text.Tag(i) is PartOfSpeech.Sconj && !text.Is(i, "that") || text.Is(i, "that") && !(i + 2 < end && text.IsQuotationMark(i + 2) | text.IsQuotationMark(i + 1))) return -1;
        }
        return -1;
    }
}
