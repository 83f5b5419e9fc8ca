using Whence.Attributions.Finding;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>
/// Gives the unnamed one of a report's lead the name that follows: “An electrician has told the Ledger that …”, then “…,” Jonas Pereth, 46, said.
/// </summary>
/// <remarks>News is written so (delayed identification). Only for one person in the lead, and a full name that speaks next and was not brought in before.</remarks>
internal sealed class DelayedNames(ReportText text, List<Draft> drafts, int[] speakers)
{
    // The lead ends with the second paragraph that holds an attribution; the name follows within so many paragraphs.
    private const int MaxLeadParagraph = 4, MaxGap = 3;

    /// <summary>Sets the first link of the lead's chain.</summary>
    internal void Resolve(List<ChainLink>[] chains)
    {
        int lead = -1;
        for (int i = 0; i < drafts.Count && lead < 0; i++)
            if (!drafts[i].CoversStretch && drafts[i].Outer < 0 && !drafts[i].Source.IsEmpty && chains[i].Count > 0) lead = i;
        if (lead < 0 || text.Paragraph[drafts[lead].CueToken] > MaxLeadParagraph || chains[lead][0].IsOutlet || !IsOnePerson(drafts[lead])) return;
        if (speakers[lead] >= 0 && text.Analysis.Entities[speakers[lead]] is { IsNamed: true, Type: EntityType.Person } known)
        {
            chains[lead][0] = chains[lead][0] with { Name = known.Name };
            return;
        }
        if (NameOfNoun(lead) is { } same)
        {
            chains[lead][0] = chains[lead][0] with { Name = same };
            return;
        }
        for (int i = lead + 1; i < drafts.Count; i++)
        {
            Draft next = drafts[i];
            if (next.CoversStretch || next.Source.IsEmpty || text.QuotationOf(next.CueToken) >= 0 || next.Source.First < drafts[lead].Source.End) continue;
            if (text.Paragraph[next.CueToken] - text.Paragraph[drafts[lead].CueToken] > MaxGap) return;
            if (chains[i].Count == 0 || !(IsQuoted(next) || chains[i].Count > 1) || !IsNewName(next, speakers[i], drafts[lead]) || text.Is(drafts[lead].Source.First, "the") && !HasWho(drafts[lead]) && IsSomebodyElse(next)) return;
            ChainLink name = chains[i][0];
            chains[lead][0] = name with { Name = WithoutTrade(next, name.Name), Channel = chains[lead][0].Channel, Medium = chains[lead][0].Medium };
            // who spoke to an outlet under his name did so without it, too
            if (chains[i].Count > 1 && chains[lead].Count == 1) chains[lead].AddRange(chains[i].GetRange(1, chains[i].Count - 1));
            return;
        }
    }

    // “An electrician at the mine”, “the man who works them”: one person by what he is, without a name.
    private bool IsOnePerson(Draft draft)
    {
        int head = draft.SourceHead, first = draft.Source.First;
        if (head < 0 || text.Tag(head) != PartOfSpeech.Noun || text.Tokens[head].Penn != "NN") return false;
        bool indefinite = text.Is(first, "a") || text.Is(first, "an"), definite = text.Is(first, "the");
        if (!indefinite && !definite) return false;
        return (PersonWords.Is(text.Tokens[head].Lemma) || text.Tokens[head].Lemma == "member") && (indefinite || HasWho(draft) || text.Paragraph[draft.CueToken] <= 1);
    }

    // “An inspector …”, then “the inspector, Tilde Orm, said”: the name that stands with the noun of the lead.
    private string? NameOfNoun(int lead)
    {
        string noun = text.Tokens[drafts[lead].SourceHead].Lemma;
        for (int i = lead + 1; i < drafts.Count; i++)
        {
            Draft next = drafts[i];
            if (text.Paragraph[next.CueToken] - text.Paragraph[drafts[lead].CueToken] > MaxGap) return null;
            if (next.Source.IsEmpty) continue;
            int first = next.Source.First, name = first + 3;
            if (!text.Is(first, "the") || text.Lemma(first + 1) != noun || !text.Is(first + 2, ",")) continue;
            int end = name;
            while (end < next.Source.End && text.Tag(end) == PartOfSpeech.Propn) end++;
            if (end > name + 1) return new TextSpan(text.Tokens[name].Span.Start, text.Tokens[end - 1].Span.End).Of(text.Text);
        }
        return null;
    }

    // “Odo Brandt, a farmer, said”: with a trade of his own he is not the minister of the lead.
    private bool IsSomebodyElse(Draft draft)
    {
        for (int i = draft.Source.First; i < draft.Source.End; i++) if (text.Is(i, ",") && text.Tag(i + 1) is PartOfSpeech.Det or PartOfSpeech.Noun) return true;
        return false;
    }

    private bool HasWho(Draft draft)
    {
        for (int i = draft.SourceHead; i < draft.Source.End; i++) if (text.Is(i, "who")) return true;
        return false;
    }

    // “Odo Brandt” of “Novelist Odo Brandt”
    private string WithoutTrade(Draft draft, string name)
    {
        int first = draft.Source.First;
        string trade = text.Word(first).ToString() + " ";
        return text.Tag(first) == PartOfSpeech.Noun && name.StartsWith(trade, StringComparison.Ordinal) ? name[trade.Length..] : name;
    }

    private bool IsQuoted(Draft draft) => draft.Content is { IsEmpty: false } content && text.QuotationOf(content.First) >= 0;

    // A full name without an office of its own before it, new here.
    private bool IsNewName(Draft draft, int entity, Draft lead)
    {
        int first = draft.Source.First;
        // “Novelist Odo Brandt”
        if (text.Tag(first) == PartOfSpeech.Noun && PersonWords.MayBe(text.Tokens[first].Lemma)) first++;
        if (text.Tag(first) != PartOfSpeech.Propn || text.Tag(first + 1) != PartOfSpeech.Propn || first + 1 >= draft.Source.End) return false;
        if (entity < 0) return true;
        if (text.Analysis.Entities[entity].Type is not (EntityType.Person or EntityType.Other)) return false;
        int offset = text.Tokens[lead.CueToken].Span.Start;
        foreach (int mention in text.Analysis.Entities[entity].Mentions)
            if (text.Analysis.Mentions[mention] is { Form: MentionForm.Name } named && named.Span.Start < offset) return false;
        return true;
    }
}
