using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Attributions.Finding;
using Whence.Attributions.Lexicon;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds a source behind its content that no attribution holds. One for each document.</summary>
internal sealed class PostposedSource(Analysis analysis, SpeakerNames speakers, SubjectHead subjects)
{
    /// <summary>So many tokens before the end of a sentence its tail begins at most.</summary>
    private const int MaxTail = 26;

    /// <summary>Verbs that say something in the words of translations.</summary>
    private static readonly WordSet Foreign = new("sustain thunder recount relate narrate");

    /// <summary>Verbs of the lexicon that stand behind a clause without saying it.</summary>
    private static readonly WordSet Acting = new("advance rule go_on continue uphold transmit");

    /// <summary>“The hackers had been inside since January, two people told the Compass”, “…, says to this newspaper the elder of the valley, Odo Brandt”: a source behind its content that no attribution holds.</summary>
    public (Voice Voice, int ContentEnd)? Find(int first, int end)
    {
        for (int mark = end - 2; mark > first + 2 && mark >= end - MaxTail; mark--)
        {
            if (Word(mark) is not ("," or ":")) continue;
            int start = Word(mark + 1) is "as" or "how" or "so" ? mark + 2 : mark + 1;
            if (start >= end) continue;
            if (Word(mark) is "," && IsLast(mark, end) && Behind(start, end) is { } named) return (named, mark);
            if (Before(start, end) is { } inverted && HasVerb(first, mark)) return (inverted, mark);
        }
        return null;
    }

