using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Tells sources that are persons, who speak to one outlet, from bodies and places, which speak to everybody. Not for more than one thread.</summary>
internal sealed class PersonalSource(ReportText text, SourceLinks links)
{
    /// <summary>Whether a source is named or described as a person: such a one spoke to the outlet that the report rests on.</summary>
    internal bool Is(Draft draft, int entity)
    {
        if (draft.SourceHead < 0 || text.Is(draft.SourceHead, "it") || links.IsBody(draft, entity)) return false;
        // A single name that never stands with another may be a country's.
        if (entity >= 0 && text.Analysis.Entities[entity].Type is EntityType.Person) return draft.Source.Count > 1 || text.Tag(draft.SourceHead) != PartOfSpeech.Propn || text.Analysis.Entities[entity].Name.Contains(' ', StringComparison.Ordinal);
        // One person is never named by a bare noun: “Karsovia said”, where the tagger sees no name.
        if (draft.Source.Count == 1 && text.Tokens[draft.SourceHead].Penn == "NN") return false;
        if (text.Tag(draft.SourceHead) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Num) return true;
        return text.Tag(draft.SourceHead) == PartOfSpeech.Propn && entity < 0 && draft.Source.Count > 1;
    }

    /// <summary>Whether a source is a single name of a person of whom the report has no other.</summary>
    internal bool IsBareFirstName(Draft draft, int entity) =>
        draft.Source.Count == 1 && text.Tag(draft.Source.First) == PartOfSpeech.Propn && entity >= 0
        && text.Analysis.Entities[entity] is { Type: EntityType.Person } e && !e.Name.Contains(' ', StringComparison.Ordinal) && !IsPlaceElsewhere(e) && !SaysIt(draft);

    // “Karsovia said it had sent troops”: who speaks of himself as “it” is no person
    private bool SaysIt(Draft draft)
    {
        int first = draft.Content.First;
        if (text.Is(first, "that")) first++;
        return first > draft.CueToken && text.Is(first, "it") && text.Trees.Kinds[first] is Relation.Subject or Relation.PassiveSubject;
    }

    // A capital that speaks for its government may be taken for a person in one place and for the city in another.
    private bool IsPlaceElsewhere(Entity entity)
    {
        foreach (int mention in entity.Mentions) if (text.Analysis.Mentions[mention].Type == EntityType.Place) return true;
        return false;
    }
}
