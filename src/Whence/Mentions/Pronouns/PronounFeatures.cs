using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Mentions.Linking;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Pronouns;

/// <summary>The features of a person as what a pronoun means: how far, in what place of the sentence, how often spoken of, which gender. For one document.</summary>
internal sealed class PronounFeatures(Analysis analysis, TagModel tags, Gazetteer listed)
{
    private const int MaxFeatures = 96, MaxEarlier = 12;

    private readonly string text = analysis.Document.Text;
    private readonly TreeRoles roles = new(analysis);
    private readonly List<uint> candidateRoles = [];
    private readonly uint[] keys = new uint[MaxFeatures];
    private IReadOnlyList<(EntityDraft Entity, MentionDraft Mention)> candidates = [];
    private MentionDraft pronoun = new(default, 0, 0, EntityType.Person, MentionForm.Pronoun);
    private Gender gender;
    private EntityDraft? main;
    private uint use, place, sentenceStart, role;
    private bool inQuotation;
    private int count;

    /// <summary>Starts a document: who is named most, the first where several are.</summary>
    internal void Start(List<MentionDraft> mentions)
    {
        main = null;
        foreach (MentionDraft mention in mentions)
            if (mention.Form == MentionForm.Name && mention.Entity is { Type: EntityType.Person } entity && (main is null || entity.NameCount > main.NameCount)) main = entity;
    }

    /// <summary>Sets the pronoun and its candidates.</summary>
    internal void Pronoun(MentionDraft mention, Gender of, IReadOnlyList<(EntityDraft Entity, MentionDraft Mention)> all)
    {
        pronoun = mention;
        gender = of;
        candidates = all;
        string penn = analysis.Tokens[mention.First].Penn;
        ReadOnlySpan<char> word = mention.Span.In(text);
        use = penn == "PRP$" ? 2u : (word[^1] | 32) == 'f' ? 3u : word.Length == 2 && (word[0] | 32) == 'h' ? 0u : (word[0] | 32) == 's' ? 0u : 1u;
        place = use == 0 ? 0 : Place(mention);
        sentenceStart = StartOf(mention.First);
        role = roles.RoleOf(mention);
        candidateRoles.Clear();
        foreach ((EntityDraft _, MentionDraft candidate) in all) candidateRoles.Add(roles.RoleOf(candidate));
        inQuotation = IsQuoted(mention.First);
    }

    /// <summary>The features of staying open.</summary>
    internal ReadOnlySpan<uint> None(int candidateCount)
    {
        count = 0;
        Add(1, use);
        Add(2, (uint)Math.Min(candidateCount, 5), use);
        return keys.AsSpan(0, count);
    }

    /// <summary>The features of a candidate.</summary>
    internal ReadOnlySpan<uint> Of(int index)
    {
        count = 0;
        (EntityDraft entity, MentionDraft mention) = candidates[index];
        int apart = analysis.Tokens[pronoun.First].Sentence - analysis.Tokens[mention.First].Sentence, tokens = pronoun.First - mention.End;
        bool later = tokens < 0;
        uint far = later ? (apart == 0 ? 8u : 9u) : (uint)Math.Min(apart, 4), where = Place(mention), start = StartOf(mention.First), form = (uint)mention.Form;
        uint near = later ? 7u : tokens < 2 ? 0u : tokens < 4 ? 1u : tokens < 8 ? 2u : tokens < 15 ? 3u : tokens < 30 ? 4u : 5u;
        uint rank = (uint)Math.Min(index, 5), often = (uint)Math.Min(entity.Mentions.Count, 5), named = (uint)Math.Min(entity.NameCount, 5);
        uint verbs = apart == 0 ? (uint)Verbs(mention, later) : 9u, isMain = entity == main ? 1u : 0, single = candidates.Count == 1 ? 1u : 0;
        Add(10, far, use);
        Add(11, far, use, where);
        Add(12, where, start, place);
        Add(13, where, far, sentenceStart);
        Add(14, near, use, apart == 0 ? 1u : 0);
        Add(15, rank, use);
        Add(16, rank, far, use);
        Add(17, often, far);
        Add(18, named, isMain);
        Add(19, isMain, far, use);
        Add(20, form, far, use);
        Add(21, form, where, far);
        Add(22, verbs, use, where);
        Add(23, verbs, use, near);
        Add(24, start, sentenceStart, far);
        Add(25, start, sentenceStart, where, use);
        Add(26, single, far);
        Add(27, Neighbour(mention.First - 1, mention), use);
        Add(28, Neighbour(mention.End, mention), use);
        Add(29, Tag(mention.First - 1), Tag(mention.End), far);
        Add(30, Tag(pronoun.First - 1), Tag(pronoun.End), where);
        Add(31, Neighbour(pronoun.First - 1, pronoun), where, apart == 0 ? 1u : 0);
        Add(32, Neighbour(pronoun.End, pronoun), where, apart == 0 ? 1u : 0);
        Add(33, (uint)Math.Min(mention.End - mention.First, 3), form, often);
        Add(34, entity.IsNamed ? 1u : 0, far, isMain);
        Add(35, (uint)entity.Gender, entity.IsNamed ? 1u : 0);
        Add(36, LastPronounRole(entity, out uint agree), use, far);
        Add(37, agree, far);
        Add(38, Named(entity), far);
        Add(39, rank, where, use, place);
        Add(40, apart == 0 ? 1u : 0, where, use, verbs);
        Add(41, (uint)Math.Min(candidates.Count, 6), rank);
        Add(42, isMain, where, often);
        Add(43, where, place, use, far);
        InTree(index, far);
        Gendered(entity);
        return keys.AsSpan(0, count);
    }

