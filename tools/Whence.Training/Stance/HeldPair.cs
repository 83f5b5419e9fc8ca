using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>What a model that saw neither its claim, nor its body, nor its topic says of a pair.</summary>
/// <param name="Fold">The fold that was held out.</param>
/// <param name="Gold">The stance that it has.</param>
/// <param name="Weight">What it counts.</param>
/// <param name="Odds">Log-odds that it is related.</param>
/// <param name="Agree">Logarithm of the share of agree.</param>
/// <param name="Disagree">That of the share of disagree.</param>
/// <param name="Discuss">That of the share of discuss.</param>
internal readonly record struct HeldPair(int Fold, CheckStance Gold, double Weight, double Odds, double Agree, double Disagree, double Discuss);
