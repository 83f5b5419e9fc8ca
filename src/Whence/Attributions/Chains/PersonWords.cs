using System.Collections.Frozen;

namespace Whence.Attributions.Chains;

/// <summary>Nouns for one person by what he is or does.</summary>
internal static class PersonWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "man", "woman", "person", "boy", "girl", "mother", "father", "nurse", "worker", "employee", "resident", "witness", "doctor", "engineer", "mechanic", "clerk", "guard", "soldier", "student", "teacher",
        "plumber", "miner", "keeper", "captain", "skipper", "farmer", "driver", "pilot", "sailor", "officer", "minister", "mayor", "adviser", "advisor", "official", "lawyer", "attorney", "aide", "analyst", "expert",
        "professor", "president", "premier", "governor", "senator", "director", "manager", "leader", "chief", "secretary", "ambassador", "envoy", "commander", "general", "colonel", "major", "sergeant", "lieutenant",
        "prosecutor", "judge", "detective", "inspector", "author", "writer", "reporter", "editor", "owner", "founder", "lawmaker", "councillor", "candidate", "campaigner", "organiser", "organizer", "volunteer", "priest",
        "bishop", "neighbour", "neighbor", "survivor", "victim", "suspect", "defendant", "tourist", "passenger", "shopkeeper", "player", "coach", "actor", "singer", "brother", "sister", "husband", "wife", "son", "daughter",
        "diplomat", "insider", "source", "veteran", "fighter", "researcher", "scientist", "inmate", "prisoner", "cook", "porter", "cousin", "colleague", "comrade", "corporal", "prefect", "carer", "caretaker", "packer",
        "midfielder", "goalkeeper", "striker", "referee", "treasurer", "bookkeeper", "trader", "broker", "chum", "pal", "mole", "whistleblower", "informant", "pensioner", "tenant", "lodger", "cleaner", "janitor", "gardener", "waiter", "baker",
        "builder", "banker", "lender", "speaker", "administrator", "spokesperson", "attendant", "assistant", "consultant", "accountant", "lieutenant", "commissioner", "producer", "presenter", "trainer", "trainee", "nurse", "dietician",
        "economist", "historian", "lecturer", "ranger", "warden", "mate", "friend", "relative", "gunner", "rower", "carpenter", "welder", "painter", "dealer", "tutor", "donor", "investor", "contractor", "surveyor", "auditor", "supplier",
        "widow", "widower", "actress", "waitress", "hostess", "stewardess", "heiress", "practitioner",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Things = new[]
    {
        "paper", "newspaper", "letter", "newsletter", "order", "number", "computer", "river", "tower", "server", "answer", "water", "power", "matter", "chapter", "poster", "folder", "transmitter", "broadcaster", "operator", "maker", "carrier",
        "insurer", "lender", "retailer", "supplier", "manufacturer", "publisher", "developer", "regulator", "register", "ledger", "sticker", "recorder", "sensor", "monitor", "factor", "sector", "error", "mirror", "counter", "meter", "calendar",
        "restaurant", "plant", "grant", "committee", "employer", "charter", "banner", "cover", "consumer", "authority", "contractor", "brewer", "builder", "tender", "timer", "logger", "printer", "scanner",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a noun may be one for a person by its ending: “beekeeper”, “shepherd”, “councillor”, where other words say that somebody speaks.</summary>
    internal static bool MayBe(string lemma) => Is(lemma) || lemma.Length > 4 && !Things.Contains(lemma)
        && (lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal) || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("ant", StringComparison.Ordinal) || lemma.EndsWith("ee", StringComparison.Ordinal)
            || lemma.EndsWith("herd", StringComparison.Ordinal) || lemma.EndsWith("mate", StringComparison.Ordinal) || lemma.EndsWith("smith", StringComparison.Ordinal));

    /// <summary>Whether a noun's dictionary form is a word for one person.</summary>
    internal static bool Is(string lemma) => Words.Contains(lemma)
        || lemma.Length > 5 && (lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("woman", StringComparison.Ordinal) || lemma.EndsWith("ician", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal)
            || lemma.EndsWith("person", StringComparison.Ordinal));
}
