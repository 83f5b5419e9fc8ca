using Whence.Attributions.Finding;
using Whence.Mentions;
using Whence.Mentions.Listing;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>The outlets that a document names, in order, the printing one apart.</summary>
internal sealed class OutletMentions
{
    private static readonly string[] Kinds = $"{PressNouns.Outlets} {PressNouns.Papers} {PressNouns.Ambiguous} network outlet journal television wire rag mag transmitter".Split(' ');

    // Nouns that stand between a name or an article and one of these kinds; with another, the agency is no outlet.
    private static readonly string[] Qualifiers = ["news", "press", "wire", "newswire", "state", "television", "tv", "radio", "information", "photo", "picture", "video", "satellite", "internet", "web", "online", "evening", "morning", "sports", "business", "community"];

    private readonly ReportText text;
    private readonly int[] at;

    internal OutletMentions(ReportText text)
    {
        this.text = text;
        Printing = text.Analysis.Document.Outlet ?? OwnService(text);
        at = new int[text.Tokens.Length];
        Array.Fill(at, -1);
        Find();
        FindNominals();
    }

    /// <summary>An outlet in the text: its tokens, its name, and whether it is the printing outlet.</summary>
    internal readonly record struct Named(int First, int End, string Name, int Entity, bool IsPrinting, bool IsNominal);

    /// <summary>The printing outlet; null if not known.</summary>
    internal string? Printing { get; }

    internal List<Named> All { get; } = [];

    /// <summary>Index in <see cref="All"/> of the outlet that a token belongs to; -1 if none.</summary>
    internal int At(int token) => token >= 0 && token < at.Length ? at[token] : -1;

