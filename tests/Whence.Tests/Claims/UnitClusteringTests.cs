using Whence.Claims;

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
    public void Pairs_that_share_nothing_count_as_unrelated()
    {
        PairTable pairs = PairTable.Of(3, (i, j) => i == 0 && j == 1 ? 3 : PairTable.Unrelated);
        UnitClustering.Group(pairs, 3, -1).ShouldBe([0, 0, 2]);
    }
}
