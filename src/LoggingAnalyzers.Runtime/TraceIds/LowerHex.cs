#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.TraceIds;

/// <summary>Hex digits as W3C ids have them: lower case only.</summary>
internal static class LowerHex
{
#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    internal static bool Is(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(s_digits);
#else
    internal static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }
#endif
}
