using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Finds who speaks by a verb: its subject, its agent, or the subject that it shares with another verb.</summary>
internal static class SourceFinder
{
    /// <summary>A source: its head token, -1 where the verb has none; and whether the verb is passive.</summary>
    internal readonly record struct Found(int Head, int Meaning, int Without, bool IsPassive, bool IsExpletive, int Governor)
    {
        internal bool IsEmpty => Head < 0;
    }

    private static readonly Found None = new(-1, -1, -1, false, false, -1);

    internal static Found Of(ReportText text, int verb) => Of(text, verb, 0);

    private static Found Of(ReportText text, int verb, int depth)
    {
        TreeView trees = text.Trees;
        if (depth > 5 || verb < 0) return None;
        int subject = -1, passive = -1, agent = -1, expletive = -1;
        bool isPassive = false;
        for (int c = trees.FirstChild(verb); c >= 0; c = trees.NextSibling(c))
        {
            switch (trees.Kinds[c])
            {
                // “The trouble is that the owners have said …”: the outer subject is that of “is”
                case Relation.Subject when subject >= 0 && c < verb && text.Tokens[subject].Relation == "nsubj:outer" && text.Tokens[c].Relation != "nsubj:outer": subject = c; break;
                case Relation.Subject: if (subject < 0 && !(text.Is(c, "that") && (text.Tag(c) == PartOfSpeech.Sconj || c > verb)) || c < verb && c > subject && subject >= 0 && text.Is(subject + 1, ",") && text.Is(verb + 1, ",") && text.QuotationOf(verb + 2) < 0) subject = c; break;
                case Relation.PassiveSubject: passive = c; isPassive = true; break;
                case Relation.PassiveAuxiliary: isPassive = true; break;
                case Relation.Agent when IsMedium(text, c): break;
                case Relation.Agent: agent = c; break;
                case Relation.Expletive: expletive = c; break;
                case Relation.Oblique when agent < 0 && HasCase(text, c, "by") && c > verb && !IsMedium(text, c): agent = c; break;
            }
        }
        // “have not said” and “first reported” are no passives, whatever the tree calls their subject
        if (subject < 0 && passive >= 0 && text.Tokens[verb].Penn is "VBN" or "VBD" && agent < 0 && passive < verb && (HasOnlyHave(text, passive, verb) || text.Tokens[verb].Penn == "VBD" && text.Tag(passive) is PartOfSpeech.Noun or PartOfSpeech.Propn && !HasAuxiliary(text, passive, verb))) (subject, isPassive) = (passive, false);
        if (subject >= 0 && text.Tokens[verb].Penn == "VBN" && HasBe(text, verb)) return new(agent, agent, -1, true, false, -1);
        if (subject >= 0) return new(subject, Meaning(text, subject, verb), -1, false, false, -1);
        Relation kind = trees.Kinds[verb];
        bool participle = text.Tokens[verb].Penn is "VBN" or "VBD";
        if (isPassive || kind == Relation.NounClause && participle)
            return new(agent, agent, -1, true, expletive >= 0, -1);
        // “It had said that no data were read”: a verb of speech has no empty subject unless it is passive
        if (expletive >= 0 && expletive < verb && !isPassive && text.Tag(verb) == PartOfSpeech.Verb && text.Tokens[verb].Penn is "VBD" or "VBZ" or "VBN" && !HasBe(text, verb) && Lexicon.CueLexicon.Default.Verb(text.Tokens[verb].Lemma) is { Class: Lexicon.CueClass.Speech })
            return new(expletive, expletive, -1, false, false, -1);
        if (expletive >= 0) return None with { IsExpletive = true };
        int head = trees.Heads[verb];
        if (head < 0) return None;
        // “It is sad for me to admit that …”
        if (text.Tokens[verb].Penn == "VB" && text.Is(verb - 1, "to") && ForWhom(text, verb) is >= 0 and int whom) return new(whom, whom, -1, false, false, -1);
        switch (kind)
        {
            case Relation.Conjunct:
            {
                Found first = Of(text, head, depth + 1);
                // “The keeper was heard and said that …”
                if (first.IsPassive && trees.Heads[head] < 0 && text.Tokens[verb].Penn is "VBD" or "VBZ" or "VBP") return PassiveSubjectOf(text, head);
                return first with { Governor = -1 };
            }
            case Relation.OpenComplement:
            {
                int controller = trees.Child(head, Relation.Object);
                if (controller >= 0 && controller < verb && text.Tag(head) == PartOfSpeech.Verb) return new(controller, controller, -1, false, false, -1);
                Found above = Of(text, head, depth + 1);
                return above.IsPassive ? None : above with { Governor = head };
            }
            case Relation.AdverbialClause when text.Tokens[verb].Penn is "VBG" or "VBN" or "VB":
                if (text.Tokens[verb].Penn == "VB")
                {
                    // “went on to say”
                    if (text.Is(verb - 1, "to") && text.Is(verb + 1, "that") && !(text.Tokens[head].Lemma == "go" && text.Is(head + 1, "on")))
                    {
                        // “The board exists to find that …”
                        Found owner = Of(text, head, depth + 1);
                        return owner.IsPassive || owner.IsExpletive || owner.IsEmpty || owner.Head > verb ? None : owner with { Governor = -1 };
                    }
                    if (text.Tokens[head].Lemma != "go" || !text.Is(head + 1, "on") || verb > head + 5) return None;
                    Found going = Of(text, head, depth + 1);
                    return going.IsPassive ? None : going with { Governor = head };
                }
                // “footage of Tel saying that …”
                if (text.Tokens[verb].Penn == "VBG" && text.Tag(verb - 1) == PartOfSpeech.Propn && Named(text, verb - 1) is >= 0 and int shown) return new(shown, shown, -1, false, false, -1);
                if (HasCase(text, verb, "as") && trees.Child(head, Relation.Object) is >= 0 and int quoted) return new(quoted, quoted, -1, false, false, -1);
                Found main = Of(text, head, depth + 1);
                return main.IsPassive ? PassiveSubjectOf(text, head) : main with { Governor = -1 };
            case Relation.NounClause when text.Tokens[verb].Penn == "VBG":
                return new(head, head, verb, false, false, -1);
            default:
                return None;
        }
    }

