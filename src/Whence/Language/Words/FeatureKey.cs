using System.Runtime.CompilerServices;

namespace Whence.Language.Words;

/// <summary>Mixes the parts of a feature into its 32-bit key.</summary>
internal static class FeatureKey
{
    /// <summary>A feature of one part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Mix((a * 0x9E3779B1u) + (template * 0x85EBCA77u));

    /// <summary>A feature of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => Mix((a * 0x9E3779B1u) ^ ((b * 0xC2B2AE3Du) + (template * 0x85EBCA77u)));

    /// <summary>A feature of three parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, Mix((a * 0x9E3779B1u) ^ (b * 0xC2B2AE3Du)), c);

    /// <summary>A feature of four parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c, uint d) => Of(template, Mix((a * 0x9E3779B1u) ^ (b * 0xC2B2AE3Du)), Mix((c * 0x27D4EB2Fu) ^ (d * 0x165667B1u)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        return hash ^ (hash >> 13);
    }
}
