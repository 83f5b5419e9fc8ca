namespace Whence.Claims;

/// <summary>What two units have in common, as the numbers that the pair model weighs.</summary>
internal static class PairFeatures
{
    /// <summary>The number of features.</summary>
    public const int Count = 14;

    /// <summary>Fills <paramref name="features"/>, whose length is <see cref="Count"/>. The order of the units does not matter.</summary>
    public static void Fill(StoryTerms story, Unit first, Unit second, Span<float> features)
    {
        features.Clear();
        (Unit small, Unit large) = first.Terms.Length <= second.Terms.Length ? (first, second) : (second, first);
        float content = 0, names = 0, soft = 0, best = 0, smallNames = 0, largeNames = 0;
        int shared = 0, sharedNumbers = 0, numbersSmall = 0, numbersLarge = 0, verbs = 0;
        foreach (int term in small.Terms)
        {
            TermKind kind = story.Terms[term].Kind;
            float weight = story.Weights[term], match = 0;
            foreach (int other in large.Terms)
            {
                float similarity = story.Similarity(term, other);
                if (similarity > match) match = similarity;
                if (similarity == 1) break;
            }
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
            else if (match == 1) content += weight;
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
        features[10] = SameVoice(first.Proposition.Voice, second.Proposition.Voice) ? 1 : 0;
        features[11] = first.First.Document == second.First.Document ? 1 : 0;
        features[12] = MathF.Log(1 + MathF.Min(small.ContentWeight, large.ContentWeight)) / 3;
        features[13] = features[10] * features[3];
    }

    private static bool SameVoice(Voice? first, Voice? second) =>
        first?.Name is { } x && second?.Name is { } y && LastWord(x).Equals(LastWord(y), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan()[(name.LastIndexOf(' ') + 1)..];
}
