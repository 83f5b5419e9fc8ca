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
    [InlineData(1, 16, 32)]
    [InlineData(7, 96, 70)]
    [InlineData(13, 192, 96)]
    public void A_product_in_whole_numbers_is_that_of_the_definition_but_for_rounding(int count, int inner, int columns)
    {
        Random random = new(6);
        float[] left = [.. Enumerable.Range(0, count * inner).Select(_ => (random.NextSingle() - 0.5f) * 20)], right = [.. Enumerable.Range(0, inner * columns).Select(_ => random.NextSingle() - 0.5f)];
        float[] bias = [.. Enumerable.Range(0, columns).Select(_ => random.NextSingle())];
        WholeMatrix matrix = new(right, inner, bias);
        WholeRows rows = new();
        rows.Take(left, inner, count);
        float[] into = new float[count * matrix.Width];
        WholeProduct.Run(rows, matrix, into, matrix.Width);
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                double sum = bias[j], sizes = 0;
                for (int k = 0; k < inner; k++)
                {
                    sum += (double)left[(i * inner) + k] * right[(k * columns) + j];
                    sizes += Math.Abs((double)left[(i * inner) + k] * right[(k * columns) + j]);
                }
                into[(i * matrix.Width) + j].ShouldBe((float)sum, (float)(1e-3 * sizes));
            }
        }
    }

    [Fact]
    public void A_product_in_whole_numbers_has_the_same_bits_whatever_the_width_of_vectors_and_the_rows_done_together()
    {
        Random random = new(7);
        float[] left = [.. Enumerable.Range(0, 11 * 64).Select(_ => random.NextSingle() - 0.5f)], right = [.. Enumerable.Range(0, 64 * 96).Select(_ => random.NextSingle() - 0.5f)];
        WholeMatrix matrix = new(right, 64, new float[96]);
        WholeRows rows = new(), row = new();
        rows.Take(left, 64, 11);
        float[] narrow = new float[11 * 96], other = new float[11 * 96];
        WholeProduct.Run(rows.Values.AsSpan(0, 11 * 64), rows.Steps.AsSpan(0, 11), matrix, narrow, 96, wide: false);
        if (System.Runtime.Intrinsics.X86.Avx512BW.IsSupported)
        {
            WholeProduct.Run(rows.Values.AsSpan(0, 11 * 64), rows.Steps.AsSpan(0, 11), matrix, other, 96, wide: true);
            other.ShouldBe(narrow);
        }
        for (int i = 0; i < 11; i++)
        {
            row.Take(left.AsSpan(i * 64, 64), 64, 1);
            WholeProduct.Run(row, matrix, other.AsSpan(i * 96, 96), 96);
        }
        other.ShouldBe(narrow);
    }

    [Fact]
    public void Gates_have_the_same_bits_whatever_the_width_of_vectors()
    {
        Random random = new(8);
        for (int i = 0; i < 1000; i++)
        {
            float[] x = [.. Enumerable.Range(0, 16).Select(_ => (random.NextSingle() - 0.5f) * 100)], y = [.. Enumerable.Range(0, 16).Select(_ => (random.NextSingle() - 0.5f) * 20)];
            (Vector512<float> first, Vector512<float> second) = Gates.Sigmoids(Vector512.Create(x), Vector512.Create(y));
            (Vector256<float> low, Vector256<float> other) = Gates.Sigmoids(Vector256.Create(x), Vector256.Create(y));
            first.GetLower().ShouldBe(low);
            second.GetLower().ShouldBe(other);
        }
    }

    [Fact]
    public void Whole_numbers_stand_for_the_numbers_that_they_were_made_of()
    {
        Random random = new(9);
        float[] values = [.. Enumerable.Range(0, 3 * 32).Select(_ => (random.NextSingle() - 0.5f) * 8)], restored = new float[3 * 32], added = new float[3 * 32];
        WholeRows rows = new(), other = new();
        rows.Take(values, 32, 3);
        rows.Restore(restored);
        for (int i = 0; i < values.Length; i++) restored[i].ShouldBe(values[i], 4f / WholeRows.Largest);
        other.Add(rows.Values.AsSpan(0, 32), rows.Steps.AsSpan(0, 1), 32);
        other.Add(rows.Values.AsSpan(32, 2 * 32), rows.Steps.AsSpan(1, 2), 32);
        other.Restore(added);
        added.ShouldBe(restored);
    }

    [Fact]
    public void The_largest_weights_and_rows_do_not_run_over()
    {
        float[] ones = [.. Enumerable.Repeat(1f, 1024)];
        WholeMatrix matrix = new(ones, 1024, [0f]);
        WholeRows rows = new();
        rows.Take([.. Enumerable.Repeat(-3f, 1024)], 1024, 1);
        float[] into = new float[matrix.Width];
        WholeProduct.Run(rows, matrix, into, matrix.Width);
        into[0].ShouldBe(-3072f, 1f);
    }

    [Fact]
    public void A_form_that_was_kept_has_the_same_row_as_one_that_is_made_anew()
    {
        WordEncoder encoder = TagModel.Shipped.Encoder;
        FormRows kept = new(encoder);
        // More forms than are kept, many of them in one batch: some are let go, some are for one batch alone.
        for (int round = 0; round < 3; round++)
        {
            kept.Start();
            for (int i = 0; i < 12_000; i++) kept.Of("w" + (i + (round * 4_000)), isFirst: false, titled: 0);
            kept.Read();
        }
        foreach (string form in new[] { "dam", "w1", "w15999", "Dam", new string('x', 60) })
        {
            kept.Start();
            int slot = kept.Of(form, isFirst: form == "Dam", titled: 1), again = kept.Of(form, isFirst: form == "Dam", titled: 1);
            kept.Read();
            FormRows fresh = new(encoder);
            fresh.Start();
            int alone = fresh.Of(form, isFirst: form == "Dam", titled: 1);
            fresh.Read();
            kept.RowOf(slot).ToArray().ShouldBe(fresh.RowOf(alone).ToArray());
            kept.StepsOf(again).ToArray().ShouldBe(fresh.StepsOf(alone).ToArray());
        }
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

    [Theory]
    [InlineData(-100f, 3f)]
    [InlineData(60f, 90f)]
    [InlineData(-60f, -90f)]
    [InlineData(0f, 0.7f)]
    public void Two_at_once_are_as_right_as_one(float x, float y)
    {
        (Vector256<float> first, Vector256<float> second) = Gates.Sigmoids(Vector256.Create(x), Vector256.Create(y));
        first[1].ShouldBe((float)(1 / (1 + Math.Exp(-x))), 1e-5f);
        second[6].ShouldBe((float)(1 / (1 + Math.Exp(-y))), 1e-5f);
    }

    [Fact]
    public void All_weights_of_sixteen_bits_are_widened_as_they_are()
    {
        Half[] halves = [.. Enumerable.Range(0, 65536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite)];
        float[] wide = PackedMatrix.ReadValues(new ModelContent(new ModelBuilder().Array<Half>(halves).Content, "m"), halves.Length);
        wide.ShouldBe(halves.Select(half => (float)half).ToArray());
    }

    [Theory]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(30)]
    public void The_tree_of_a_long_sentence_is_as_good_as_one_found_by_plain_search(int n)
    {
        Random random = new(n);
        int row = (n + 31) & ~31;
        for (int round = 0; round < 20; round++)
        {
            float[] scores = [.. Enumerable.Range(0, n * row).Select(_ => random.NextSingle())], roots = [.. Enumerable.Range(0, n).Select(_ => random.NextSingle())];
            int[] heads = new int[n];
            new TreeSearch().Run(scores, row, roots, heads);
            IsTree(heads).ShouldBeTrue(string.Join(' ', heads));
            heads.Select((head, word) => head < 0 ? roots[word] : scores[(word * row) + head]).Sum().ShouldBe(BestOf(n, scores, row, roots), 1e-3f);
        }
    }

    // The recursion of Eisner (1996) as it is written down: a span whose head is its left or right end, whole or still open.
    private static float BestOf(int n, float[] scores, int row, float[] roots)
    {
        Dictionary<(int, int, bool, bool), float> known = [];
        float Span(int i, int j, bool headLeft, bool whole)
        {
            if (i == j) return 0;
            if (known.TryGetValue((i, j, headLeft, whole), out float best)) return best;
            best = float.NegativeInfinity;
            if (!whole)
            {
                for (int k = i; k < j; k++) best = Math.Max(best, Span(i, k, true, true) + Span(k + 1, j, false, true));
                best += headLeft ? scores[(j * row) + i] : scores[(i * row) + j];
            }
            else if (headLeft) for (int k = i + 1; k <= j; k++) best = Math.Max(best, Span(i, k, true, false) + Span(k, j, true, true));
            else for (int k = i; k < j; k++) best = Math.Max(best, Span(i, k, false, true) + Span(k, j, false, false));
            return known[(i, j, headLeft, whole)] = best;
        }
        return Enumerable.Range(0, n).Max(root => roots[root] + Span(0, root, false, true) + Span(root, n - 1, true, true));
    }

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
