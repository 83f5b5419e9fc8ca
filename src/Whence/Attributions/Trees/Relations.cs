namespace Whence.Attributions.Trees;

/// <summary>Reads the names of relations.</summary>
internal static class Relations
{
    /// <summary>The relation for a name with or without a subtype; <see cref="Relation.Other"/> for an unknown or empty one.</summary>
    internal static Relation Read(string name) => name switch
    {
        "nsubj" or "nsubj:outer" => Relation.Subject,
        "nsubj:pass" => Relation.PassiveSubject,
        "csubj" or "csubj:pass" or "csubj:outer" => Relation.ClauseSubject,
        "obj" => Relation.Object,
        "iobj" => Relation.IndirectObject,
        "obl:agent" => Relation.Agent,
        "ccomp" => Relation.ClauseComplement,
        "xcomp" => Relation.OpenComplement,
        "advcl" or "advcl:relcl" => Relation.AdverbialClause,
        "acl" => Relation.NounClause,
        "acl:relcl" => Relation.RelativeClause,
        "parataxis" => Relation.Parataxis,
        "conj" => Relation.Conjunct,
        "cc" or "cc:preconj" => Relation.Coordinator,
        "mark" => Relation.Marker,
        "case" => Relation.Case,
        "aux" => Relation.Auxiliary,
        "aux:pass" => Relation.PassiveAuxiliary,
        "cop" => Relation.Copula,
        "advmod" or "advmod:emph" => Relation.Adverb,
        "compound:prt" => Relation.Particle,
        "punct" => Relation.Punctuation,
        "appos" => Relation.Apposition,
        "nmod:poss" => Relation.Possessive,
        "fixed" => Relation.Fixed,
        "flat" or "flat:foreign" or "flat:name" => Relation.Flat,
        "compound" => Relation.Compound,
        "expl" or "expl:pv" => Relation.Expletive,
        "discourse" => Relation.Discourse,
        "det" or "det:predet" => Relation.Determiner,
        "amod" => Relation.Adjective,
        "nummod" => Relation.Numeral,
        "dislocated" => Relation.Dislocated,
        "vocative" => Relation.Vocative,
        "list" => Relation.List,
        "root" => Relation.Root,
        _ when name.StartsWith("obl", StringComparison.Ordinal) => Relation.Oblique,
        _ when name.StartsWith("nmod", StringComparison.Ordinal) => Relation.NounModifier,
        _ => Relation.Other,
    };
}