    /// <summary>“…, two people told the Compass”: the verb stands behind who speaks.</summary>
    private Voice? Behind(int start, int end)
    {
        int verb = -1;
        for (int i = start; i < end && verb < 0; i++)
        {
            // “…, managing director Odo Brandt told a meeting”
            bool office = i == start && analysis.Tokens[i].Penn == "VBG" && i + 1 < end && analysis.Tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
            if ((analysis.Tokens[i].Tag == PartOfSpeech.Verb && !office) || IsLostAtEnd(i, start, end)) verb = i;
        }
        if (verb < start + 1 || !(ClaimWords.Report.Has(analysis.Tokens[verb].Lemma) || ((Says(verb) || Shows(verb)) && EndsThere(verb + 1, end) && IsSpeaker(start, verb, Shows(verb))))) return null;
        int last = verb;
        while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) last--;
        if (!IsPhrase(start, last) || (VerbGroup.Holds(analysis.Tokens, last, verb, "be") && analysis.Tokens[verb].Penn is "VBN" or "VBD")) return null; // “…, reportedly said”, “…, do not believe it”, “…, and the town had been warned”: nobody stands before the verb
        if (Word(start).Equals("it", StringComparison.OrdinalIgnoreCase) && analysis.Tokens[verb].Penn == "VBN") return null;
        bool own = OutletNames.NamesOwn(analysis, verb + 1, end) || (verb + 1 < end && Word(verb + 1) is "us");
        return Make(start, last, verb, own, null);
    }

    /// <summary>“…, says to this newspaper the elder of the valley, Odo Brandt”, “…, say fellow skiers”: the verb stands before who speaks.</summary>
    private Voice? Before(int start, int end)
    {
        int verb = start;
        while (verb < end && analysis.Tokens[verb].Tag is PartOfSpeech.Aux && analysis.Tokens[verb].Lemma is "have") verb++;
        if (verb >= end - 1 || analysis.Tokens[verb].Penn is not ("VBZ" or "VBD" or "VBP" or "VB" or "VBN" or "NNS") || !Says(verb)) return null;
        // “…, warn the neighbours” tells somebody to do it
        if ((analysis.Tokens[verb].Penn is "VBN" && verb == start) || (analysis.Tokens[verb].Penn is "VB" && analysis.Tokens[verb].Lemma is not "say")) return null;
        int from = verb + 1;
        while (from < end && analysis.Tokens[from].Tag == PartOfSpeech.Adv) from++;
        int hearer = -1, hearerEnd = -1;
        if (from < end && Word(from) is "to" or "before" or "towards")
        {
            hearer = from + 1;
            for (from = hearer + 1; from < end && !(analysis.Tokens[from].Penn == "DT" && analysis.Tokens[from - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn); from++) { }
            hearerEnd = from;
        }
        int stop = from;
        while (stop < end && !IsTail(stop)) stop++;
        while (stop > from && analysis.Tokens[stop - 1].Tag == PartOfSpeech.Punct) stop--;
        if (stop <= from || analysis.Tokens[from].Tag is not (PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num) || !IsPhrase(from, stop) || Word(from) is "this" or "that" or "no" || !IsSpeaker(from, stop, false)) return null;
        // “…, told the police and waited”: who is told has no “to”, and what goes on is no tail
        if ((hearer < 0 && TakesHearer(verb) && !(stop < end && Word(stop) is "to")) || (stop < end && analysis.Tokens[stop].Tag == PartOfSpeech.Cconj)) return null;
        if (hearer < 0) return Make(from, stop, verb, false, null);
        return OutletNames.NamesOwn(analysis, hearer, hearerEnd) || Word(hearer) is "our" or "this" or "us" ? Make(from, stop, verb, true, null) : Make(from, stop, verb, false, (hearer, hearerEnd));
    }

    /// <summary>Whether a stretch is one noun phrase of somebody who can speak, or of a paper: no mark in it but before a name, no clause.</summary>
    private bool IsSpeaker(int first, int end, bool orPaper)
    {
        while (end > first && analysis.Tokens[end - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) end--;
        int head = subjects.Of(first, end);
        return head >= 0 && (subjects.Speaks(head) || (orPaper && (ClaimWords.Exhibit.Has(analysis.Tokens[head].Lemma) || ClaimWords.Published.Has(analysis.Tokens[head].Lemma) || analysis.Tokens[head].Lemma is "recorder" or "data" or "out" or "register" or "picture")));
    }

    private Voice? Make(int first, int end, int verb, bool own, (int First, int End)? outlet)
    {
        TextSpan span = Span(first, end);
        (string? name, EntityType type, bool isOutlet) = speakers.Of(span);
        string source = span.Of(analysis.Document.Text);
        if (SpeakingNobody.Is(source)) return null;
        ImmutableArray<ChainLink> chain = [new(source, span, -1, isOutlet || PressNames.Looks(source), own ? Channel.Interview : Channel.Unknown, null)];
        if (outlet is { } heard && Span(heard.First, heard.End) is var at && (PressNames.Looks(at.Of(analysis.Document.Text)) || speakers.Of(at).IsOutlet)) chain = chain.Add(new(at.Of(analysis.Document.Text), at, -1, true, Channel.Unknown, null));
        return new()
        {
            Source = source,
            Span = span,
            Name = name,
            Type = type,
            IsOutlet = isOutlet,
            Contact = own ? Contact.Own : Contact.None,
            Chain = chain,
            Cue = analysis.Tokens[verb].Span,
            FoundBy = "source behind its content",
        };
    }

    private TextSpan Span(int first, int end) => new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);

    /// <summary>Whether a verb takes a clause that it says.</summary>
    private bool Says(int verb)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        return Foreign.Has(lemma) || (!Acting.Has(lemma) && CueLexicon.Default.Verb(lemma) is { Class: CueClass.Speech } entry && entry.Takes(CueFrames.Clause));
    }

    /// <summary>Whether who hears it may be the object of a verb: “told her mother”.</summary>
    private bool TakesHearer(int verb) => CueLexicon.Default.Verb(analysis.Tokens[verb].Lemma) is { } entry && entry.Takes(CueFrames.Hearer);

    /// <summary>“…, the print-out shows”: a paper tells.</summary>
    private bool Shows(int verb) => analysis.Tokens[verb].Lemma is "show" or "reveal" or "indicate" or "suggest";

    /// <summary>“…, the same print-out shows.”: a verb that the tagger took for a plural, behind a noun at the end.</summary>
    private bool IsLostAtEnd(int token, int start, int end) =>
        analysis.Tokens[token].Penn == "NNS" && token > start && (token + 1 == end || (token + 2 == end && analysis.Tokens[token + 1].Tag == PartOfSpeech.Punct)) && analysis.Tokens[token - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adp or PartOfSpeech.Adv && (Says(token) || Shows(token));

    /// <summary>Whether nothing follows a verb but to whom, where and when.</summary>
    private bool EndsThere(int at, int end) => at >= end || analysis.Tokens[at].Tag is PartOfSpeech.Punct or PartOfSpeech.Adp || Word(at) is "to" || IsTail(at);

    /// <summary>“on Friday”, “to the paper”: what stands behind who speaks.</summary>
    private bool IsTail(int token) => Word(token) is "on" or "to" or "in" or "at" or "during" or "before" || analysis.Tokens[token].Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj;

    private bool IsLast(int mark, int end)
    {
        for (int i = mark + 1; i < end; i++) if (Word(i) is ",") return false;
        return true;
    }

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return analysis.Tokens[first].Tag != PartOfSpeech.Sconj;
        return false;
    }

    /// <summary>Whether a stretch can be who speaks: it holds a noun or a pronoun and goes on from nothing.</summary>
    private bool IsPhrase(int first, int end)
    {
        if (first >= end || analysis.Tokens[first].Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj) return false;
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num) return true;
        return false;
    }

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
