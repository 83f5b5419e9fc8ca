using Whence.Pages.Graphs;

namespace Whence.Tests.Pages;

public sealed class LayeredLayoutTests
{
    [Fact]
    public void Edges_run_to_the_right()
    {
        ChainGraph graph = Graph(4, (0, 1), (1, 2), (0, 2), (2, 3));
        var places = LayeredLayout.Place(graph);
        foreach (GraphEdge edge in graph.Edges)
            places[edge.From].Column.ShouldBeLessThan(places[edge.To].Column);
    }

    [Fact]
    public void A_cycle_is_placed_all_the_same()
    {
        var places = LayeredLayout.Place(Graph(3, (0, 1), (1, 2), (2, 0)));
        places.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void No_two_nodes_share_a_place()
    {
        var places = LayeredLayout.Place(Graph(40, [.. Enumerable.Range(0, 39).Select(i => (i / 3, i + 1))]));
        places.Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public void A_long_chain_does_not_exhaust_the_stack() =>
        LayeredLayout.Place(Graph(20_000, [.. Enumerable.Range(0, 19_999).Select(i => (19_999 - i, 19_998 - i))])).Max(place => place.Column).ShouldBe(19_999);

    private static ChainGraph Graph(int nodes, params (int From, int To)[] edges) => new(
        [.. Enumerable.Range(0, nodes).Select(i => new GraphNode("n", null, false, null))],
        [.. edges.Select(edge => new GraphEdge(edge.From, edge.To, "said", true, null))]);
}
