namespace Whence.Training.Claims;

/// <summary>Appearances found, as <c>scorers/traces.py</c> counts them; percent.</summary>
internal sealed class ClaimScore
{
    public int Gold { get; set; }
    public int Right { get; set; }
    public int Predicted { get; set; }
    public int Touched { get; set; }
    public double Precision => Predicted == 0 ? 0 : 100.0 * Touched / Predicted;
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ClaimScore operator +(ClaimScore x, ClaimScore y) =>
        new() { Gold = x.Gold + y.Gold, Right = x.Right + y.Right, Predicted = x.Predicted + y.Predicted, Touched = x.Touched + y.Touched };
}
