using System.Runtime.Intrinsics;
using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Language.Trees;

namespace Whence.Tests.Language;

public sealed class NetworkTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 7, 31)]
    [InlineData(6, 100, 32)]
    [InlineData(13, 33, 97)]
    public void A_product_is_that_of_the_definition(int rows, int inner, int columns)
    {
        Random random = new(3);
        float[] left = [.. Enumerable.Range(0, rows * inner).Select(_ => random.NextSingle() - 0.5f)], right = [.. Enumerable.Range(0, inner * columns).Select(_ => random.NextSingle() - 0.5f)];
        PackedMatrix packed = new(inner, columns);
        packed.Pack(right, columns, 1);
        float[] into = new float[rows * packed.Width];
        into[0] = 2;
        MatrixProduct.Add(left, inner, 1, rows, packed, into, packed.Width);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                double sum = i == 0 && j == 0 ? 2 : 0;
                for (int k = 0; k < inner; k++) sum += (double)left[(i * inner) + k] * right[(k * columns) + j];
                into[(i * packed.Width) + j].ShouldBe((float)sum, 1e-4f);
            }
        }
    }

    [Fact]
    public void A_product_does_not_depend_on_how_many_rows_are_done_together()
    {
        Random random = new(4);
        float[] left = [.. Enumerable.Range(0, 13 * 50).Select(_ => random.NextSingle() - 0.5f)], right = [.. Enumerable.Range(0, 50 * 32).Select(_ => random.NextSingle() - 0.5f)];
        PackedMatrix packed = new(50, 32);
        packed.Pack(right, 32, 1);
        float[] together = new float[13 * 32], alone = new float[13 * 32];
        MatrixProduct.Add(left, 50, 1, 13, packed, together, 32);
        for (int i = 0; i < 13; i++) MatrixProduct.Add(left.AsSpan(i * 50, 50), 50, 1, 1, packed, alone.AsSpan(i * 32, 32), 32);
        together.ShouldBe(alone);
    }

    [Theory]
    [InlineData(-100f)]
    [InlineData(-5f)]
    [InlineData(-0.3f)]
    [InlineData(0f)]
    [InlineData(0.001f)]
    [InlineData(2.5f)]
    [InlineData(60f)]
    public void The_logistic_function_is_right_to_five_digits(float x) => Gates.Sigmoid(Vector256.Create(x))[3].ShouldBe((float)(1 / (1 + Math.Exp(-x))), 1e-5f);

    [Fact]
    public void The_tree_found_is_the_best_of_all_projective_trees_with_one_root()
    {
        Random random = new(5);
        TreeSearch search = new();
        for (int round = 0; round < 300; round++)
        {
            int n = 1 + (round % 5);
            float[] scores = [.. Enumerable.Range(0, n * 32).Select(_ => random.NextSingle())], roots = [.. Enumerable.Range(0, n).Select(_ => random.NextSingle())];
            int[] heads = new int[n];
            search.Run(scores, 32, roots, heads);
            IsTree(heads).ShouldBeTrue(string.Join(' ', heads));
            Score(heads, scores, roots).ShouldBe(All(n).Where(IsTree).Max(tree => Score(tree, scores, roots)), 1e-5f);
        }
    }

    [Fact]
    public void A_model_that_ends_early_or_names_what_there_is_not_is_refused()
    {
        Should.Throw<ModelException>(() => TreeModel.Read(new ModelContent(new ModelBuilder().Texts(["root", "nsubj"]).Int(128).Int(1).Content, "trees.bin"))).Message.ShouldContain("trees.bin");
        Should.Throw<ModelException>(() => TreeModel.Read(new ModelContent(new ModelBuilder().Texts(["nsubj"]).Content, "trees.bin"))).Message.ShouldContain("no root");
        Should.Throw<ModelException>(() => TreeModel.Read(new ModelContent(new ModelBuilder().Texts(["root"]).Int(33).Int(1).Int(96).Int(96).Content, "trees.bin"))).Message.ShouldContain("impossible size");
        Should.Throw<ModelException>(() => TagModel.Read(new ModelContent(new ModelBuilder().Texts(["Widget"]).Texts(["NN"]).Content, "tags.bin"), WordVectors.Shipped)).Message.ShouldContain("Widget");
    }

    private static float Score(int[] heads, float[] scores, float[] roots) => heads.Select((head, word) => head < 0 ? roots[word] : scores[(word * 32) + head]).Sum();

    private static IEnumerable<int[]> All(int n)
    {
        int count = (int)Math.Pow(n + 1, n);
        for (int i = 0; i < count; i++)
        {
            int[] heads = new int[n];
            for (int j = 0, rest = i; j < n; j++, rest /= n + 1) heads[j] = (rest % (n + 1)) - 1;
            yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        for (int i = 0; i < heads.Length; i++)
        {
            int steps = 0;
            for (int at = i; at >= 0; at = heads[at]) if (++steps > heads.Length) return false;
            if (heads[i] < 0) continue;
            int from = Math.Min(i, heads[i]), until = Math.Max(i, heads[i]);
            for (int j = from + 1; j < until; j++) if (heads[j] < from || heads[j] > until) return false;
        }
        return true;
    }
}