    // Where both stand in the trees of their sentences; what else is known of the candidate.
    private void InTree(int index, uint far)
    {
        (EntityDraft entity, MentionDraft mention) = candidates[index];
        uint of = candidateRoles[index], bond = (uint)roles.Between(pronoun, mention, out uint up, out uint down);
        Add(60, of, role, far);
        Add(61, of, far, use);
        Add(62, bond, use, of);
        Add(63, bond, up, down, of);
        Add(64, bond, up, down, role);
        uint before = 0, alike = 0, nearer = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (i == index) continue;
            MentionDraft other = candidates[i].Mention;
            if (analysis.Tokens[other.First].Sentence == analysis.Tokens[mention.First].Sentence)
            {
                if (other.First < mention.First) before++;
                if (other.First > mention.First && other.First < pronoun.First) nearer++;
            }
            if (i < index && candidateRoles[i] == of) alike++;
        }
        Add(65, Math.Min(before, 3), far, of);
        Add(66, Math.Min(alike, 2), of, role);
        Add(67, Math.Min(nearer, 3), far, use);
        uint subject = 0;
        for (int i = entity.Mentions.Count - 1; i >= 0 && i >= entity.Mentions.Count - MaxEarlier; i--)
            if (subject < 4 && roles.RoleOf(entity.Mentions[i]) is 1 or 2) subject++;
        Add(68, subject, far);
        Add(69, subject, Math.Min(before, 1), role);
        int p = roles.GovernorOf(pronoun), c = roles.GovernorOf(mention);
        if (p >= 0 && c >= 0)
        {
            Add(70, p == c ? 2u : ReferenceEquals(analysis.Tokens[p].Lemma, analysis.Tokens[c].Lemma) || analysis.Tokens[p].Lemma == analysis.Tokens[c].Lemma ? 1u : 0, of, role);
            Add(71, WordKeys.Lower(analysis.Tokens[p].Lemma), of, role);
            Add(72, WordKeys.Lower(analysis.Tokens[c].Lemma), of, bond);
            Add(73, (uint)analysis.Tokens[p].Tag, (uint)analysis.Tokens[c].Tag, bond);
        }
        uint first = entity.Mentions.Count > 0 && analysis.Tokens[entity.Mentions[0].First].Sentence == 0 ? 1u : 0;
        Add(74, first, entity == main ? 1u : 0, far, use);
        Add(75, (uint)entity.Type, far);
        Add(76, (uint)entity.Type, (uint)mention.Form, (uint)Math.Min(entity.NameCount, 3));
        Add(77, inQuotation ? 1u : 0, IsQuoted(mention.First) ? 1u : 0, far);
        Add(78, of, Place(mention), far);
        Add(79, (uint)entity.Gender, (uint)gender);
        Add(80, (uint)Math.Min(entity.Mentions.Count, 6), first, role);
        Add(81, (uint)Math.Min(index, 4), bond, of);
        Add(82, mention.Form == MentionForm.Pronoun ? 1u : 0, of, role, far);
    }

    // Whether an odd number of quotation marks stands before a token in its sentence.
    private bool IsQuoted(int token)
    {
        int marks = 0, sentence = analysis.Tokens[token].Sentence;
        for (int i = token - 1; i >= 0 && i >= token - 60 && analysis.Tokens[i].Sentence == sentence; i--)
            if (analysis.Tokens[i].Penn is "``" or "''") marks++;
        return (marks & 1) == 1;
    }

    // The first name, its group of words, and the nouns that the person is called by, each beside the pronoun's gender.
    private void Gendered(EntityDraft entity)
    {
        uint g = (uint)gender;
        if (entity.IsNamed)
        {
            ReadOnlySpan<char> name = entity.Name;
            int space = name.IndexOf(' ');
            ReadOnlySpan<char> first = space > 0 ? name[..space] : name;
            if (first.Length == 0) return;
            uint lower = WordKeys.Lower(first), full = space > 0 ? 1u : 0;
            int group = tags.Clusters.GroupOf(lower);
            const GazetteerKinds Either = GazetteerKinds.Masculine | GazetteerKinds.Feminine;
            GazetteerKinds kinds = listed[Gazetteer.Join(0, lower)];
            GazetteerKinds men = kinds & Either;
            uint agrees = men == 0 ? 0u : men == Either ? 1u : (men == GazetteerKinds.Masculine) == (gender == Gender.Masculine) ? 2u : 3u;
            keys[count++] = FirstName(agrees, full);
            Add(57, agrees, (kinds & GazetteerKinds.First) != 0 ? 1u : 0, (uint)entity.Type);
            Add(58, (uint)(kinds & GazetteerKinds.Shown), full, (uint)entity.Type);
            Add(50, lower, g);
            Add(51, (uint)group, g);
            Add(52, (uint)tags.Clusters.CoarseOf(group), g, full);
            Add(53, WordKeys.Suffix(first, 1), g, full);
            Add(54, WordKeys.Suffix(first, 2), g);
        }
        for (int i = 0; i < entity.Roles.Count && i < 3; i++) Add(55, entity.Roles[i], g);
    }

    /// <summary>The feature of whether lists give a first name the pronoun’s gender.</summary>
    /// <param name="agrees">0 not listed, 1 of both genders, 2 of that gender, 3 of the other.</param>
    /// <param name="full">1 where a surname follows.</param>
    internal static uint FirstName(uint agrees, uint full) => FeatureKey.Of(56, agrees, full) | 1;

    private static uint Named(EntityDraft entity) => entity.IsNamed ? (uint)Math.Min(entity.Names.Count > 0 ? entity.Names[0].Count : 0, 3) : 7u;

    private uint LastPronounRole(EntityDraft entity, out uint agree)
    {
        agree = 0;
        uint role = 9;
        for (int i = entity.Mentions.Count - 1; i >= 0 && i >= entity.Mentions.Count - 4; i--)
        {
            MentionDraft earlier = entity.Mentions[i];
            if (earlier.Form != MentionForm.Pronoun) continue;
            role = (uint)Math.Min(analysis.Tokens[pronoun.First].Sentence - analysis.Tokens[earlier.First].Sentence, 3);
            agree = earlier.Span.Length == pronoun.Span.Length ? 2u : 1u;
            break;
        }
        return role;
    }

    // A guess at what the mention is in its clause, by its neighbours.
    private uint Place(MentionDraft mention)
    {
        int sentence = analysis.Tokens[mention.First].Sentence, after = mention.End, before = mention.First - 1;
        if (after < analysis.Tokens.Length && analysis.Tokens[after].Sentence == sentence)
        {
            if (analysis.Tokens[after].Penn == "POS") return 3;
            int i = after;
            while (i < analysis.Tokens.Length && i < after + 3 && analysis.Tokens[i].Tag == PartOfSpeech.Adv) i++;
            if (i < analysis.Tokens.Length && analysis.Tokens[i].Sentence == sentence && analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && analysis.Tokens[i].Penn is not ("VBG" or "VBN"))
                return before >= 0 && analysis.Tokens[before].Sentence == sentence && analysis.Tokens[before].Tag == PartOfSpeech.Adp ? 8u : 1u;
        }
        if (before >= 0 && analysis.Tokens[before].Sentence == sentence)
        {
            PartOfSpeech tag = analysis.Tokens[before].Tag;
            if (tag == PartOfSpeech.Adp) return 4;
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return 5;
            if (tag == PartOfSpeech.Cconj) return 6;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) return 7;
            if (tag == PartOfSpeech.Punct) return after < analysis.Tokens.Length && analysis.Tokens[after].Tag == PartOfSpeech.Punct ? 9u : 10u;
            return 11;
        }
        return after < analysis.Tokens.Length && analysis.Tokens[after].Tag == PartOfSpeech.Punct ? 2u : 12u;
    }

    // 0 at the start of its sentence, 1 near it, 2 after a first comma or later.
    private uint StartOf(int token)
    {
        int at = token;
        while (at > 0 && analysis.Tokens[at - 1].Sentence == analysis.Tokens[token].Sentence) at--;
        return token == at ? 0u : token - at <= 3 ? 1u : token - at <= 10 ? 2u : 3u;
    }

    private int Verbs(MentionDraft mention, bool later)
    {
        int verbs = 0, from = later ? pronoun.End : mention.End, until = later ? mention.First : pronoun.First;
        for (int i = from; i < until && verbs < 3; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Verb) verbs++;
        return verbs + (later ? 4 : 0);
    }

    private uint Neighbour(int token, MentionDraft of) => token < 0 || token >= analysis.Tokens.Length || analysis.Tokens[token].Sentence != analysis.Tokens[of.First].Sentence ? 5u : WordKeys.Lower(analysis.Tokens[token].Span.In(text));

    private uint Tag(int token) => token < 0 || token >= analysis.Tokens.Length ? 99u : (uint)analysis.Tokens[token].Tag;

    private void Add(uint template, uint a) => keys[count++] = FeatureKey.Of(template, a) | 1;

    private void Add(uint template, uint a, uint b) => keys[count++] = FeatureKey.Of(template, a, b) | 1;

    private void Add(uint template, uint a, uint b, uint c) => keys[count++] = FeatureKey.Of(template, a, b, c) | 1;

    private void Add(uint template, uint a, uint b, uint c, uint d) => keys[count++] = FeatureKey.Of(template, a, b, c, d) | 1;
}
