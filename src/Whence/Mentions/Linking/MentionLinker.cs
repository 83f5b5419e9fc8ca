using Whence.Language.Words;
using Whence.Mentions.Pronouns;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Linking;

/// <summary>Goes through the mentions of a document in order and gives nominals and pronouns their entity. For one document.</summary>
internal sealed class MentionLinker(Analysis analysis, List<EntityDraft> entities, PronounResolver resolver)
{
    private const int MaxSentences = 4, MaxBodySentences = 2;

    /// <summary>Entities that are kept in mind, so that time stays linear.</summary>
    private const int MaxRecent = 128;

    private readonly string text = analysis.Document.Text;
    private readonly List<EntityDraft> recent = [];

    /// <summary>Links all; what stays open has no entity.</summary>
    internal void Run(List<MentionDraft> mentions)
    {
        resolver.Start(mentions);
        foreach (MentionDraft mention in mentions)
        {
            switch (mention.Form)
            {
                case MentionForm.Name:
                    Roles(mention);
                    break;
                case MentionForm.Nominal:
                    mention.Entity = Nominal(mention);
                    break;
                default:
                    Gender gender = PronounFinder.GenderOf(mention.Span.In(text));
                    mention.Entity = gender == Gender.Unknown ? Body(mention) : resolver.Resolve(mention, gender);
                    if (gender != Gender.Unknown && mention.Entity is { Gender: Gender.Unknown }) mention.Entity.Gender = gender;
                    break;
            }
            if (mention.Entity is null) continue;
            mention.Entity.Mentions.Add(mention);
            recent.Remove(mention.Entity);
            if (recent.Count == MaxRecent) recent.RemoveAt(0);
            recent.Add(mention.Entity);
        }
    }

