using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Who speaks a quotation that no known cue claims, by what stands beside it, whatever its verb: “A clerk squeaked: “…””, “The prefect: “…””, “…,” sneered the keeper, he barked “Never!”
/// </summary>
/// <remarks>By tags and marks alone, as such sentences need not have a tree.</remarks>
internal static class QuotationSpeaker
{
    // Tokens between a clause's start and its colon, between a quotation and its verb, and before a verb, at most.
    private const int MaxBefore = 40, MaxTail = 14;

    // Nouns that open a quotation with a colon and do not speak: “The answer: “No.””
    private static readonly string[] Things =
    [
        "answer", "question", "result", "motto", "headline", "title", "slogan", "reason", "verdict", "conclusion", "inscription", "caption", "example", "update", "correction", "subject", "name", "password", "problem", "point",
        "note", "background", "source", "tip", "advertisement", "thing", "word", "phrase", "term", "idea", "news", "breaking", "photo", "picture", "video", "quote", "chorus", "lesson", "advice", "rule", "fact",
    ];

    /// <summary>The attribution of a quotation; null where nobody stands beside it.</summary>
    internal static Draft? Find(ReportText text, int quotation)
    {
        TokenRange tokens = text.QuotationTokens[quotation];
        if (tokens.First < 0 || tokens.Count < 3) return null;
        return AfterColon(text, tokens) ?? (text.Quotations[quotation].IsClosed ? Behind(text, quotation, tokens) ?? RightBefore(text, quotation, tokens) : null);
    }

    // “Camp warden Tilde Orm huffed: “…””, “The prefect: “…””, “11:30 Odo Brandt, mayor of Velm, in our studio: “…””
    private static Draft? AfterColon(ReportText text, TokenRange quotation)
    {
        int colon = quotation.First - 1;
        if (colon < 1 || !text.Is(colon, ":") || text.QuotationOf(colon) >= 0) return null;
        int first = colon;
        while (first > 0 && text.Tokens[first - 1].Sentence == text.Tokens[colon].Sentence && text.Paragraph[first - 1] == text.Paragraph[colon] && text.QuotationOf(first - 1) < 0 && colon - first < MaxBefore) first--;
        first = Opening(text, first, colon);
        if (Judges(text, first, colon) is >= 0 and int be) return Make(text, be, new(first, be), quotation, "quotation after any verb");
        for (int i = colon - 1; i > first; i--)
        {
            if (!IsFinite(text, i)) continue;
            int cluster = Cluster(text, i, first);
            if (IsShowing(text, i)) return null;
            if (cluster > first && NearbyQuotation.IsName(text, first, cluster) && text.Tag(first) is not (PartOfSpeech.Adp or PartOfSpeech.Adv)) return Make(text, i, new(first, cluster), quotation, "quotation after any verb");
            // “To the merit confesses the writer Odo Brandt: “…””
            if (text.Tag(first) is PartOfSpeech.Adp or PartOfSpeech.Adv && Before(text, first, i) && SpeakerPhrase.Right(text, i, colon) is { Count: > 1 } right && right.End == colon) return Make(text, i, right, quotation, "quotation after any verb");
        }
        for (int i = first; i < colon; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Word(i) is ";" or "(") return null;
        if (first >= colon || !NearbyQuotation.IsName(text, first, colon) || text.Tag(first) == PartOfSpeech.Adp) return null;
        int head = SourceBounds.Head(text, new(new TokenRange(first, colon)));
        bool named = text.Tag(head) == PartOfSpeech.Propn && text.Tokens[head].Penn == "NNP", noun = text.Tag(head) == PartOfSpeech.Noun && text.Is(first, "the") && head - first <= 3;
        if (!named && !noun || IsThing(text, head)) return null;
        return Make(text, colon, new(first, colon), quotation, "name and colon");
    }

    /// <summary>Whether a noun before a colon is no name for one who speaks: “The answer: …”, “Note: …”.</summary>
    internal static bool IsThing(ReportText text, int noun) => Array.IndexOf(Things, text.Lemma(noun).ToLowerInvariant()) >= 0;

    // “showed us a message: “…””, “holds a letter: “…””: the words are those of who wrote it.
    private static bool IsShowing(ReportText text, int verb) => text.Lemma(verb) is "show" or "hold" or "see" or "receive" or "get" or "obtain" or "produce" or "play" or "find" or "have" or "carry";

    // Behind the clock of a ticker and a dateline.
    private static int Opening(ReportText text, int first, int end)
    {
        foreach (TokenRange dateline in text.Datelines) if (dateline.First <= first && dateline.End > first && dateline.End < end) first = dateline.End;
        while (first < end && (text.Tag(first) == PartOfSpeech.Num && text.Word(first).IndexOfAny(':', '.') > 0 || text.IsMark(first) && text.QuotationOf(first) < 0)) first++;
        return first;
    }

    private static bool Before(ReportText text, int first, int verb)
    {
        for (int i = first; i < verb; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.IsMark(i)) return false;
        return true;
    }

