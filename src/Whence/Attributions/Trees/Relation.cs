namespace Whence.Attributions.Trees;

/// <summary>Relations of Universal Dependencies v2 as far as attribution tells them apart; the rest is <see cref="Other"/>.</summary>
internal enum Relation : byte
{
    Other, Root, Subject, PassiveSubject, ClauseSubject, Object, IndirectObject, Oblique, Agent, ClauseComplement, OpenComplement,
    AdverbialClause, NounClause, RelativeClause, Parataxis, Conjunct, Coordinator, Marker, Case, Auxiliary, PassiveAuxiliary, Copula,
    Adverb, Particle, Punctuation, Apposition, NounModifier, Possessive, Fixed, Flat, Compound, Expletive, Discourse, Determiner,
    Adjective, Numeral, Dislocated, Vocative, List,
}
