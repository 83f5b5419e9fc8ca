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
        int who = new InterviewedPerson(text).Before(paragraphs[questions[0]].First);
        if (who < 0 || !IsPersonal(text, paragraphs, questions)) return;
        TokenRange name = NameAt(text, who);
        HashSet<int> spoken = [.. drafts.Where(draft => IsOwnSpeech(text, draft)).Select(draft => text.Paragraph[draft.CueToken])];
        for (int k = 0; k < questions.Count; k++)
        {
            int stop = k + 1 < questions.Count ? questions[k + 1] : questions[k] + 2;
            for (int p = questions[k] + 1; p < Math.Min(stop, paragraphs.Count); p++)
            {
                TokenRange answer = paragraphs[p];
                if (answer.Count < 3 || spoken.Contains(text.Paragraph[answer.First])) continue;
                var draft = new Draft(answer.First, "interview answer") { SourceHead = who, Score = 0.6, Frame = CueFrames.Clause, IsVerbatim = true };
                draft.Source.Add(name);
                draft.Content.Add(answer);
                drafts.Add(draft);
            }
        }
    }

    // Who is asked answers of himself or with yes or no, in three answers of four at least; an essay that asks and answers its own questions does not.
    private static bool IsPersonal(ReportText text, List<TokenRange> paragraphs, List<int> questions)
    {
        int personal = 0;
        foreach (int question in questions)
        {
            TokenRange answer = paragraphs[question + 1];
            for (int i = answer.First; i < answer.End; i++)
                if (text.Is(i, "I") || text.Is(i, "we") || text.Is(i, "my") || text.Is(i, "our") || text.Is(i, "me") || text.Is(i, "us") || i == answer.First && (text.Is(i, "yes") || text.Is(i, "no") || text.Is(i, "well"))) { personal++; break; }
        }
        return personal * 4 >= questions.Count * 3;
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
    private static bool IsOwnSpeech(ReportText text, Draft draft)
    {
        if (draft.CoversStretch || draft.Class != CueClass.Speech) return false;
        int most = draft.Content.Count * 2, count = 1;
        for (int i = draft.CueToken - 1; i >= 0 && count < most && text.Paragraph[i] == text.Paragraph[draft.CueToken]; i--) count++;
        for (int i = draft.CueToken + 1; i < text.Tokens.Length && count < most && text.Paragraph[i] == text.Paragraph[draft.CueToken]; i++) count++;
        return count < most;
    }

    private static TokenRange NameAt(ReportText text, int last)
    {
        int first = last;
        while (first > 0 && text.Tag(first - 1) == PartOfSpeech.Propn && text.Tokens[first - 1].Sentence == text.Tokens[last].Sentence) first--;
        return new(first, last + 1);
    }
}
