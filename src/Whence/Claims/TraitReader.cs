using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Reads off a stretch what it looks like, and a hash of its words.</summary>
internal static class TraitReader
{
    /// <summary>What values a thing says so among its first words; later ones belong to a clause of their own (“…, raising hopes for the missing”).</summary>
    private const int MaxValuing = 9;

    /// <summary>“Reports that …”, “The accusation that …”: the noun stands among the first words.</summary>
    private const int MaxSpeaking = 3;

    private static readonly uint Without = Term.KeyOf("without");
    private static readonly uint Confirm = Term.KeyOf("confirm");

    /// <summary>Reads the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static (PropositionTraits Traits, ulong Fingerprint, int Words) Read(Analysis analysis, int first, int end)
    {
        PropositionTraits traits = PropositionTraits.None;
        ulong hash = 14695981039346656037;
        int words = 0, negations = 0;
        bool subject = false, verb = false, leaves = false, confirms = false, saying = false;
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            if (word is "?") traits |= PropositionTraits.Question;
            if (!char.IsLetterOrDigit(word[0]) && word is not ("n't" or "n’t" or "'t" or "’t")) continue;
            words++;
            uint key = Term.KeyOf(word);
            hash = (hash ^ key) * 1099511628211;
            uint lemma = token.Lemma.Length > 0 ? Term.KeyOf(token.Lemma) : key;
            // “Stood without power” says what is so.
            if (ClaimWords.Negation.Has(key) && key != Without && !Affirms(analysis, i, end)) negations++;
            if (ClaimWords.False.Has(lemma)) traits |= PropositionTraits.CallsFalse;
            if (ClaimWords.Doubtful.Has(lemma) && !(i > first && Affirms(analysis, i - 1, end))) traits |= PropositionTraits.CallsDoubtful;
            if (ClaimWords.First.Has(key)) traits |= PropositionTraits.FirstPerson;
            // “As much territory as possible” measures, it does not value.
            if (words <= MaxValuing && ClaimWords.Valuing.Has(lemma) && !(i > first && analysis.Tokens[i - 1].Span.In(analysis.Document.Text) is "as")) traits |= PropositionTraits.Values;
            if (ClaimWords.Modal.Has(key)) traits |= PropositionTraits.Hedged;
            if (ClaimWords.Decline.Has(lemma)) leaves = true;
            if (lemma == Confirm) confirms = true;
            if (ClaimWords.Saying.Has(lemma))
            {
                saying = true;
                if (words <= MaxSpeaking && (words == 1 || analysis.Tokens[i - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj) && i + 1 < end && analysis.Tokens[i + 1].Span.In(analysis.Document.Text) is "that") traits |= PropositionTraits.SpeaksOf;
            }
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) verb = true;
            if (!verb)
            {
                if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num) subject = true;
                if (words <= 2 && (ClaimWords.Pointing.Has(key) || word.Equals("such", StringComparison.OrdinalIgnoreCase))) traits |= PropositionTraits.PointsBack;
            }
        }
        if (saying) traits |= PropositionTraits.PointsBack;
        if (leaves && negations > 0) traits |= PropositionTraits.LeavesOpen;
        if (confirms && negations > 0) traits |= PropositionTraits.Unconfirmed;
        if (negations > 0) traits |= PropositionTraits.Negative;
        if (!subject) traits |= PropositionTraits.NoSubject;
        if (verb) traits |= PropositionTraits.Finite;
        return (traits, hash, words);
    }

    /// <summary>“There is no doubt”, “leaves no choice” say that a thing is so.</summary>
    internal static bool Affirms(Analysis analysis, int at, int end) =>
        at + 1 < end && analysis.Tokens[at].Span.In(analysis.Document.Text).Equals("no", StringComparison.OrdinalIgnoreCase)
        && analysis.Tokens[at + 1].Span.In(analysis.Document.Text) is "doubt" or "choice" or "wonder" or "question" or "alternative";
}
