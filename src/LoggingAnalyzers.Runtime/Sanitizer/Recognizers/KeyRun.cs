#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>Runs of letters, digits, dashes and underscores: what keys and tokens are made of.</summary>
internal static class KeyRun
{
#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_run =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
#endif

    internal static bool Is(char c) => TextLayers.IsAsciiLetter(c) || TextLayers.IsDigit(c) || c is '-' or '_';

    /// <summary>Where a run ends that an index lies in.</summary>
    internal static int End(string text, int index)
    {
#if NET8_0_OR_GREATER
        var length = text.AsSpan(index).IndexOfAnyExcept(s_run);
        return length < 0 ? text.Length : index + length;
#else
        while (index < text.Length && Is(text[index]))
        {
            index++;
        }

        return index;
#endif
    }
}
