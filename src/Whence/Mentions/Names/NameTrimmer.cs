using System.Collections.Frozen;
using Whence.Language.Words;
using Whence.Mentions.Linking;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Puts the ends of names right, where what they are is plain: titles, line ends, names in a row, legal forms of companies.</summary>
internal static class NameTrimmer
{
    private static readonly FrozenSet<uint> Titles = Keys("mr mr. mrs mrs. ms ms. miss dr dr. doctor sir prof prof. professor president premier pm chancellor sen sen. senator rep rep. gov gov. governor gen gen. general col col. colonel maj maj. lt lt. capt capt. sgt sgt. adm adm. "
        + "sheikh rev rev. ayatollah minister mayor judge justice ambassador coach");

    private static readonly FrozenSet<uint> LegalForms = Keys("inc inc. ltd ltd. llc corp corp. llp plc co. gmbh s.a. l.p.");

    /// <summary>Changes labels in place.</summary>
    public static void Trim(Analysis analysis, NameTokens tokens, Span<byte> labels)
    {
        string text = analysis.Document.Text;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int cell, int cellEnd) = tokens.Cells(s);
            int shift = NameTokens.Margin * (s + 1), end = cellEnd - shift;
            for (int i = cell - shift + 1; i < end - 1; i++) if (labels[i] == NameLabels.Outside && analysis.Tokens[i].Span.In(text) is "&") Join(analysis, text, labels, cell - shift, i, end);
            for (int i = cell - shift; i < end; i++)
            {
                if (!NameLabels.IsBegin(labels[i])) continue;
                int until = i + 1;
                while (until < end && labels[until] == labels[i] + 1) until++;
                EntityType type = NameLabels.TypeOf(labels[i]);
                Lines(analysis, text, labels, i, until);
                if (type == EntityType.Organization && Of(analysis, text, i, until) is > 0 and int of) Split(labels, i, of);
                if (type == EntityType.Person) Person(tokens, shift, labels, i, until);
                else if (type == EntityType.Organization && until + 1 < end && labels[until] == NameLabels.Outside && analysis.Tokens[until].Span.In(text) is "," && LegalForms.Contains(tokens.Lower[until + 1 + shift]))
                {
                    // “Skylark, Inc.” is one name.
                    labels[until] = labels[until + 1] = (byte)(NameLabels.Begin(type) + 1);
                    until += 2;
                    if (until < end && labels[until] != NameLabels.Outside && !NameLabels.IsBegin(labels[until])) labels[until]--;
                }
                i = until - 1;
            }
        }
    }

    // “Easel & Hammer” is one name, of a house, where one of its sides is known for a name.
    private static void Join(Analysis analysis, string text, Span<byte> labels, int low, int mark, int end)
    {
        if (!IsCapital(analysis, text, mark - 1) || !IsCapital(analysis, text, mark + 1) || (labels[mark - 1] == NameLabels.Outside && labels[mark + 1] == NameLabels.Outside)) return;
        // “US & UK agree”, “Poole & Marr met”
        if (labels[mark - 1] != NameLabels.Outside && labels[mark + 1] != NameLabels.Outside && NameLabels.TypeOf(labels[mark - 1]) is EntityType.Place && NameLabels.TypeOf(labels[mark + 1]) is EntityType.Place) return;
        int start = mark - 1, stop = mark + 2;
        while (labels[start] != NameLabels.Outside && !NameLabels.IsBegin(labels[start]) && start > low) start--;
        while (stop < end && labels[stop] != NameLabels.Outside && !NameLabels.IsBegin(labels[stop])) stop++;
        labels[start] = (byte)NameLabels.Begin(EntityType.Organization);
        labels[(start + 1)..stop].Fill((byte)(NameLabels.Begin(EntityType.Organization) + 1));
    }

    private static bool IsCapital(Analysis analysis, string text, int token) => char.IsUpper(text[analysis.Tokens[token].Span.Start]);

    // “hydrologist Odo Brandt of Corran University” are a person and a body: where “of” stands behind two words that a trade in small letters goes before; 0 elsewhere.
    private static int Of(Analysis analysis, string text, int start, int until)
    {
        if (start == 0 || until - start < 4 || analysis.Tokens[start + 2].Span.In(text) is not "of") return 0;
        string trade = analysis.Tokens[start - 1].Lemma;
        bool person = RoleNouns.Of(WordKeys.Lower(trade)) is { } role ? role.Type == EntityType.Person : Array.Exists(Trades, ending => trade.Length > 5 && trade.EndsWith(ending, StringComparison.Ordinal));
        for (int i = start; i < start + 2; i++) if (RoleNouns.Of(WordKeys.Lower(analysis.Tokens[i].Span.In(text))) is { Type: EntityType.Organization }) return 0;
        return person && analysis.Tokens[start - 1].Tag == PartOfSpeech.Noun ? start + 2 : 0;
    }

    private static readonly string[] Trades = ["ist", "ian", "man", "woman"];

    private static void Split(Span<byte> labels, int start, int of)
    {
        byte rest = labels[start];
        labels[start] = (byte)NameLabels.Begin(EntityType.Person);
        labels[(start + 1)..of].Fill((byte)(NameLabels.Begin(EntityType.Person) + 1));
        labels[of] = NameLabels.Outside;
        labels[of + 1] = rest;
    }

    // No name goes over the end of a line: “Thanks, Renee / Renee, thank you”.
    private static void Lines(Analysis analysis, string text, Span<byte> labels, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            TextSpan before = analysis.Tokens[i - 1].Span, token = analysis.Tokens[i].Span;
            if (token.Start > before.End && text.AsSpan(before.End, token.Start - before.End).Contains('\n')) labels[i] = labels[start];
        }
    }

    private static void Person(NameTokens tokens, int shift, Span<byte> labels, int start, int end)
    {
        byte begin = labels[start];
        // “President” and “Dr.” are no part of the name, and neither is the next sentence’s first word.
        while (start + 1 < end && Titles.Contains(tokens.Lower[start + shift]) && tokens.Parts[start + 1 + shift] is PartOfSpeech.Propn or PartOfSpeech.Noun)
        {
            labels[start++] = NameLabels.Outside;
            labels[start] = begin;
        }
        while (end - 1 > start && tokens.Shapes[end - 1 + shift] % 6 != 0 && tokens.Listed[end - 1 + shift] == 0
            && tokens.Parts[end - 1 + shift] is PartOfSpeech.Adv or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Intj or PartOfSpeech.Aux)
            labels[--end] = NameLabels.Outside;
        // A name that says a word twice is two names.
        for (int i = start + 1, from = start; i < end; i++)
        {
            if (labels[i] == begin) from = i;
            else if (tokens.Shapes[i + shift] % 6 == 2 && i - from <= 8 && tokens.Lower.AsSpan(from + shift, i - from).Contains(tokens.Lower[i + shift]))
            {
                labels[i] = begin;
                from = i;
            }
        }
        // “Best regards, Ann Poole Gerald, thank you”: who is spoken to after another’s full name.
        const int First = (int)GazetteerKinds.First, Family = (int)GazetteerKinds.Family;
        int last = end - 1 + shift;
        if (end - start >= 3 && labels[end - 1] != begin && (tokens.Listed[last] & First) != 0 && (tokens.Listed[last] & Family) == 0 && tokens.Lower[last + 1] is var next && (next == Comma || next == Colon)
            && (tokens.Listed[last - 1] & (First | Family)) != First && tokens.IsCapital(last - 1))
            labels[end - 1] = begin;
    }

    private static readonly uint Comma = WordKeys.Lower(","), Colon = WordKeys.Lower(":");

    private static FrozenSet<uint> Keys(string words) => words.Split(' ').Select(word => WordKeys.Lower(word)).ToFrozenSet();
}
