using System.Globalization;
using Whence.Training.Learning;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>Fits a logistic model for each stance and prints how right stances are.</summary>
internal static class StanceFit
{
    private static readonly Stance[] All = Enum.GetValues<Stance>();

    /// <summary>The weights of each stance.</summary>
    /// <param name="rows">Numbers of a place, its stance, how often it counts.</param>
    /// <param name="penalty">Of the squares of the weights.</param>
    /// <param name="balance">A rare stance counts more, by how rare it is to this power; 0 gives log-odds as they are. One number for all stances, or one for each.</param>
    public static float[][] Fit((float[] Features, Stance Gold, double Weight)[] rows, double penalty, params double[] balance) =>
        [.. All.Select(stance =>
        {
            double share = rows.Where(row => row.Gold == stance).Sum(row => row.Weight) / rows.Sum(row => row.Weight);
            return Logistic.Fit([.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Gold == stance)], penalty, Math.Pow((1 - share) / share, balance[Math.Min((int)stance, balance.Length - 1)]), [.. rows.Select(row => row.Weight)]);
        })];

    /// <summary>Prints weights as they stand in the code.</summary>
    public static void Print(float[][] weights)
    {
        Console.WriteLine("Stance:");
        foreach (float[] own in weights) Console.WriteLine($"        [{string.Join(", ", own.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture) + "f"))}],");
    }

    /// <summary>Prints how right answers are.</summary>
    public static void Print(string name, (Stance Gold, Stance Answer)[] answers)
    {
        string each = string.Join(", ", All.Select(stance => string.Create(CultureInfo.InvariantCulture, $"{stance} {Right(answers.Where(a => a.Gold == stance)):0} of {answers.Count(a => a.Gold == stance)} (of what is given {Right(answers.Where(a => a.Answer == stance)):0})")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stance, {name}: right {Right(answers):0.0}, balanced {All.Average(stance => Right(answers.Where(a => a.Gold == stance))):0.0}; {each}"));
    }

    private static double Right(IEnumerable<(Stance Gold, Stance Answer)> answers) => answers.Select(a => a.Gold == a.Answer ? 100.0 : 0).DefaultIfEmpty(0).Average();
}
