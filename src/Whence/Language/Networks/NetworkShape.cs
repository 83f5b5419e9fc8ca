namespace Whence.Language.Networks;

/// <summary>How large the network of the language core is.</summary>
/// <param name="Width">The numbers that stand for a word in each layer: a multiple of 32.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="TagLayer">The layer whose states give the tags; 0 for the one before the recurrent ones.</param>
/// <param name="ArcWidth">The numbers that stand for a word as a head or a dependent: a multiple of 32.</param>
/// <param name="LabelWidth">The same for relations.</param>
internal readonly record struct NetworkShape(int Width, int Layers, int TagLayer, int ArcWidth, int LabelWidth);