    private void Find()
    {
        int n = text.Tokens.Length;
        for (int i = 0; i < n; i++)
        {
            if (!IsNameToken(i)) continue;
            int end = i + 1;
            while (end < n && text.Tokens[end].Sentence == text.Tokens[i].Sentence && (IsNameToken(end) || end + 1 < n && IsNameToken(end + 1) && (text.Is(end, "of") || text.Is(end, "the") || text.Is(end, "and") || text.Word(end) is "-" or "&" || text.Is(end, "de") || text.Is(end, "del"))))
                end++;
            int mention = Speakers.MentionOf(text, i);
            Entity? entity = mention < 0 ? null : text.Analysis.Entities[text.Analysis.Mentions[mention].Entity];
            bool isOutlet = false;
            int first = i, stop = end;
            for (int k = i; k < end; k++)
            {
                int m = Speakers.MentionOf(text, k);
                if (m < 0) continue;
                Mention mentioned = text.Analysis.Mentions[m];
                if (mentioned.Form != MentionForm.Name || !text.Analysis.Entities[mentioned.Entity].IsOutlet) continue;
                isOutlet = true;
                mention = m;
                while (first < k && !mentioned.Span.Overlaps(text.Tokens[first].Span)) first++;
                stop = k + 1;
                while (stop < end && mentioned.Span.Overlaps(text.Tokens[stop].Span)) stop++;
                break;
            }
            string name = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[stop - 1].Span.End).Of(text.Text);
            // No person's name has an article: “The Arlay Tagblatt” is none, whatever the names say.
            bool person = entity?.Type == EntityType.Person && !(text.Is(first, "the") || text.Is(first - 1, "the") || text.Word(first) is "Radio" or "TV" or "Kanal");
            // “told ANA” in a report of the Alpine News Agency, whatever the names say
            isOutlet |= IsOwnName(name) && name.All(char.IsUpper);
            isOutlet |= !person && (OutletNames.LooksLikeOne(name) || IsHearer(first, stop, entity?.Type == EntityType.Person ? null : entity) || IsOwnName(name));
            // “the Red Lantern relief agency”
            isOutlet &= !(IsOpenKind(stop + 1) && IsOtherNoun(stop));
            if (isOutlet) Add(new(first, stop, name, mention < 0 ? -1 : text.Analysis.Mentions[mention].Entity, Printing is not null && OutletNames.AreSame(Printing, name), false));
            i = end - 1;
        }
    }

    // “You can find all news in the Ostra Online news ticker”: who offers the reader a service of his own prints the report.
    private static string? OwnService(ReportText text)
    {
        for (int i = 2; i < text.Tokens.Length; i++)
        {
            if (!text.Is(i, "ticker") && !text.Is(i, "newsletter") && !text.Is(i, "app")) continue;
            int end = text.Is(i - 1, "news") ? i - 1 : i, first = end;
            while (first > 0 && char.IsUpper(text.Word(first - 1)[0]) && text.Tokens[first - 1].Sentence == text.Tokens[i].Sentence) first--;
            Sentence sentence = text.SentenceOf(i);
            bool reader = false;
            for (int k = sentence.FirstToken; k < first; k++) reader |= text.Is(k, "you") || text.Is(k, "your");
            if (first == end || !reader) continue;
            string name = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End).Of(text.Text);
            if (OutletNames.LooksLikeOne(name)) return name;
        }
        return null;
    }

    private bool IsOwnName(string name) => Printing is not null && name.Length > 1 && OutletNames.AreSame(Printing, name);

    private bool IsNameToken(int token) => text.Tag(token) == PartOfSpeech.Propn || text.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X or PartOfSpeech.Num && char.IsUpper(text.Word(token)[0]) && token > text.SentenceOf(token).FirstToken;

    // “told Interlink”, “in an interview with Telesud”: who is told by name and is no person is an outlet.
    private bool IsHearer(int first, int end, Entity? entity)
    {
        if (entity is { Type: EntityType.Person or EntityType.Place }) return false;
        int before = first - 1;
        while (before >= 0 && (text.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj || text.IsQuotationMark(before))) before--;
        if (before < 0 || text.Tokens[before].Sentence != text.Tokens[first].Sentence) return false;
        if (IsTitled(first, end)) return true;
        // “to the review The Solder”, as translations have it
        if (text.Is(before, "review") && text.Word(first - 1) is "The") return true;
        if (text.Tokens[before].Lemma == "tell" && text.Tag(before) == PartOfSpeech.Verb) return entity is not null || end - first >= 1 && !text.Is(first, "Congress") && !text.Is(first, "Parliament");
        if (text.Is(before, "with") && (text.Is(before - 1, "interview") || text.Is(before - 1, "interviews"))) return true;
        if (text.Is(before, "by") && (text.Is(before - 1, "interviewed") || text.Is(before - 1, "reported") || text.Is(before - 1, "published"))) return true;
        if (before > 0 && text.Is(before, "to") && text.Lemma(before - 1) is "speak" or "talk") return entity is { Type: EntityType.Organization };
        if (text.Is(before, "to") && IsConfided(before) && text.Word(first) is not ("Congress" or "Parliament") && !SourceLinks.IsBodyNoun(text.Lemma(end - 1).ToLowerInvariant())) return true;
        return IsKind(before) && end - first <= 4;
    }

    // “has confided to the Harl Bote”, “recounts the diver Odo Brandt to the Harl Bote”: the verb stands before “to”, with nobody but its speaker in between.
    private bool IsConfided(int to)
    {
        for (int i = to - 1; i >= Math.Max(text.SentenceOf(to).FirstToken, to - 8); i--)
        {
            if (text.Tag(i) == PartOfSpeech.Verb) return text.Tokens[i].Penn is "VBD" or "VBZ" or "VBN" && text.Lemma(i) is "confide" or "recount" or "tell" or "declare" or "reveal" or "admit" or "confess" or "report" or "narrate" or "describe";
            if (text.Tag(i) is not (PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron) && !text.Is(i, "of")) return false;
        }
        return false;
    }

    // “according to The Bucket”, “The Counting House reported”, “The Bucket had quoted”: only titles keep their article with a capital inside a sentence.
    private bool IsTitled(int first, int end)
    {
        int article = text.Word(first) is "The" ? first : first - 1;
        if (article < 1 || text.Word(article) is not "The" || end - article < 2) return false;
        bool opens = text.SentenceOf(article).FirstToken == article;
        int verb = end;
        while (verb < text.Tokens.Length && text.Tag(verb) is PartOfSpeech.Aux or PartOfSpeech.Adv) verb++;
        bool reports = text.Lemma(verb) is "report" or "quote" or "write" or "reveal";
        if (opens) return text.Lemma(verb) == "quote" && text.Tag(verb) == PartOfSpeech.Verb;
        return reports || text.Is(article - 1, "to") && text.Is(article - 2, "according") || text.Is(article - 1, "in") && text.Tag(article - 2) is PartOfSpeech.Noun or PartOfSpeech.Verb;
    }

    private bool IsKind(int token)
    {
        foreach (string kind in Kinds) if (text.Is(token, kind)) return true;
        return false;
    }

    // “the newspaper”, “that agency”: the outlet that was named last, unless it is the printing one's own phrase.
    private void FindNominals()
    {
        var nominals = new List<Named>();
        for (int i = 1; i < text.Tokens.Length; i++)
        {
            if (!IsKind(i) || at[i] >= 0 || text.Tag(i) != PartOfSpeech.Noun) continue;
            int start = i - 1;
            while (start > 0 && (text.Tag(start) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn || text.Word(start) is "-") && i - start < 6) start--;
            if (!text.Is(start, "the") && !text.Is(start, "that") || at[Math.Min(i + 1, at.Length - 1)] >= 0) continue;
            int bare = i;
            while (bare > start + 1 && !IsName(bare - 1) && !(IsOpenKind(i) && IsOtherNoun(bare - 1))) bare--;
            if (bare > start + 1 && !IsName(bare - 1)) continue;
            if (OwnName(start + 1, bare, i) is { } own)
            {
                nominals.Add(own);
                continue;
            }
            int last = -1;
            for (int k = 0; k < All.Count; k++) if (All[k].End <= i && !All[k].IsPrinting) last = k;
            if (last >= 0) nominals.Add(All[last] with { First = start, End = i + 1, IsNominal = true });
        }
        foreach (Named nominal in nominals) Add(nominal);
        for (int i = 1; i < text.Tokens.Length; i++) if (IsKind(i) && at[i] < 0 && Indefinite(i) is { } some) Add(some);
    }

    // “told a local newspaper”, “boasts in a foreign magazine”: an outlet that is not named.
    private Named? Indefinite(int kind)
    {
        if (text.Tag(kind) != PartOfSpeech.Noun || text.Tokens[kind].Penn == "NNS" || text.Tag(kind + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn || text.QuotationOf(kind) >= 0) return null;
        int start = kind;
        while (start > 0 && text.Tag(start - 1) is PartOfSpeech.Adj || IsOpenKind(kind) && start > 0 && IsOtherNoun(start - 1)) start--;
        if (!text.Is(start - 1, "a") && !text.Is(start - 1, "an") || IsOpenKind(kind) && start < kind && IsOtherNoun(kind - 1)) return null;
        int before = start - 2;
        bool heard = text.Lemma(before) == "tell" && text.Tag(before) == PartOfSpeech.Verb, said = (text.Is(before, "to") || text.Is(before, "in")) && text.Tag(before - 1) == PartOfSpeech.Verb && text.Lemma(before - 1) is "say" or "boast" or "speak" or "talk" or "write" or "confess" or "admit" or "reveal" or "confide";
        if (!heard && !said) return null;
        return new(start - 1, kind + 1, new TextSpan(text.Tokens[start - 1].Span.Start, text.Tokens[kind].Span.End).Of(text.Text), -1, false, true);
    }

    private bool IsName(int token) => text.Tag(token) == PartOfSpeech.Propn;

    // Kinds that are outlets only without another noun before them: “the space agency”, “the police station”, “the building site”.
    private bool IsOpenKind(int token) => text.Is(token, "agency") || text.Is(token, "station") || text.Is(token, "network") || text.Is(token, "channel") || text.Is(token, "site") || text.Is(token, "wire");

    // “relief agency”, “space agency”, “police station”
    private bool IsOtherNoun(int token) => text.Tag(token) == PartOfSpeech.Noun && Array.FindIndex(Qualifiers, noun => text.Is(token, noun)) < 0;

    // “the Norpress agency”, “the Norpress news agency”: a name before the kind is that of another outlet, not the one that was named last.
    private Named? OwnName(int first, int end, int kind)
    {
        for (int k = first; k < end; k++) if (!IsName(k)) return null;
        if (first >= end) return null;
        string name = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End).Of(text.Text);
        int mention = Speakers.MentionOf(text, first);
        return new(first, kind + 1, name, mention < 0 ? -1 : text.Analysis.Mentions[mention].Entity, Printing is not null && OutletNames.AreSame(Printing, name), false);
    }

    private void Add(Named named)
    {
        for (int i = named.First; i < named.End; i++) at[i] = All.Count;
        All.Add(named);
    }
}
