using System.Runtime.Intrinsics;
using Whence.Language.Networks;

namespace Whence.Training.Networks;

/// <summary>A layer of simple recurrent units (Lei and others, 2018) in learning, half of them from left to right and half from right to left.</summary>
internal sealed class RecurrentLayer
{
    private readonly int width, half;
    private readonly Weight weight, bias;
    private readonly float[] dropped, mask, gates, gateGradients, states, droppedGradient;
    private readonly float[] carried;

    public RecurrentLayer(int width, int capacity, Randomness random)
    {
        this.width = width;
        half = width / 2;
        weight = new(width, 3 * width, MathF.Sqrt(3f / width), random);
        bias = new(1, 3 * width, 0, random, isMatrix: false);
        dropped = new float[capacity * width];
        droppedGradient = new float[capacity * width];
        mask = new float[width];
        gates = new float[capacity * 3 * width];
        gateGradients = new float[capacity * 3 * width];
        states = new float[capacity * width];
        carried = new float[width];
        masks = new float[capacity * width];
        Output = new float[capacity * width];
        Gradient = new float[capacity * width];
    }

    private readonly float[] masks;

    public float[] Output { get; }

    public float[] Gradient { get; }

    public IEnumerable<Weight> Weights => [weight, bias];

    /// <summary>Columns of the gates: for each side candidate, forget, reset, a half of the width each.</summary>
    public void Forward(WordBatch batch, float[] input, Randomness? dropout, float share)
    {
        int total = batch.Count * width;
        Dropout.Apply(batch, input, width, dropout, share, masks, dropped);
        for (int i = 0; i < batch.Count; i++) bias.Value.CopyTo(gates.AsSpan(i * 3 * width, 3 * width));
        weight.Multiply(dropped, width, batch.Count, gates, 3 * width);
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            int start = batch.Starts[s], end = batch.Starts[s + 1];
            Side(input, start, end, 1, 0);
            Side(input, end - 1, start - 1, -1, half);
        }
        Array.Clear(Gradient, 0, total);
    }

    private void Side(float[] input, int from, int until, int step, int column)
    {
        int g = 3 * column;
        Array.Clear(carried);
        for (int i = from; i != until; i += step)
        {
            int at = (i * 3 * width) + g, word = (i * width) + column;
            for (int j = 0; j < half; j += 8)
            {
                Vector256<float> candidate = Vector256.LoadUnsafe(ref gates[at + j]), forget = Gates.Sigmoid(Vector256.LoadUnsafe(ref gates[at + half + j])), reset = Gates.Sigmoid(Vector256.LoadUnsafe(ref gates[at + (2 * half) + j]));
                Vector256<float> before = Vector256.LoadUnsafe(ref carried[j]), x = Vector256.LoadUnsafe(ref input[word + j]);
                Vector256<float> state = Vector256.FusedMultiplyAdd(forget, before - candidate, candidate);
                forget.StoreUnsafe(ref gates[at + half + j]);
                reset.StoreUnsafe(ref gates[at + (2 * half) + j]);
                state.StoreUnsafe(ref carried[j]);
                state.StoreUnsafe(ref states[word + j]);
                Vector256.FusedMultiplyAdd(reset, state - x, x).StoreUnsafe(ref Output[word + j]);
            }
        }
    }

    public void Backward(WordBatch batch, float[] input, float[] inputGradient)
    {
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            int start = batch.Starts[s], end = batch.Starts[s + 1];
            SideBack(input, inputGradient, end - 1, start - 1, -1, 0);
            SideBack(input, inputGradient, start, end, 1, half);
        }
        Array.Clear(droppedGradient, 0, batch.Count * width);
        bias.BackBias(gateGradients, 3 * width, batch.Count);
        weight.Back(dropped, width, batch.Count, gateGradients, 3 * width, droppedGradient);
        Dropout.Back(batch, droppedGradient, width, masks, inputGradient);
    }

    private void SideBack(float[] input, float[] inputGradient, int from, int until, int step, int column)
    {
        int g = 3 * column;
        Array.Clear(carried);
        for (int i = from; i != until; i += step)
        {
            int at = (i * 3 * width) + g, word = (i * width) + column, previous = word + (step * width);
            bool first = i + step == until;
            for (int j = 0; j < half; j += 8)
            {
                Vector256<float> candidate = Vector256.LoadUnsafe(ref gates[at + j]), forget = Vector256.LoadUnsafe(ref gates[at + half + j]), reset = Vector256.LoadUnsafe(ref gates[at + (2 * half) + j]);
                Vector256<float> x = Vector256.LoadUnsafe(ref input[word + j]), state = Vector256.LoadUnsafe(ref states[word + j]), outer = Vector256.LoadUnsafe(ref Gradient[word + j]);
                Vector256<float> before = first ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref states[previous + j]);
                Vector256<float> one = Vector256<float>.One;
                Vector256<float> own = Vector256.LoadUnsafe(ref carried[j]) + (outer * reset);
                (Vector256.LoadUnsafe(ref inputGradient[word + j]) + (outer * (one - reset))).StoreUnsafe(ref inputGradient[word + j]);
                (outer * (state - x) * reset * (one - reset)).StoreUnsafe(ref gateGradients[at + (2 * half) + j]);
                (own * (before - candidate) * forget * (one - forget)).StoreUnsafe(ref gateGradients[at + half + j]);
                (own * (one - forget)).StoreUnsafe(ref gateGradients[at + j]);
                (own * forget).StoreUnsafe(ref carried[j]);
            }
        }
    }
}