    // The head of the name that ends at a token, where it hangs by “of” on a noun.
    private static int Named(ReportText text, int end)
    {
        int at = end;
        while (text.Trees.Kinds[at] is Relation.Flat or Relation.Compound && text.Trees.Heads[at] >= 0) at = text.Trees.Heads[at];
        return text.Trees.Kinds[at] == Relation.NounModifier && text.Trees.Extent(at).End == end + 1 && HasCase(text, at, "of") && text.Trees.Heads[at] is >= 0 and int noun && text.Tokens[noun].Lemma is "footage" or "video" or "recording" or "clip" or "tape" or "picture" or "image" or "memory" or "report" or "story" ? at : -1;
    }

    // The noun of “for” before an infinitive: “for me today to admit”.
    private static int ForWhom(ReportText text, int verb)
    {
        for (int i = verb - 2; i > Math.Max(text.SentenceOf(verb).FirstToken, verb - 8); i--)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.IsMark(i)) return -1;
            if (text.Tag(i) is PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Noun && !Bounds.IsTime(text, i) && HasCase(text, i, "for")) return i;
        }
        return -1;
    }

    private static bool HasOnlyHave(ReportText text, int subject, int verb)
    {
        bool have = false;
        for (int i = Math.Max(subject + 1, verb - 5); i < verb; i++)
        {
            if (text.Tokens[i].Lemma is "be" or "get") return false;
            have |= text.Tokens[i].Lemma == "have";
        }
        return have;
    }

    private static bool HasAuxiliary(ReportText text, int subject, int verb)
    {
        for (int i = subject + 1; i < verb; i++) if (text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Lemma is "be" or "get") return true;
        return false;
    }

    // A form of “be” right before a participle, whatever the tree calls it.
    private static bool HasBe(ReportText text, int verb)
    {
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            if (text.Tokens[i].Lemma == "be" && text.Tag(i) is PartOfSpeech.Aux or PartOfSpeech.Verb) return true;
            if (text.Tag(i) is not (PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part)) return false;
        }
        return false;
    }

    // “said by telephone”: by what he spoke, not who.
    private static bool IsMedium(ReportText text, int noun) => text.Tag(noun) == PartOfSpeech.Noun && text.Is(noun - 1, "by") && text.Tokens[noun].Lemma is "telephone" or "phone" or "e-mail" or "email" or "letter" or "post" or "mail" or "text" or "radio" or "fax" or "video" or "message" or "satellite";

    private static Found PassiveSubjectOf(ReportText text, int verb)
    {
        int c = text.Trees.Child(verb, Relation.PassiveSubject);
        return c < 0 ? None : new(c, c, -1, false, false, -1);
    }

    // A relative pronoun means the noun that its clause hangs on.
    private static int Meaning(ReportText text, int subject, int verb)
    {
        if (text.Tokens[subject].Penn is not ("WP" or "WDT") && !text.Is(subject, "that")) return subject;
        for (int at = verb, steps = 0; at >= 0 && steps < 6; at = text.Trees.Heads[at], steps++)
            if (text.Trees.Kinds[at] is Relation.RelativeClause or Relation.NounClause) return text.Trees.Heads[at];
        return subject;
    }

    internal static bool HasCase(ReportText text, int token, string word)
    {
        for (int c = text.Trees.FirstChild(token); c >= 0 && c < token; c = text.Trees.NextSibling(c))
            if (text.Trees.Kinds[c] is Relation.Case or Relation.Marker && text.Is(c, word)) return true;
        return false;
    }

    /// <summary>The tokens of a source: its noun phrase without the preposition before it and without the clause that attributes.</summary>
    internal static void Fill(ReportText text, Found found, TokenSet source)
    {
        if (found.IsEmpty) return;
        source.Add(text.Trees.Extent(found.Head));
        if (found.Without >= 0)
        {
            // “a report on the dam saying that …”: all of the noun phrase that stands before the clause
            source.Remove(new(text.Trees.Extent(found.Without).First, text.Trees.Extent(found.Head).End));
        }
        for (int c = text.Trees.FirstChild(found.Head); c >= 0 && c < found.Head; c = text.Trees.NextSibling(c))
            if (text.Trees.Kinds[c] == Relation.Case && text.Trees.Extent(c).First == source.First) source.Remove(text.Trees.Extent(c));
        // “In addition, media reports”: what stands before the comma is not part of who speaks
        if (source.First >= 0 && source.First < found.Head && text.Tag(source.First) == PartOfSpeech.Adp)
            for (int i = found.Head - 1; i > source.First; i--) if (text.Is(i, ",")) { source.Remove(new(0, i + 1)); break; }
        text.Trim(source);
    }
}