    // “Odo Brandt, who has seen pictures, is cautious: “…””: a person who is said to be something before the colon; the verb, -1 if there is none.
    private static int Judges(ReportText text, int first, int colon)
    {
        int be = colon - 1;
        while (be > first && text.Tag(be) is PartOfSpeech.Adj or PartOfSpeech.Adv) be--;
        if (be == colon - 1 || be <= first || text.Lemma(be) != "be" || text.Tokens[be].Penn is not ("VBZ" or "VBD")) return -1;
        // “…, who has seen pictures, is cautious”
        TokenRange subject = text.Is(be - 1, ",") ? new(first, be) : SpeakerPhrase.Left(text, be, first);
        if (subject.First != first) return -1;
        int head = SourceBounds.Head(text, new(subject));
        if (Bounds.IsTime(text, head) || Speakers.MentionOf(text, head) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == Mentions.EntityType.Place) return -1;
        return text.Is(head, "he") || text.Is(head, "she") || text.Tag(head) == PartOfSpeech.Propn || Chains.PersonWords.Is(text.Lemma(head)) ? be : -1;
    }

    // “…,” blabbed an attendant; “…”, so Ilsa Doran; “…,” he grins.
    private static Draft? Behind(ReportText text, int quotation, TokenRange tokens)
    {
        int next = tokens.End, end = next;
        bool comma = text.Is(next, ",");
        if (comma) next++;
        if (next >= text.Tokens.Length || text.Paragraph[next] != text.Paragraph[tokens.First] || text.QuotationOf(next) >= 0) return null;
        char last = LastOf(text, quotation);
        if (!comma && last is not (',' or '?' or '!' or '…' or '-' or '–' or '—')) return null;
        if (!IsSentence(text, tokens)) return null;
        end = text.SentenceOf(next).EndToken;
        bool so = comma && text.Is(next, "so");
        if (so || IsFinite(text, next) && char.IsLower(text.Word(next)[0]) && !IsBe(text, next))
        {
            int from = next + 1 < end && (text.Is(next + 1, "himself") || text.Is(next + 1, "herself") || text.Is(next + 1, "itself") || text.Is(next + 1, "themselves")) ? next + 1 : next;
            TokenRange name = SpeakerPhrase.Right(text, from, end);
            if (name.Count > 0) name = name with { End = SourceBounds.Hearer(text, name.First, name.End) };
            if (name.Count == 0 || text.Tag(name.First) is not (PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num) && text.Tokens[name.First].Penn != "PRP") return null;
            return Make(text, next, name, tokens, "quotation before any verb");
        }
        for (int i = next + 1; i < Math.Min(end, next + MaxTail); i++)
        {
            if (text.QuotationOf(i) >= 0 || text.IsMark(i) && text.Word(i) is not ("," or "-" or "’" or "'")) return null;
            if (!IsFinite(text, i)) continue;
            int cluster = Cluster(text, i, next);
            if (IsBe(text, i) || !NearbyQuotation.IsName(text, next, cluster) || text.Tag(next) is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Cconj) return null;
            return Make(text, i, new(next, cluster), tokens, "quotation before any verb");
        }
        return null;
    }

    // The quotation opens its sentence and is none that goes on after it: not “After “The Long Night,” he left”.
    private static bool IsSentence(ReportText text, TokenRange tokens)
    {
        int inside = Math.Min(tokens.First + 1, tokens.End - 1);
        if (!char.IsUpper(text.Word(inside)[0]) && !char.IsDigit(text.Word(inside)[0])) return false;
        return text.SentenceOf(tokens.First).FirstToken >= tokens.First || tokens.First == 0 || text.Paragraph[tokens.First - 1] != text.Paragraph[tokens.First] || text.Word(tokens.First - 1) is "." or ":";
    }

    // He barked “Never!” when he was asked.
    private static Draft? RightBefore(ReportText text, int quotation, TokenRange tokens)
    {
        int verb = tokens.First - 1;
        if (verb < 1 || !IsFinite(text, verb) || IsBe(text, verb) || LastOf(text, quotation) is not ('.' or '!' or '?') || text.Paragraph[verb] != text.Paragraph[tokens.First] || !char.IsUpper(text.Word(Math.Min(tokens.First + 1, tokens.End - 1))[0])) return null;
        int first = text.SentenceOf(verb).FirstToken, cluster = Cluster(text, verb, first);
        TokenRange name = SpeakerPhrase.Left(text, cluster, first);
        return name.Count == 0 ? null : Make(text, verb, name, tokens, "quotation after any verb");
    }

    private static bool IsFinite(ReportText text, int token) => text.Tag(token) == PartOfSpeech.Verb && (text.Tokens[token].Penn is "VBD" or "VBZ" or "VBP" || text.Tokens[token].Penn == "VBN" && text.Tag(token - 1) != PartOfSpeech.Adj);

    private static bool IsBe(ReportText text, int token) => text.Lemma(token) is "be" or "have" or "do";

    private static int Cluster(ReportText text, int verb, int first)
    {
        int at = verb;
        while (at > first && text.Tag(at - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv && text.Penn(at - 1) != "WRB") at--;
        return at;
    }

    private static char LastOf(ReportText text, int quotation)
    {
        TextSpan inside = text.Quotations[quotation].Inside;
        int end = inside.End - 1;
        while (end > inside.Start && text.Text[end] is '’' or '\'' or ' ') end--;
        return text.Text[end];
    }

    private static Draft? Make(ReportText text, int cue, TokenRange name, TokenRange quotation, string rule)
    {
        var draft = new Draft(cue, rule) { Frame = CueFrames.Quotation, Score = 0.5 };
        draft.Source.Add(name);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        draft.Cue.Add(new(cue, cue + 1));
        draft.Content.Add(quotation);
        SourceBounds.Tidy(text, draft);
        return draft.Source.IsEmpty || SourceBounds.IsNobody(text, draft) ? null : draft;
    }
}
