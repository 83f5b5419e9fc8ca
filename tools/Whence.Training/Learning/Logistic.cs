namespace Whence.Training.Learning;

/// <summary>Logistic regression with an L2 penalty, fitted by Newton steps: exact and the same in every run. For few features.</summary>
internal static class Logistic
{
    /// <summary>The weights of the features; the first feature is the constant 1 and is not penalised. Rows count once or by <c>rowWeights</c>.</summary>
    public static float[] Fit(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels, double penalty, double positiveWeight = 1, IReadOnlyList<double>? rowWeights = null)
    {
        int n = features[0].Length;
        double[] weights = new double[n];
        for (int turn = 0; turn < 30; turn++)
        {
            double[] gradient = new double[n];
            double[,] curvature = new double[n, n];
            for (int e = 0; e < features.Count; e++)
            {
                double sum = 0, share = (labels[e] ? positiveWeight : 1) * (rowWeights?[e] ?? 1);
                for (int i = 0; i < n; i++) sum += weights[i] * features[e][i];
                double p = 1 / (1 + Math.Exp(-sum)), error = share * ((labels[e] ? 1 : 0) - p), slope = Math.Max(1e-9, share * p * (1 - p));
                for (int i = 0; i < n; i++)
                {
                    if (features[e][i] == 0) continue;
                    gradient[i] += error * features[e][i];
                    for (int j = 0; j < n; j++) curvature[i, j] += slope * features[e][i] * features[e][j];
                }
            }
            for (int i = 0; i < n; i++)
            {
                double own = i == 0 ? 1e-6 : penalty;
                gradient[i] -= own * weights[i];
                curvature[i, i] += own;
            }
            double[] step = Solve(curvature, gradient);
            double size = 0;
            for (int i = 0; i < n; i++)
            {
                weights[i] += step[i];
                size += step[i] * step[i];
            }
            if (size < 1e-10) break;
        }
        return [.. weights.Select(weight => (float)weight)];
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        double[] result = [.. right];
        for (int i = 0; i < n; i++)
        {
            int pivot = i;
            for (int r = i + 1; r < n; r++) if (Math.Abs(matrix[r, i]) > Math.Abs(matrix[pivot, i])) pivot = r;
            for (int c = 0; c < n; c++) (matrix[i, c], matrix[pivot, c]) = (matrix[pivot, c], matrix[i, c]);
            (result[i], result[pivot]) = (result[pivot], result[i]);
            if (Math.Abs(matrix[i, i]) < 1e-12) continue;
            for (int r = 0; r < n; r++)
            {
                if (r == i) continue;
                double factor = matrix[r, i] / matrix[i, i];
                if (factor == 0) continue;
                for (int c = i; c < n; c++) matrix[r, c] -= factor * matrix[i, c];
                result[r] -= factor * result[i];
            }
        }
        for (int i = 0; i < n; i++) result[i] = Math.Abs(matrix[i, i]) < 1e-12 ? 0 : result[i] / matrix[i, i];
        return result;
    }
}
