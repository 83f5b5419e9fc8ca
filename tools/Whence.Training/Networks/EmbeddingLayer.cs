using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Words;

namespace Whence.Training.Networks;

/// <summary>The first layer in learning: the sum of the rows of a word's features and of its projected vector, normalised.</summary>
internal sealed class EmbeddingLayer
{
    private const float OtherDropped = 0.05f, VectorDropped = 0.05f;

    private readonly WordVectors vectors;
    private readonly Weight projection, bias, gain, shift;
    private readonly float[] rows, rowGradients, rowMeans, rowSquares;
    private readonly List<int> touched = [];
    private readonly bool[] isTouched;
    private readonly int width, features;
    private readonly float formDropped;
    private readonly float[] wordVectors, sums, sumGradients, scales;
    private readonly int[] used;

    /// <summary>A layer with random weights.</summary>
    /// <param name="featureRows">How many features have a row.</param>
    /// <param name="features">The features of a word.</param>
    /// <param name="width">The numbers that stand for a word.</param>
    /// <param name="capacity">The most words of a batch.</param>
    /// <param name="vectors">The vectors of words, which are not learned.</param>
    /// <param name="formDropped">How often the row of the form is left out.</param>
    /// <param name="random">Where weights come from.</param>
    public EmbeddingLayer(int featureRows, int features, int width, int capacity, WordVectors vectors, float formDropped, Randomness random)
    {
        this.features = features;
        this.formDropped = formDropped;
        this.width = width;
        this.vectors = vectors;
        projection = new(vectors.Dimensions, width, 0.12f, random);
        bias = new(1, width, 0, random, isMatrix: false);
        gain = new(1, width, 0, random, isMatrix: false);
        Array.Fill(gain.Value, 1);
        shift = new(1, width, 0, random, isMatrix: false);
        rows = new float[featureRows * width];
        for (int i = 0; i < rows.Length; i++) rows[i] = (random.Next() - 0.5f) * 0.3f;
        rowGradients = new float[rows.Length];
        rowMeans = new float[rows.Length];
        rowSquares = new float[rows.Length];
        isTouched = new bool[featureRows];
        wordVectors = new float[capacity * vectors.Dimensions];
        sums = new float[capacity * width];
        sumGradients = new float[capacity * width];
        scales = new float[capacity];
        used = new int[capacity * features];
        Output = new float[capacity * width];
        Gradient = new float[capacity * width];
    }

    public float[] Output { get; }

    public float[] Gradient { get; }

    public IEnumerable<Weight> Weights => [projection, bias, gain, shift];

    public void Forward(WordBatch batch, Randomness? dropout)
    {
        int dimensions = vectors.Dimensions;
        for (int i = 0; i < batch.Count; i++)
        {
            Span<float> sum = sums.AsSpan(i * width, width);
            bias.Value.CopyTo(sum);
            for (int f = 0; f < features; f++)
            {
                int row = batch.Rows[(i * features) + f];
                if (row >= 0 && dropout is not null && dropout.Next() < (f == NetworkFeatures.Form ? formDropped : OtherDropped)) row = -1;
                used[(i * features) + f] = row;
                if (row >= 0) Vectors.Add(rows.AsSpan(row * width, width), sum);
            }
            Span<float> vector = wordVectors.AsSpan(i * dimensions, dimensions);
            if (batch.VectorRows[i] < 0 || (dropout is not null && dropout.Next() < VectorDropped)) vector.Clear();
            else vectors.CopyUnit(batch.VectorRows[i], vector);
        }
        projection.Multiply(wordVectors, dimensions, batch.Count, sums, width);
        for (int i = 0; i < batch.Count; i++)
        {
            Span<float> sum = sums.AsSpan(i * width, width), output = Output.AsSpan(i * width, width);
            float mean = 0, square = 0;
            foreach (float value in sum) mean += value;
            mean /= width;
            foreach (float value in sum) square += (value - mean) * (value - mean);
            float scale = 1 / MathF.Sqrt((square / width) + 1e-5f);
            scales[i] = scale;
            for (int j = 0; j < width; j++)
            {
                sum[j] = (sum[j] - mean) * scale;
                output[j] = (sum[j] * gain.Value[j]) + shift.Value[j];
            }
        }
        Array.Clear(Gradient, 0, batch.Count * width);
    }

    public void Backward(WordBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            Span<float> normal = sums.AsSpan(i * width, width), out1 = Gradient.AsSpan(i * width, width), into = sumGradients.AsSpan(i * width, width);
            float mean = 0, product = 0;
            for (int j = 0; j < width; j++)
            {
                gain.Gradient[j] += out1[j] * normal[j];
                shift.Gradient[j] += out1[j];
                into[j] = out1[j] * gain.Value[j];
                mean += into[j];
                product += into[j] * normal[j];
            }
            mean /= width;
            product /= width;
            for (int j = 0; j < width; j++) into[j] = (into[j] - mean - (normal[j] * product)) * scales[i];
            for (int f = 0; f < features; f++)
            {
                int row = used[(i * features) + f];
                if (row < 0) continue;
                if (!isTouched[row])
                {
                    isTouched[row] = true;
                    touched.Add(row);
                }
                Vectors.Add(into, rowGradients.AsSpan(row * width, width));
            }
        }
        bias.BackBias(sumGradients, width, batch.Count);
        projection.Back(wordVectors, vectors.Dimensions, batch.Count, sumGradients, width, null);
    }

    public double RowNorm()
    {
        double sum = 0;
        foreach (int row in touched) sum += Vectors.Squares(rowGradients.AsSpan(row * width, width));
        return sum;
    }

    /// <summary>Adam for the rows that were used, as if the others had stood still.</summary>
    public void StepRows(float rate, float scale, float correction)
    {
        foreach (int row in touched)
        {
            isTouched[row] = false;
            for (int i = row * width; i < (row + 1) * width; i++)
            {
                float g = rowGradients[i] * scale;
                rowGradients[i] = 0;
                rowMeans[i] = (rowMeans[i] * 0.9f) + (g * 0.1f);
                rowSquares[i] = (rowSquares[i] * 0.98f) + (g * g * 0.02f);
                rows[i] -= rate * rowMeans[i] / (MathF.Sqrt(rowSquares[i] * correction) + 1e-8f);
            }
        }
        touched.Clear();
    }

    /// <summary>Writes the rows as one-byte numbers with one step for all, then the other weights.</summary>
    public void Write(ModelBuilder builder)
    {
        float[] sizes = Array.ConvertAll(rows, Math.Abs);
        Array.Sort(sizes);
        float step = sizes[(int)(sizes.Length * 0.9995)] / 127;
        Console.Error.WriteLine($"  rows: 99.95 % under {step * 127}, largest {sizes[^1]}, half {sizes[sizes.Length / 2]}");
        builder.Float(step).Array<sbyte>(Array.ConvertAll(rows, value => (sbyte)Math.Clamp(MathF.Round(value / step), -127, 127)));
        foreach (Weight weight in Weights) weight.Write(builder);
    }
}
