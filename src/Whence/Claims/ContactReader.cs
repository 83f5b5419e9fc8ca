using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Reads how a source was reached off the words around its cue and off the channel of the chain.</summary>
internal static class ContactReader
{
    /// <summary>What the report shows of the way that an attribution came.</summary>
    public static Contact Read(Analysis analysis, Attribution attribution)
    {
        Contact contact = Contact.None;
        if (!attribution.Chain.IsEmpty)
        {
            contact |= attribution.Chain[0].Channel switch
            {
                Channel.Interview => Contact.Own,
                Channel.Background => Contact.Own | Contact.Unnamed,
                Channel.PublicSpeech or Channel.PreparedStatement or Channel.SocialMediaPost or Channel.PublishedWork or Channel.CourtDocument
                    or Channel.OrderOrLaw or Channel.Poll => Contact.Public,
                Channel.DirectObservation => Contact.Seen,
                _ => Contact.None,
            };
        }
        if (attribution.Cue.IsEmpty) return contact;
        string text = analysis.Document.Text;
        TextSpan cue = attribution.Cue[0];
        int sentence = TextOrder.SentenceAt(analysis.Sentences, cue.Start);
        if (sentence < 0) return contact;
        Sentence own = analysis.Sentences[sentence];
        bool inContent = false;
        for (int i = own.FirstToken; i < own.EndToken; i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(text);
            uint lemma = Term.KeyOf(token.Lemma.Length > 0 ? token.Lemma : word);
            if (cue.Contains(token.Span) && ClaimWords.Concede.Has(lemma) && !IsNegated(analysis, own.FirstToken, i)) contact |= Contact.Concedes;
            inContent = false;
            foreach (TextSpan content in attribution.Content) inContent |= content.Contains(token.Span);
            if (inContent) continue;
            if (ClaimWords.Press.Has(lemma) || ClaimWords.Published.Has(lemma)) contact |= Contact.Public;
            if (word.Equals("us", StringComparison.OrdinalIgnoreCase) || word.Equals("our", StringComparison.OrdinalIgnoreCase)) contact |= Contact.Own;
            // “…, we hear from the ministry”
            if (word.Equals("we", StringComparison.OrdinalIgnoreCase) && i + 1 < own.EndToken && cue.Contains(analysis.Tokens[i + 1].Span)) contact |= Contact.Own;
            if (lemma == Tell && i + 1 < own.EndToken && OutletNames.NamesOwn(analysis, i + 1, own.EndToken)) contact |= Contact.Own;
            if (lemma == Anonymity) contact |= Contact.Unnamed;
        }
        return contact;
    }

    private static readonly uint Tell = Term.KeyOf("tell");
    private static readonly uint Anonymity = Term.KeyOf("anonymity");

    // “has not admitted”, “never conceded”
    private static bool IsNegated(Analysis analysis, int first, int verb)
    {
        int auxiliaries = verb;
        while (auxiliaries > first && analysis.Tokens[auxiliaries - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part) auxiliaries--;
        return NegationScope.StandsIn(analysis, auxiliaries, verb);
    }
}
