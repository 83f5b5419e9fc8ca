using System.Runtime.Intrinsics;
using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A layer of simple recurrent units (Lei and others, 2018), half of them from left to right and half from right to left. Immutable; threads may share it.</summary>
/// <remarks>For each side: state = forget × state before + (1 - forget) × candidate; output = reset × state + (1 - reset) × input. Gates hang on the input alone, so that one product makes them for all words.</remarks>
internal sealed class RecurrentWeights
{
    private readonly WholeMatrix weights;
    private readonly int width;

    private RecurrentWeights(int width, WholeMatrix weights)
    {
        this.width = width;
        this.weights = weights;
    }

    /// <summary>Reads a layer.</summary>
    public static RecurrentWeights Read(ModelContent content, int width) => new(width, WholeMatrix.Read(content, width, 3 * width));

    /// <summary>Replaces the states of a batch by those of this layer.</summary>
    public void Run(WordStates batch)
    {
        batch.Whole.Take(batch.States, width, batch.Count);
        RunWhole(batch);
    }

    /// <summary>The same, where <see cref="WordStates.Whole"/> holds the states already.</summary>
    public void RunWhole(WordStates batch)
    {
        WholeProduct.Run(batch.Whole, weights, batch.Gates, 3 * width);
        for (int s = 0; s < batch.Sentences; s++)
        {
            int start = batch.StartOf(s), end = batch.StartOf(s + 1);
            Side(batch, start, end, 1, 0, Vector512.IsHardwareAccelerated);
            Side(batch, end - 1, start - 1, -1, width / 2, Vector512.IsHardwareAccelerated);
        }
        batch.Swap();
    }

    // Two vectors of 256 bits and one of 512 give the same bits; the half of a width is a multiple of 16.
    private void Side(WordStates batch, int from, int until, int step, int column, bool wide)
    {
        int half = width / 2, g = 3 * column;
        float[] gates = batch.Gates, input = batch.States, output = batch.Spare, carried = batch.Carried;
        Array.Clear(carried, 0, half);
        for (int i = from; i != until; i += step)
        {
            int at = (i * 3 * width) + g, word = (i * width) + column;
            ref float gate = ref gates[at], x0 = ref input[word], y = ref output[word], state0 = ref carried[0];
            nuint j = 0;
            for (; wide && j < (nuint)half; j += 16)
            {
                Vector512<float> candidate = Vector512.LoadUnsafe(ref gate, j);
                (Vector512<float> forget, Vector512<float> reset) = Gates.Sigmoids(Vector512.LoadUnsafe(ref gate, (nuint)half + j), Vector512.LoadUnsafe(ref gate, (nuint)(2 * half) + j));
                Vector512<float> before = Vector512.LoadUnsafe(ref state0, j), x = Vector512.LoadUnsafe(ref x0, j);
                Vector512<float> state = Vector512.FusedMultiplyAdd(forget, before - candidate, candidate);
                state.StoreUnsafe(ref state0, j);
                Vector512.FusedMultiplyAdd(reset, state - x, x).StoreUnsafe(ref y, j);
            }
            for (; j < (nuint)half; j += 8)
            {
                Vector256<float> candidate = Vector256.LoadUnsafe(ref gate, j);
                (Vector256<float> forget, Vector256<float> reset) = Gates.Sigmoids(Vector256.LoadUnsafe(ref gate, (nuint)half + j), Vector256.LoadUnsafe(ref gate, (nuint)(2 * half) + j));
                Vector256<float> before = Vector256.LoadUnsafe(ref state0, j), x = Vector256.LoadUnsafe(ref x0, j);
                Vector256<float> state = Vector256.FusedMultiplyAdd(forget, before - candidate, candidate);
                state.StoreUnsafe(ref state0, j);
                Vector256.FusedMultiplyAdd(reset, state - x, x).StoreUnsafe(ref y, j);
            }
        }
    }
}
