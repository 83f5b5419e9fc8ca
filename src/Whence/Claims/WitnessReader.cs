using Whence.Attributions;
using Whence.Attributions.Finding;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;
using Whence.Times;

namespace Whence.Claims;

/// <summary>Finds who is said to have seen, heard or found what a sentence tells: “An angler filmed brown liquid pouring from it”. One for each document.</summary>
/// <remarks>The subject of the whole sentence; <see cref="Tracing.Witness"/> looks for one within a sentence that the outlet or somebody else says, where only an origin hangs on it.</remarks>
internal sealed class WitnessReader(Analysis analysis, SpeakerNames speakers, SubjectHead subjects)
{
    /// <summary>A longer subject is no phrase for a person.</summary>
    private const int MaxSubject = 14;

    /// <summary>What persons do with eyes and ears.</summary>
    private static readonly WordSet Perceive = new("see hear spot notice witness sight film photograph overhear smell observe");

    /// <summary>What persons and bodies do who look into a thing.</summary>
    private static readonly WordSet Find = new("find count discover detect");

    /// <summary>Behind the verb: “saw his penalty saved”, “found itself in debt”, “saw red”, “seen as”, “found guilty”, “saw through it”.</summary>
    private static readonly WordSet NoObject = new("his her its their himself herself itself themselves red fit by as guilty to out up through");

    private static readonly WordSet Days = new(DayNames.Weekdays);

    /// <summary>The voice of a sentence that tells what its subject perceived or found; null for others.</summary>
    public Voice? Of(int first, int end)
    {
        int verb = first;
        while (verb < end && analysis.Tokens[verb].Tag != PartOfSpeech.Verb) verb++;
        if (verb >= end - 1 || !Perceives(verb, end) || !IsFinite(first, verb, end)) return null;
        int start = first, last = verb;
        // “Friday rescuers heard …”: the day is no part of who heard.
        while (start < verb && (!char.IsLetterOrDigit(Word(start)[0]) || Days.Has(Word(start)))) start++;
        while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) last--;
        if (last <= start || last - start > MaxSubject || subjects.Of(start, last) is not (>= 0 and int head)) return null;
        TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
        (string? name, EntityType type, bool outlet) = speakers.Of(span);
        string source = span.Of(analysis.Document.Text);
        if (outlet || SpeakingNobody.Is(source) || !(Claims(verb, end) || subjects.IsPerson(head) || (Find.Has(analysis.Tokens[verb].Lemma) && subjects.IsBody(head)))) return null;
        if (name is not null && SourcePhrase.IsBehindHead(source, name)) (name, type) = (null, EntityType.Other);
        return new()
        {
            Source = source,
            Span = span,
            Name = name,
            Type = type,
            Chain = [new(source, span, -1, false, Channel.Unknown, null)],
            Cue = analysis.Tokens[verb].Span,
            FoundBy = Claims(verb, end) ? "who claims to have done it" : "who saw or found it",
        };
    }

    private bool Perceives(int verb, int end)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        // “Judges hear appeals” tells what they do.
        if (lemma is "hear" && analysis.Tokens[verb].Penn is "VBP" or "VBZ") return false;
        if (Claims(verb, end)) return true;
        return (Perceive.Has(lemma) || Find.Has(lemma) || (lemma is "come" && verb + 2 < end && Word(verb + 1) is "across")) && char.IsLetterOrDigit(Word(verb + 1)[0]) && !NoObject.Has(Word(verb + 1)) && !(verb + 2 < end && NoObject.Has(Word(verb + 2)) && analysis.Tokens[verb + 1].Tag == PartOfSpeech.Adv);
    }

    /// <summary>“wants to have found the boxes”, “pretend to have shot it down”: what translations have for “claims to have”.</summary>
    private bool Claims(int verb, int end) => analysis.Tokens[verb].Lemma is "want" or "pretend" && verb + 3 < end && Word(verb + 1) is "to" && Word(verb + 2) is "have" && analysis.Tokens[verb + 3].Penn is "VBN";

    /// <summary>“saw”, “counts”, “has seen”; neither “was seen” nor “would see”. Where no other verb can carry the sentence “filmed” does, whatever the tagger has it for.</summary>
    private bool IsFinite(int first, int verb, int end)
    {
        if (analysis.Tokens[verb].Penn is "VBD" or "VBZ" or "VBP") return !VerbGroup.Holds(analysis.Tokens, first, verb, "be");
        if (analysis.Tokens[verb].Penn is not "VBN" || VerbGroup.Holds(analysis.Tokens, first, verb, "be")) return false;
        return VerbGroup.Holds(analysis.Tokens, first, verb, "have") || !IsCarried(first, end);
    }

    private bool IsCarried(int first, int end)
    {
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Aux || analysis.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
