using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Numerics;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Bits as places: by a single instruction where the platform has one.</summary>
internal static class BitMath
{
    /// <summary>The place of the lowest bit; there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LowestBit(uint bits)
    {
#if NET8_0_OR_GREATER
        return BitOperations.TrailingZeroCount(bits);
#else
        var place = 0;
        for (; (bits & 0xFF) == 0; bits >>= 8)
        {
            place += 8;
        }

        for (; (bits & 1) == 0; bits >>= 1)
        {
            place++;
        }

        return place;
#endif
    }

    /// <summary>How many of the highest bits are set without a gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LeadingOnes(ulong bits)
    {
#if NET8_0_OR_GREATER
        return BitOperations.LeadingZeroCount(~bits);
#else
        var count = 0;
        for (; bits >> 63 != 0; bits <<= 1)
        {
            count++;
        }

        return count;
#endif
    }
}
