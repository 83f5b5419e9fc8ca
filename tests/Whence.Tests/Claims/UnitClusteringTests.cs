using Whence.Claims;
using Whence.Language;

namespace Whence.Tests.Claims;

public class UnitClusteringTests
{
    [Fact]
    public void Near_pairs_join_and_far_ones_stay_apart()
    {
        // 0, 1 and 2 are near each other, 3 is near to 2 alone.
        PairTable pairs = PairTable.Of(4, (i, j) => j < 3 ? 2 : i == 2 ? 1 : -5);
        UnitClustering.Group(pairs, 4, 0).ShouldBe([0, 0, 0, 3]);
    }

    [Fact]
    public void Below_the_bar_joining_ends_with_the_first_group_that_would_stand_in_too_many_places()
    {
        // 0 and 1 are near, 2 and 3 somewhat, all four a little.
        PairTable pairs = PairTable.Of(4, (i, j) => (i, j) switch { (0, 1) => 2, (2, 3) => -1, _ => -2 });
        UnitClustering.Group(pairs, [1, 1, 1, 1], 0, -2.5f, 2).ShouldBe([0, 0, 2, 2]);
        UnitClustering.Group(pairs, [1, 1, 1, 1], 0, -2.5f, 4).ShouldBe([0, 0, 0, 0]);
        UnitClustering.Group(pairs, [1, 1, 2, 1], 0, -2.5f, 2).ShouldBe([0, 0, 2, 3]);
        UnitClustering.Group(pairs, [9, 9, 1, 1], 0, -0.5f, 2).ShouldBe([0, 0, 2, 3]);
    }

    [Fact]
    public void Groups_that_are_apart_join_above_the_bar_alone()
    {
        PairTable pairs = PairTable.Of(4, (i, j) => (i, j) switch { (0, 1) => 2, (2, 3) => -1, _ => -2 });
        UnitClustering.Group(pairs, [1, 1, 1, 1], 0, -2.5f, 4, (_, _) => true).ShouldBe([0, 0, 2, 3]);
        UnitClustering.Group(pairs, [1, 1, 1, 1], 0, -2.5f, 4, (first, second) => first.Contains(0) || second.Contains(0)).ShouldBe([0, 0, 2, 2]);
    }

    [Fact]
    public void Pairs_that_share_nothing_count_as_unrelated()
    {
        PairTable pairs = PairTable.Of(3, (i, j) => i == 0 && j == 1 ? 3 : PairTable.Unrelated);
        UnitClustering.Group(pairs, 3, -1).ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void A_large_story_is_grouped_as_a_small_one_by_the_same_pairs()
    {
        // Beyond 400 units only the pairs that are held are kept: units without any pair must change nothing.
        const int Few = 60, Many = 460;
        Random random = new(2);
        float[] odds = [.. Enumerable.Range(0, Few * Few).Select(_ => random.Next(3) == 0 ? PairTable.Unrelated : (random.NextSingle() * 6) - 4)];
        PairTable small = PairTable.Of(Few, (i, j) => odds[(i * Few) + j]), large = PairTable.Of(Many, (i, j) => j < Few ? odds[(i * Few) + j] : PairTable.Unrelated);
        small.IsWhole.ShouldBeTrue();
        large.IsWhole.ShouldBeFalse();
        int[] groups = UnitClustering.Group(small, Few, -1.5f);
        groups.Distinct().Count().ShouldBeInRange(2, Few - 5);
        UnitClustering.Group(large, Many, -1.5f).ShouldBe([.. groups, .. Enumerable.Range(Few, Many - Few)]);
        for (int i = 0; i < Few; i++)
        {
            List<(int, float)> mine = [], theirs = [];
            foreach ((int other, float value) in small.Row(i)) mine.Add((other, value));
            foreach ((int other, float value) in large.Row(i)) theirs.Add((other, value));
            mine.ShouldBe(theirs);
        }
    }

    [Fact]
    public void Rows_of_word_vectors_side_by_side_are_as_near_as_one_by_one()
    {
        WordVectors vectors = WordVectors.Shipped;
        int[] rows = [.. Enumerable.Range(0, 40).Select(i => i * 97)];
        VectorTable table = new(vectors, rows);
        float[] cosines = new float[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            table.Similarities(i, cosines);
            for (int j = i + 1; j < rows.Length; j++) cosines[j].ShouldBe(vectors.Similarity(rows[i], rows[j]));
        }
    }
}
