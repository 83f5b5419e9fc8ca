using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Fixed ways to say who says a thing, without a verb of speech: “It emerged from the filing that …”, “X let it be known that …”.</summary>
internal static class FixedFrames
{
    // Tokens of a source and of an aside at most.
    private const int MaxSource = 10;

    /// <summary>The attribution by a verb of such a frame; null where the words are others.</summary>
    internal static Draft? Find(ReportText text, int verb) => text.Lemma(verb) switch
    {
        "emerge" or "transpire" or "follow" => Emerges(text, verb),
        "let" => LetKnow(text, verb),
        "hear" or "learn" or "understand" => HeardFrom(text, verb),
        "describe" => Describes(text, verb),
        "report" or "write" or "state" => OnTheWordOf(text, verb),
        "have" => HasDoubts(text, verb),
        "stick" or "abide" or "stand" or "keep" or "hold" or "cling" => StandsBy(text, verb),
        _ => null,
    };

    // “It also emerged from the filing that two were ill”
    private static Draft? Emerges(ReportText text, int verb)
    {
        Sentence sentence = text.SentenceOf(verb);
        int it = verb - 1;
        while (it > sentence.FirstToken && text.Tag(it) is PartOfSpeech.Adv or PartOfSpeech.Aux) it--;
        if (it < sentence.FirstToken || !text.Is(it, "it") || !text.Is(verb + 1, "from")) return null;
        int that = That(text, verb + 3, sentence.EndToken);
        return that < 0 ? null : Make(text, verb, new(verb + 2, that), new(that, sentence.EndToken), new(verb, verb + 2));
    }

    // “Odo Brandt let it be known that he would stay”
    private static Draft? LetKnow(ReportText text, int verb)
    {
        Sentence sentence = text.SentenceOf(verb);
        if (!text.Is(verb + 1, "it") || !text.Is(verb + 2, "be") || !text.Is(verb + 3, "known")) return null;
        int that = That(text, verb + 4, sentence.EndToken), cluster = Cluster(text, verb, sentence);
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        return that < 0 || source.Count == 0 || IsNegated(text, cluster, verb) ? null : Make(text, verb, source, new(that, sentence.EndToken), new(verb, verb + 4));
    }

    // “The bridge stays shut, we hear from the ministry.”
    private static Draft? HeardFrom(ReportText text, int verb)
    {
        Sentence sentence = text.SentenceOf(verb);
        int we = verb - 1, end = sentence.EndToken;
        while (we > sentence.FirstToken && text.Tag(we) is PartOfSpeech.Aux or PartOfSpeech.Adv) we--;
        if (!text.Is(we, "we") || !text.Is(we - 1, ",") || !text.Is(verb + 1, "from") || we - 2 <= sentence.FirstToken || ClauseMarks.TailEnd(text, verb, end) is not (>= 0 and var stop)) return null;
        return Make(text, verb, new(verb + 2, stop), new(sentence.FirstToken, we - 1), new(verb, verb + 2));
    }

    // “A trader has described to the Courier how he carried the money”
    private static Draft? Describes(ReportText text, int verb)
    {
        Sentence sentence = text.SentenceOf(verb);
        if (!text.Is(verb + 1, "to") || text.Tokens[verb].Penn is not ("VBD" or "VBN" or "VBZ")) return null;
        int how = verb + 3, cluster = Cluster(text, verb, sentence);
        while (how < Math.Min(sentence.EndToken - 2, verb + MaxSource) && !text.Is(how, "how")) how++;
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        return !text.Is(how, "how") || source.Count == 0 || IsNegated(text, cluster, verb) ? null : Make(text, verb, source, new(how, sentence.EndToken), new(verb, verb + 1));
    }

    // “We reported, on the word of the porter Odo Brandt, that two had died”
    private static Draft? OnTheWordOf(ReportText text, int verb)
    {
        int on = text.Is(verb + 1, ",") ? verb + 2 : verb + 1;
        if (!text.Is(on, "on") || text.Lemma(on + 2) is not ("word" or "strength" or "basis" or "authority" or "evidence") || !text.Is(on + 3, "of")) return null;
        Sentence sentence = text.SentenceOf(verb);
        // “He wrote, on the basis of the sums, that”: the sums are what he thinks by; an outlet passes them on
        if (!text.Is(on + 2, "word") && !IsOutlet(text, SpeakerPhrase.Left(text, Cluster(text, verb, sentence), sentence.FirstToken))) return null;
        for (int i = on + 5; i < Math.Min(sentence.EndToken - 2, on + 4 + MaxSource); i++)
        {
            if (!text.Is(i, "that")) continue;
            int stop = text.Is(i - 1, ",") ? i - 1 : i;
            return Make(text, verb, new(on + 4, stop), new(i, sentence.EndToken), new(verb, verb + 1));
        }
        return null;
    }

