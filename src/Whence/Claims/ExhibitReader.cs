using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Which sentences rest on a document, picture or recording that the outlet has seen: “The Dispatch has seen the invoice. It lists …”. One for each document.</summary>
internal sealed class ExhibitReader
{
    /// <summary>A sentence that says only that the outlet has seen a thing has at most so many tokens.</summary>
    private const int MaxBare = 22;

    /// <summary>“The list bears …” calls the exhibit by its noun among the first tokens.</summary>
    private const int MaxOpening = 4;

    private static readonly WordSet Showing = new("show list say read bear state name contain record put give mention date note carry sort ask quote speak describe");

    private readonly Analysis analysis;
    private readonly ExhibitPhrase phrases;
    private readonly TextSpan?[] rests;

    /// <summary>Reads the sentences of a document.</summary>
    public ExhibitReader(Analysis analysis)
    {
        this.analysis = analysis;
        phrases = new(analysis);
        rests = new TextSpan?[analysis.Sentences.Length];
        Read();
    }

    /// <summary>What a sentence rests on; null where it rests on nothing that was seen.</summary>
    public TextSpan? Of(int sentence) => rests[sentence];

    /// <summary>The voice of a sentence that rests on an exhibit; null for others.</summary>
    public Voice? Voice(int sentence)
    {
        if (rests[sentence] is not { } span) return null;
        string source = span.Of(analysis.Document.Text).ReplaceLineEndings(" ");
        return new()
        {
            Source = source,
            Span = span,
            Contact = Contact.Seen,
            Chain = [new(source, span, -1, false, Channel.Document, null)],
            FoundBy = "document seen",
        };
    }

    /// <summary>The same for what an attribution of the sentence says by a word that means the exhibit: “it shows”, “that says”, “the Dispatch has seen”.</summary>
    public Voice? Voice(int sentence, int attribution)
    {
        if (rests[sentence] is null) return null;
        Attribution said = analysis.Attributions[attribution];
        if (said.Source.IsEmpty || said.Cue.IsEmpty) return null;
        // Without a chain the outlet itself speaks: “the Dispatch has seen …”
        if (said.Chain.IsEmpty) return said.Kind == AttributionKind.Direct ? null : As(said.Standing);
        return said.Source[0].Of(analysis.Document.Text).ToLowerInvariant() is "it" or "they" or "that" or "which" ? As(said.Standing) : null;

        Voice? As(Standing standing) => Voice(sentence) is { } voice ? voice with { Standing = standing } : null;
    }

    private void Read()
    {
        TextSpan? current = null;
        int last = -1, head = -1;
        bool main = false;
        for (int s = 0; s < rests.Length; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            if (phrases.In(sentence) is { } seen)
            {
                (current, head, main, last) = (seen.Phrase, seen.Head, seen.IsMain, s);
                rests[s] = current;
                // “The firm paid 300 crowns. The Dispatch has seen the receipt.”
                if (s > 0 && sentence.TokenCount <= MaxBare && rests[s - 1] is null && analysis.Sentences[s - 1].Passage == sentence.Passage && IsDefinite(seen.Phrase) && !GoesOn(sentence)) rests[s - 1] = current;
                continue;
            }
            if (current is null || s != last + 1) continue;
            bool same = sentence.Passage == analysis.Sentences[last].Passage, back = GoesBack(sentence, head);
            if (!back && !(same && main && !IsPersonal(sentence))) continue;
            rests[s] = current;
            (last, main) = (s, true);
        }
    }

    private bool IsDefinite(TextSpan phrase) => phrase.In(analysis.Document.Text).StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    /// <summary>“…: 16 August, 400,000 shares”: the sentence itself says what it has from there.</summary>
    private bool GoesOn(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++) if (Word(i) is ":") return true;
        return false;
    }

    /// <summary>“It lists …”, “…,” it says there; “The list bears …”.</summary>
    private bool GoesBack(Sentence sentence, int head)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            if (phrases.IsQuoted(i)) continue;
            Token token = analysis.Tokens[i];
            if (token.Span.In(analysis.Document.Text) is "It" or "it" or "They" or "they" && Shows(i + 1, sentence.EndToken)) return true;
            if (i > sentence.FirstToken && i < sentence.FirstToken + MaxOpening && token.Lemma == analysis.Tokens[head].Lemma && Word(sentence.FirstToken) is "The" or "This" or "These") return true;
        }
        return false;
    }

    private bool Shows(int at, int end)
    {
        while (at < end && analysis.Tokens[at].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) at++;
        return at < end && Showing.Has(analysis.Tokens[at].Lemma);
    }

    /// <summary>Whether a sentence outside of quotations speaks of persons by a pronoun, or of the outlet: “He filmed it”, “We asked”.</summary>
    private bool IsPersonal(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases.IsQuoted(i)) return true;
            if (Word(i) is "He" or "She" or "We" or "I" or "he" or "she" or "we" or "us" or "?") return true;
        }
        return false;
    }

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
