using Whence.Mentions.Linking;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Pronouns;

/// <summary>Where mentions stand in the trees of their sentences. A sentence without a tree gives 0 for everything. For one document.</summary>
internal sealed class TreeRoles(Analysis analysis)
{
    /// <summary>Heads that are followed at most, so that time stays linear in long chains.</summary>
    private const int MaxSteps = 24;

    /// <summary>Tokens of a mention that are looked at for its head; more than any name has.</summary>
    private const int MaxTokens = 24;

    /// <summary>What two mentions of a sentence are to each other in its tree.</summary>
    internal enum Bond : byte
    {
        /// <summary>They stand in two sentences, or there is no tree.</summary>
        None,
        /// <summary>Both hang on one word: “Ann saw her”.</summary>
        Siblings,
        /// <summary>The pronoun is within the other: “Ann, who lost her purse”.</summary>
        Within,
        /// <summary>The other is within the pronoun’s phrase: “his brother Carl”.</summary>
        Around,
        /// <summary>The other is a part of the clause above the pronoun’s: “Ann said that she”.</summary>
        Above,
        /// <summary>The other is in a clause below that of the pronoun: “When Ann came, she”.</summary>
        Below,
        /// <summary>They are in clauses beside each other.</summary>
        Beside,
    }

    /// <summary>The token on which the rest of a mention hangs.</summary>
    internal int HeadOf(MentionDraft mention)
    {
        for (int i = Math.Max(mention.First, mention.End - MaxTokens); i < mention.End; i++)
        {
            int head = analysis.Tokens[i].Head;
            if (head == Token.NoTree) break;
            if (head < mention.First || head >= mention.End) return i;
        }
        return mention.End - 1;
    }

    /// <summary>What a mention is to its head, as a small number; 0 without a tree.</summary>
    internal uint RoleOf(MentionDraft mention)
    {
        int at = HeadOf(mention);
        uint joined = 0;
        for (int step = 0; step < 6; step++)
        {
            Token token = analysis.Tokens[at];
            if (token.Head == Token.NoTree) return 0;
            if (token.Relation != "conj" || token.Head < 0) return Number(token.Relation) + joined;
            joined = 16;
            at = token.Head;
        }
        return 15;
    }

    /// <summary>What two mentions are to each other.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="other">Another mention.</param>
    /// <param name="up">Clauses that the pronoun’s way to the common head leaves, at most 3.</param>
    /// <param name="down">Clauses that the way on to the other enters, at most 3.</param>
    internal Bond Between(MentionDraft pronoun, MentionDraft other, out uint up, out uint down)
    {
        up = down = 0;
        int p = HeadOf(pronoun), o = HeadOf(other);
        if (analysis.Tokens[p].Sentence != analysis.Tokens[o].Sentence || analysis.Tokens[p].Head == Token.NoTree) return Bond.None;
        Span<int> way = stackalloc int[MaxSteps];
        int length = 0;
        for (int at = o; at >= 0 && length < MaxSteps; at = analysis.Tokens[at].Head) way[length++] = at;
        int meet = p, found = -1;
        for (int step = 0; step < MaxSteps && meet >= 0; step++, meet = analysis.Tokens[meet].Head)
        {
            found = way[..length].IndexOf(meet);
            if (found >= 0) break;
            if (IsClause(meet)) up = Math.Min(3, up + 1);
        }
        if (found < 0) return Bond.Beside;
        for (int i = 0; i < found; i++) if (IsClause(way[i])) down = Math.Min(3, down + 1);
        if (meet == o) return Bond.Within;
        if (meet == p) return Bond.Around;
        if (up == 0 && down == 0) return analysis.Tokens[p].Head == analysis.Tokens[o].Head ? Bond.Siblings : Bond.Beside;
        return down == 0 ? Bond.Above : up == 0 ? Bond.Below : Bond.Beside;
    }

    /// <summary>The word that a mention hangs on; -1 where there is none.</summary>
    internal int GovernorOf(MentionDraft mention) => Math.Max(-1, analysis.Tokens[HeadOf(mention)].Head);

    private bool IsClause(int token)
    {
        ReadOnlySpan<char> relation = analysis.Tokens[token].Relation;
        return relation.StartsWith("ccomp") || relation.StartsWith("advcl") || relation.StartsWith("acl") || relation.StartsWith("csubj") || relation.StartsWith("parataxis") || relation.StartsWith("xcomp")
            || (relation is "conj" && analysis.Tokens[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux);
    }

    private static uint Number(string relation) => relation switch
    {
        "nsubj" => 1,
        "nsubj:pass" => 2,
        "obj" => 3,
        "iobj" => 4,
        "obl:agent" => 5,
        "nmod:poss" => 6,
        "appos" => 7,
        "root" => 8,
        "vocative" or "parataxis" or "dislocated" or "list" => 9,
        "compound" or "flat" => 10,
        _ when relation.StartsWith("nsubj", StringComparison.Ordinal) => 1,
        _ when relation.StartsWith("obl", StringComparison.Ordinal) => 11,
        _ when relation.StartsWith("nmod", StringComparison.Ordinal) => 12,
        _ => 13,
    };
}