    private static bool IsOutlet(ReportText text, TokenRange subject) => subject.Count > 0 && (text.Is(subject.First, "we") || text.Outlets.At(subject.End - 1) >= 0);

    // “Odo Brandt, who teaches there, has his doubts about the count”
    private static Draft? HasDoubts(ReportText text, int verb)
    {
        int noun = verb + 1;
        if (text.Is(noun, "his") || text.Is(noun, "her") || text.Is(noun, "their") || text.Is(noun, "its") || text.Is(noun, "serious") || text.Is(noun, "strong")) noun++;
        if (text.Lemma(noun) != "doubt" || text.Tag(noun) != PartOfSpeech.Noun || !(text.Is(noun + 1, "about") || text.Is(noun + 1, "whether") || text.Is(noun + 1, "that"))) return null;
        Sentence sentence = text.SentenceOf(verb);
        int cluster = Cluster(text, verb, sentence);
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        if (source.Count == 0 || text.Is(cluster - 1, "who") || text.Is(cluster - 1, "you") || text.Is(cluster - 1, "we") || IsNegated(text, cluster, verb) || Make(text, verb, source, new(text.Is(noun + 1, "about") ? noun + 2 : noun + 1, sentence.EndToken), new(verb, noun + 1)) is not { } draft) return null;
        draft.Standing = Standing.Doubted;
        return draft;
    }

    // “The office abides by its line that both places were counted”, “the fund sticks to its word that …”
    private static Draft? StandsBy(ReportText text, int verb)
    {
        int own = text.Is(verb + 1, "fast") ? verb + 2 : verb + 1;
        if (!text.Is(own, "to") && !text.Is(own, "by") || text.Penn(own + 1) != "PRP$" || text.Lemma(own + 2) is not ("word" or "line" or "version" or "account" or "story" or "position" or "view" or "statement" or "claim") || !text.Is(own + 3, "that") || text.Tag(text.Tag(own + 4) == PartOfSpeech.Adv ? own + 5 : own + 4) is PartOfSpeech.Verb or PartOfSpeech.Aux) return null;
        Sentence sentence = text.SentenceOf(verb);
        int cluster = Cluster(text, verb, sentence);
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        return source.Count == 0 || IsNegated(text, cluster, verb) || IsSupposed(text, sentence, source, verb) ? null : Make(text, verb, source, new(own + 3, sentence.EndToken), new(verb, own + 3));
    }

    // “If he sticks to his word”, “Will it stick …?”, “no longer sticks”, “few stick”: nobody is said to.
    private static bool IsSupposed(ReportText text, Sentence sentence, TokenRange source, int verb)
    {
        if (text.Is(sentence.EndToken - 1, "?")) return true;
        for (int i = sentence.FirstToken; i < verb; i++) if (text.Is(i, "if") || text.Is(i, "unless") || text.Is(i, "whether") || text.Tokens[i].Penn == "MD" || i >= source.First && text.Lemma(i) is "no" or "nobody" or "none" or "few" or "neither" or "longer") return true;
        return false;
    }

    // Where the auxiliaries, adverbs and negations before a verb begin.
    private static int Cluster(ReportText text, int verb, Sentence sentence)
    {
        int cluster = verb;
        while (cluster > sentence.FirstToken && text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part) cluster--;
        return cluster;
    }

    private static bool IsNegated(ReportText text, int from, int verb)
    {
        for (int i = from; i < verb; i++) if (CueWords.IsNegation(text, i)) return true;
        return false;
    }

    private static int That(ReportText text, int from, int end)
    {
        for (int i = from; i < Math.Min(end - 2, from + MaxSource); i++)
        {
            if (text.Is(i, "that")) return i;
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.IsMark(i)) return -1;
        }
        return -1;
    }

    private static Draft? Make(ReportText text, int verb, TokenRange source, TokenRange content, TokenRange cue)
    {
        var draft = new Draft(verb, "fixed frame") { Frame = CueFrames.Clause, Score = 0.7 };
        if (!SourceBounds.Take(text, draft, source)) return null;
        draft.Cue.Add(cue);
        draft.Content.Add(content);
        return VerbCues.Finish(text, draft);
    }
}
