using Whence.Tracing;

namespace Whence.Claims;

/// <summary>What two units have in common, as the numbers that the pair model weighs.</summary>
internal static class PairFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 33;

    /// <summary>Index of how far the words of either unit, names and numbers left out, are covered by the other's: equal, related or near ones (in a report alone equal ones), the smaller of both ways; 0 to 1, and never near 1 for a few words.</summary>
    public const int Cover = 30;

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>. The order of the units does not matter.</summary>
    public static void Fill(StoryUnits units, StoryTerms story, StoryContext context, int firstIndex, int secondIndex, Span<float> features)
    {
        features.Clear();
        Unit first = story.Units[firstIndex], second = story.Units[secondIndex];
        (Unit small, Unit large) = first.Terms.Length <= second.Terms.Length ? (first, second) : (second, first);
        float content = 0, words = 0, names = 0, soft = 0, best = 0, smallNames = 0, largeNames = 0;
        int shared = 0, sharedNumbers = 0, numbersSmall = 0, numbersLarge = 0, verbs = 0, at = 0;
        foreach (int term in small.Terms)
        {
            TermKind kind = story.Terms[term].Kind;
            float weight = story.Weights[term];
            // The terms of both stand in order.
            while (at < large.Terms.Length && large.Terms[at] < term) at++;
            float match = at < large.Terms.Length && large.Terms[at] == term ? 1 : story.Nearest(term, large);
            if (kind == TermKind.Number) numbersSmall++;
            if (kind == TermKind.Name) smallNames += weight;
            if (match == 0) continue;
            if (match == 1)
            {
                shared++;
                if (kind == TermKind.Number) sharedNumbers++;
                if (kind == TermKind.Verb) verbs++;
                if (kind != TermKind.Name && weight > best) best = weight;
            }
            if (kind == TermKind.Name) names += weight;
            else if (match == 1)
            {
                content += weight;
                if (kind != TermKind.Number) words += weight;
            }
            else soft += weight * match * match;
        }
        foreach (int term in large.Terms)
        {
            if (story.Terms[term].Kind == TermKind.Number) numbersLarge++;
            if (story.Terms[term].Kind == TermKind.Name) largeNames += story.Weights[term];
        }
        float contentBase = MathF.Sqrt(small.ContentWeight * large.ContentWeight) + 0.5f;
        features[0] = 1;
        features[1] = content / contentBase;
        features[2] = soft / contentBase;
        features[3] = (content + (0.7f * soft)) / (MathF.Min(small.ContentWeight, large.ContentWeight) + 1.5f);
        features[4] = names / (MathF.Sqrt(smallNames * largeNames) + 1);
        features[5] = sharedNumbers > 0 ? 1 : 0;
        features[6] = numbersSmall > 0 && numbersLarge > 0 && sharedNumbers == 0 ? 1 : 0;
        features[7] = best / 4;
        features[8] = Math.Min(shared, 6) / 6f;
        features[9] = verbs > 0 ? 1 : 0;
        features[10] = SameVoice(first, second) ? 1 : 0;
        features[11] = first.First.Document == second.First.Document ? 1 : 0;
        features[12] = MathF.Log(1 + MathF.Min(small.ContentWeight, large.ContentWeight)) / 3;
        features[13] = features[10] * features[3];
        features[14] = context.Cosine(firstIndex, secondIndex);
        features[15] = first.Responds && second.Responds ? 1 : 0;
        features[16] = first.Responds != second.Responds ? 1 : 0;
        features[17] = AreNear(first, second, out bool adjacent) ? 1 : 0;
        features[18] = adjacent && features[16] > 0 ? 1 : 0;
        features[19] = Relays(units, first, second) || Relays(units, second, first) ? 1 : 0;
        features[20] = ShareRelay(first, second) ? 1 : 0;
        FillContext(story, context, firstIndex, secondIndex, features);
        FillCover(story, first, second, words, features[27..]);
    }

    /// <summary>How much of what each of two units says the other says too, in other words; <paramref name="words"/> is what the equal ones weigh.</summary>
    private static void FillCover(StoryTerms story, Unit first, Unit second, float words, Span<float> features)
    {
        // In one report alone equal words count only.
        (float relatedOfFirst, float ofFirst) = story.HasNear ? story.Cover(first, second) : (0, words);
        (float relatedOfSecond, float ofSecond) = story.HasNear ? story.Cover(second, first) : (0, words);
        float common = MathF.Sqrt(first.WordWeight * second.WordWeight) + 0.5f;
        features[0] = (relatedOfFirst + relatedOfSecond) / 2 / common;
        features[1] = Math.Min(relatedOfFirst, relatedOfSecond) / common;
        features[2] = (first.WordWeight <= second.WordWeight ? relatedOfFirst : relatedOfSecond) / (Math.Min(first.WordWeight, second.WordWeight) + 1.5f);
        ofFirst /= first.WordWeight + 1.5f;
        ofSecond /= second.WordWeight + 1.5f;
        features[3] = Math.Min(ofFirst, ofSecond);
        features[4] = Math.Max(ofFirst, ofSecond);
        features[5] = ofFirst * ofSecond;
    }

    /// <summary>What the words around the units share, and how much of each stands in titles.</summary>
    private static void FillContext(StoryTerms story, StoryContext context, int first, int second, Span<float> features)
    {
        ReadOnlySpan<(int Term, float Share)> x = context.Around(first), y = context.Around(second);
        float dot = 0, ofFirst = 0, ofSecond = 0;
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i].Term < y[j].Term) i++;
            else if (x[i].Term > y[j].Term) j++;
            else
            {
                float weight = story.Weights[x[i].Term];
                dot += x[i].Share * y[j].Share * weight * weight;
                if (x[i].Share == 1) ofFirst += weight * y[j].Share;
                if (y[j].Share == 1) ofSecond += weight * x[i].Share;
                i++;
                j++;
            }
        }
        ofFirst /= context.Own(first) + 1.5f;
        ofSecond /= context.Own(second) + 1.5f;
        float titleOfFirst = context.TitleShare(first), titleOfSecond = context.TitleShare(second);
        features[21] = dot / (context.Norm(first) * context.Norm(second));
        features[22] = Math.Max(ofFirst, ofSecond);
        features[23] = Math.Min(ofFirst, ofSecond);
        features[24] = Math.Min(titleOfFirst, titleOfSecond);
        features[25] = titleOfFirst * titleOfSecond;
        features[26] = Math.Max(titleOfFirst, titleOfSecond);
    }

    /// <summary>Whether one source says both within three propositions of a report.</summary>
    private static bool AreNear(Unit first, Unit second, out bool adjacent)
    {
        adjacent = false;
        Place x = first.First, y = second.First;
        if (x.Document != y.Document || Math.Abs(x.Index - y.Index) > 2) return false;
        adjacent = Math.Abs(x.Index - y.Index) == 1;
        return x.Proposition.Voice is { } voice && voice.IsSameAs(y.Proposition.Voice);
    }

    /// <summary>Whether one came through the outlet that prints the other.</summary>
    private static bool Relays(StoryUnits units, Unit relayed, Unit printed)
    {
        foreach (OutletName outlet in relayed.Relays)
        {
            if (units.Outlets[printed.First.Document]?.IsMeantBy(outlet) == true) return true;
        }
        return false;
    }

    private static bool ShareRelay(Unit first, Unit second)
    {
        foreach (OutletName x in first.Relays)
        {
            foreach (OutletName y in second.Relays)
            {
                if (x.IsMeantBy(y)) return true;
            }
        }
        return false;
    }

    private static bool SameVoice(Unit first, Unit second) => first.Speaker is { } x && second.Speaker is { } y && x.Equals(y, StringComparison.OrdinalIgnoreCase);
}