    // What somebody is called beside the name: “Defence Minister Ana Kovic”, “Ana Kovic, the minister”, “the airline Skylark”.
    private void Roles(MentionDraft name)
    {
        EntityDraft entity = name.Entity!;
        int sentence = analysis.Tokens[name.First].Sentence;
        for (int i = name.First; i < name.End; i++) Role(entity, i);
        for (int i = name.First - 1; i >= 0 && i >= name.First - 6 && analysis.Tokens[i].Sentence == sentence; i--)
        {
            // “commander-in-chief Ana Kovic”: words with hyphens are read through.
            if (i > 0 && (analysis.Tokens[i].Span.Start == analysis.Tokens[i - 1].Span.End || analysis.Tokens[i].Span.End == analysis.Tokens[i + 1].Span.Start) && (IsHyphen(i) || IsHyphen(i - 1))) continue;
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)) break;
            Title(entity, analysis.Tokens[i].Span.In(text));
            Role(entity, i);
        }
        if (name.End + 1 >= analysis.Tokens.Length || analysis.Tokens[name.End].Span.In(text) is not ",") return;
        for (int i = name.End + 1; i < name.End + 7 && i < analysis.Tokens.Length && analysis.Tokens[i].Sentence == sentence; i++)
        {
            PartOfSpeech tag = analysis.Tokens[i].Tag;
            if (tag == PartOfSpeech.Noun && (i + 1 >= analysis.Tokens.Length || analysis.Tokens[i + 1].Tag != PartOfSpeech.Noun))
            {
                Role(entity, i);
                break;
            }
            if (tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron)) break;
        }
    }

    private bool IsHyphen(int token) => analysis.Tokens[token].Span.In(text) is "-";

    private void Role(EntityDraft entity, int token)
    {
        uint key = WordKeys.Lower(analysis.Tokens[token].Span.In(text));
        if (RoleNouns.Of(key) is not { } role || (role.Type == EntityType.Person) != (entity.Type == EntityType.Person)) return;
        if (!entity.Roles.Contains(key)) entity.Roles.Add(key);
        if (entity.Gender == Gender.Unknown) entity.Gender = role.Gender;
    }

    private static void Title(EntityDraft entity, ReadOnlySpan<char> word)
    {
        if (entity.Titled != Gender.Unknown) return;
        if (word is "Mr." or "Mr" or "Sir" or "Lord") entity.Gender = entity.Titled = Gender.Masculine;
        else if (word is "Mrs." or "Mrs" or "Ms." or "Ms" or "Miss" or "Lady" or "Dame" or "Madame") entity.Gender = entity.Titled = Gender.Feminine;
    }

    private EntityDraft Nominal(MentionDraft mention)
    {
        int sentence = analysis.Tokens[mention.First].Sentence;
        Gender gender = RoleNouns.Of(mention.Head)?.Gender ?? Gender.Unknown;
        if (!mention.IsNew)
        {
            // Who was called so; then, for nouns that fit anyone, who was spoken of last.
            for (int i = recent.Count - 1; i >= 0; i--)
                if (mention.Head != 0 && recent[i].Roles.Contains(mention.Head) && Fits(recent[i], mention, gender)) return recent[i];
            for (int i = 0; i < entities.Count && i < MaxRecent; i++)
                if (mention.Head != 0 && entities[i] is { } entity && entity.Mentions.Count > 0 && entity.Roles.Contains(mention.Head) && Fits(entity, mention, gender)) return entity;
            bool isPlain = mention.Head == 0 || gender != Gender.Unknown || mention.Type != EntityType.Person;
            for (int i = recent.Count - 1; isPlain && i >= 0 && i >= recent.Count - 4; i--)
            {
                MentionDraft last = recent[i].Mentions[^1];
                if (sentence - analysis.Tokens[last.First].Sentence > (mention.Type == EntityType.Person ? MaxSentences : MaxBodySentences)) break;
                if (recent[i].IsNamed && recent[i].Roles.Count == 0 && last.End <= mention.First && analysis.Tokens[last.First].Sentence < sentence && Fits(recent[i], mention, gender)) return recent[i];
            }
        }
        EntityDraft made = new(mention.Type, mention.Span.Of(text), false) { Gender = gender };
        if (mention.Head != 0) made.Roles.Add(mention.Head);
        entities.Add(made);
        return made;
    }

    private static bool Fits(EntityDraft entity, MentionDraft mention, Gender gender) =>
        entity.Type == mention.Type && (gender == Gender.Unknown || entity.Gender == Gender.Unknown || entity.Gender == gender);

    // “it” and “they” mean a body where they speak or act right after it was the subject; else they stay open.
    private EntityDraft? Body(MentionDraft mention)
    {
        Token pronoun = analysis.Tokens[mention.First];
        int sentence = pronoun.Sentence;
        ReadOnlySpan<char> word = pronoun.Span.In(text);
        bool possessive = word.EndsWith("ts", StringComparison.OrdinalIgnoreCase) || word.EndsWith("eir", StringComparison.OrdinalIgnoreCase);
        bool speaks = mention.End < analysis.Tokens.Length && analysis.Tokens[mention.End].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && IsSpeech(mention.End);
        if (!possessive && !speaks) return null;
        for (int i = recent.Count - 1; i >= 0 && i >= recent.Count - 5; i--)
        {
            EntityDraft entity = recent[i];
            MentionDraft last = entity.Mentions[^1];
            int gap = sentence - analysis.Tokens[last.First].Sentence;
            if (gap > 1) break;
            if (entity.Type != EntityType.Organization || last.Span.End > mention.Span.Start) continue;
            if (possessive && gap > 0) continue;
            return entity;
        }
        return null;
    }

    private bool IsSpeech(int token)
    {
        for (int i = token; i < token + 3 && i < analysis.Tokens.Length; i++)
        {
            if (analysis.Tokens[i].Lemma is "say" or "add" or "tell" or "announce" or "deny" or "claim" or "report" or "confirm" or "warn" or "insist" or "state" or "argue" or "note" or "reject" or "declare" or "write" or "cite" or "quote") return true;
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Aux or PartOfSpeech.Adv)) return false;
        }
        return false;
    }
}
