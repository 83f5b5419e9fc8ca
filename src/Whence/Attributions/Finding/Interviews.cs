using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Interviews in question and answer: paragraphs that only ask, each with the answer below it, and the one who is interviewed named above them.</summary>
/// <remarks>The paragraphs have no marks and no labels; labelled ones are found by <see cref="ColonCues"/>.</remarks>
internal static class Interviews
{
    private const int MinQuestions = 2;
    private const int MaxQuestionTokens = 60;

    internal static void Find(ReportText text, List<Draft> drafts)
    {
        List<TokenRange> paragraphs = Paragraphs(text);
        var questions = new List<int>();
        for (int i = 0; i + 1 < paragraphs.Count; i++)
            if (IsQuestion(text, paragraphs[i]) && !IsQuestion(text, paragraphs[i + 1])) questions.Add(i);
        if (questions.Count < MinQuestions || questions[^1] - questions[0] > questions.Count * 6) return;
        int who = Interviewed(text, paragraphs[questions[0]].First);
        if (who < 0) return;
        TokenRange name = NameAt(text, who);
        for (int k = 0; k < questions.Count; k++)
        {
            int stop = k + 1 < questions.Count ? questions[k + 1] : questions[k] + 2;
            for (int p = questions[k] + 1; p < Math.Min(stop, paragraphs.Count); p++)
            {
                TokenRange answer = paragraphs[p];
                if (answer.Count < 3 || HasOwnSpeech(drafts, answer)) continue;
                var draft = new Draft(answer.First, "interview answer") { SourceHead = who, Score = 0.6, SourceScore = 0.7, Frame = CueFrames.Clause, IsVerbatim = true };
                draft.Source.Add(name);
                draft.Content.Add(answer);
                drafts.Add(draft);
            }
        }
    }

    private static List<TokenRange> Paragraphs(ReportText text)
    {
        var found = new List<TokenRange>();
        for (int first = 0; first < text.Tokens.Length;)
        {
            int end = first + 1;
            while (end < text.Tokens.Length && text.Paragraph[end] == text.Paragraph[first]) end++;
            found.Add(new(first, end));
            first = end;
        }
        return found;
    }

    private static bool IsQuestion(ReportText text, TokenRange paragraph)
    {
        if (paragraph.Count is < 3 or > MaxQuestionTokens || !text.Is(paragraph.End - 1, "?")) return false;
        for (int i = paragraph.First; i < paragraph.End; i++) if (text.QuotationOf(i) >= 0 || text.Is(i, ":")) return false;
        return true;
    }

    // A paragraph with a speaker of its own is no answer.
    private static bool HasOwnSpeech(List<Draft> drafts, TokenRange paragraph)
    {
        foreach (Draft draft in drafts)
            if (!draft.CoversReport && paragraph.Holds(draft.CueToken) && draft.Class == CueClass.Speech && draft.Content.Count * 2 > paragraph.Count) return true;
        return false;
    }

    /// <summary>The last token of the name of the person that the report brings in before its first question, one of an “interview with” before others; -1 if none.</summary>
    internal static int Interviewed(ReportText text, int before)
    {
        int best = -1;
        bool told = false;
        foreach (Mention mention in text.Analysis.Mentions)
        {
            if (before >= text.Tokens.Length || mention.Span.Start >= text.Tokens[before].Span.Start) break;
            if (mention.Form != MentionForm.Name || mention.Type is EntityType.Organization or EntityType.Place || mention.Entity >= 0 && text.Analysis.Entities[mention.Entity].IsOutlet) continue;
            string name = mention.Span.Of(text.Text);
            if (Chains.OutletNames.LooksLikeOne(name) || text.Analysis.Document.Outlet is { } outlet && Chains.OutletNames.AreSame(outlet, name)) continue;
            int token = TokenAt(text, mention.Span.End - 1);
            int first = TokenAt(text, mention.Span.Start);
            bool with = Asked(text, first);
            if (best >= 0 && (told || !with)) continue;
            // a full name, or a person who is asked: not “Internet” and “President”
            if (token == first && !(with && mention.Type == EntityType.Person) || mention.Type == EntityType.Other && !with) continue;
            (best, told) = (token, with);
        }
        return best;
    }

    // “an interview with X”, “we spoke to X”, “X answers our questions” opens more surely than a mere name.
    private static bool Asked(ReportText text, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 6); i--)
            if (text.Is(i, "interview") || text.Tokens[i].Lemma is "interview" or "speak" or "ask" or "talk") return true;
        return false;
    }

    private static TokenRange NameAt(ReportText text, int last)
    {
        int first = last;
        while (first > 0 && text.Tag(first - 1) == PartOfSpeech.Propn && text.Tokens[first - 1].Sentence == text.Tokens[last].Sentence) first--;
        return new(first, last + 1);
    }

    private static int TokenAt(ReportText text, int offset)
    {
        int low = 0, high = text.Tokens.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
