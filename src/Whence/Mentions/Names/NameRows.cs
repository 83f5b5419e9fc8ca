using System.Collections.Frozen;
using Whence.Language.Words;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Parts names that stand one after the other without a mark, and joins one whose parts a comma stands between, where lists make it plain.</summary>
internal static class NameRows
{
    private const int First = (int)GazetteerKinds.First, Family = (int)GazetteerKinds.Family, Person = (int)GazetteerKinds.Person;
    private const int Placed = (int)(GazetteerKinds.Place | GazetteerKinds.Town), Country = (int)GazetteerKinds.Country;

    private static readonly FrozenSet<uint> States = Keys("alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota "
        + "mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario alberta manitoba saskatchewan queensland");

    private static readonly FrozenSet<uint> Codes = Keys("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy");

    private static readonly FrozenSet<uint> Particles = Keys("de da di do dos du del la le van von der den ten ter santa san al el bin ibn abu saint");

    private static readonly uint Comma = WordKeys.Lower(","), Mark = WordKeys.Lower("\"");

    /// <summary>Changes labels in place.</summary>
    public static void Part(NameTokens tokens, Span<byte> labels)
    {
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int cell, int cellEnd) = tokens.Cells(s);
            int shift = NameTokens.Margin * (s + 1), end = cellEnd - shift;
            for (int i = cell - shift; i < end; i++)
            {
                Join(tokens, shift, labels, i, end);
                if (!NameLabels.IsBegin(labels[i])) continue;
                int until = i + 1;
                while (until < end && labels[until] == labels[i] + 1) until++;
                EntityType type = NameLabels.TypeOf(labels[i]);
                if (type == EntityType.Person)
                {
                    Full(tokens, shift, labels, i, until);
                    Greeting(tokens, shift, labels, i, until, cell - shift);
                }
                else if (type == EntityType.Place)
                {
                    Within(tokens, shift, labels, i, until);
                    // “Ostrel, OH”.
                    if (until + 1 < end && tokens.Lower[until + shift] == Comma && labels[until + 1] == NameLabels.Outside && tokens.Shapes[until + 1 + shift] == AllCapitals && Codes.Contains(tokens.Lower[until + 1 + shift]))
                        labels[until + 1] = (byte)NameLabels.Begin(EntityType.Place);
                }
                i = until - 1;
            }
        }
    }

    private const byte OneCapital = 2, AllCapitals = 3;

    // “Best regards, Ann Poole Tom Barth”: names in full, one after the other, where the ends of lines were lost.
    private static void Full(NameTokens tokens, int shift, Span<byte> labels, int start, int end)
    {
        if (end - start < 4) return;
        ulong starts = 0;
        for (int i = start; i < end;)
        {
            int listed = tokens.Listed[i + shift];
            if (i - start >= 64 || !IsWord(tokens, i + shift) || (listed & (First | Person)) == 0 || (listed & ListedNames.Inside) != 0) return;
            starts |= 1ul << (i - start);
            // The last may be a first name alone: who is spoken to.
            if (i + 1 == end && (listed & Family) != 0) return;
            if (++i < end && IsInitial(tokens, i + shift)) i++;
            if (i < end && !IsWord(tokens, i++ + shift)) return;
        }
        for (int i = start + 1; i < end; i++) if (((starts >> (i - start)) & 1) != 0) labels[i] = labels[start];
    }

    private static bool IsWord(NameTokens tokens, int cell) => tokens.Shapes[cell] == OneCapital && !Particles.Contains(tokens.Lower[cell]);

    // “T” or “T.”.
    private static bool IsInitial(NameTokens tokens, int cell) => tokens.Shapes[cell] is 1 or (1 + 48);

    // “Ann Tom, Take a look”: who wrote the mail before, and who is spoken to.
    private static void Greeting(NameTokens tokens, int shift, Span<byte> labels, int start, int end, int sentence)
    {
        if (start != sentence || end - start != 2 || tokens.Lower[end + shift] != Comma || !tokens.IsCapital(end + 1 + shift)) return;
        int first = tokens.Listed[start + shift], second = tokens.Listed[start + 1 + shift];
        if ((first & First) != 0 && (second & First) != 0 && (second & Family) == 0) labels[start + 1] = labels[start];
    }

    // “San Pedro California”, “Paris France”: a place and what it lies in.
    private static void Within(NameTokens tokens, int shift, Span<byte> labels, int start, int end)
    {
        if (end - start < 2) return;
        int last = end - 1 + shift, before = last - 1;
        bool wider = (tokens.Listed[last] & ListedNames.Inside) == 0 && ((tokens.Listed[last] & Country) != 0 || States.Contains(tokens.Lower[last]) || (Codes.Contains(tokens.Lower[last]) && tokens.IsCapital(last)));
        // “South Florida” is one place.
        if (!wider || (tokens.Listed[before] & Placed) == 0 || (before == start + shift && (tokens.Cues[before] & CueKinds.Place) != 0)) return;
        for (int i = start + shift; i <= before; i++)
            if ((tokens.Listed[i] & ListedNames.Inside) == 0 != (i == start + shift)) return;
        labels[end - 1] = labels[start];
    }

    // “"Barth, Tom" <tom@barth.example>”: how a mail names who sent it.
    private static void Join(NameTokens tokens, int shift, Span<byte> labels, int i, int end)
    {
        if (i + 4 >= end || tokens.Lower[i + shift] != Mark || tokens.Lower[i + 2 + shift] != Comma) return;
        int family = i + 1 + shift, first = i + 3 + shift;
        if (tokens.Shapes[family] % 6 is not (2 or 4) || tokens.Shapes[first] != OneCapital || (tokens.Listed[first] & First) == 0) return;
        if ((tokens.Listed[family] & Family) == 0 && labels[i + 1] != NameLabels.Begin(EntityType.Person)) return;
        int until = IsInitial(tokens, first + 1) ? i + 5 : i + 4;
        if (until >= end || tokens.Lower[until + shift] != Mark) return;
        labels[i + 1] = (byte)NameLabels.Begin(EntityType.Person);
        for (int k = i + 2; k < until; k++) labels[k] = (byte)(NameLabels.Begin(EntityType.Person) + 1);
    }

    private static FrozenSet<uint> Keys(string words) => words.Split(' ').Select(word => WordKeys.Lower(word)).ToFrozenSet();
}
