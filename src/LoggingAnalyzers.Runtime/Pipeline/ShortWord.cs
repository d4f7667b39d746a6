#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Pipeline;

/// <summary>Text too short and too plain for any secret that is recognised by its look.</summary>
internal static class ShortWord
{
    /// <summary>A payment card has 13 digits, every other kind is longer or has a sign or a blank in it.</summary>
    private const int MaxLength = 12;

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._");
#endif

    internal static bool Is(string text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

#if NET8_0_OR_GREATER
        return !text.AsSpan().ContainsAnyExcept(s_plain);
#else
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_'))
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Whether the text could be read together with what stands before or behind it in a message.</summary>
    internal static bool BordersOnSign(string text) =>
        text.Length > 0 && (IsSign(text[0]) || IsSign(text[text.Length - 1]) || IsGroupedNumber(text));

    /// <summary>Like <c>123-45-6789</c>, which a word of another field can make a social security number.</summary>
    private static bool IsGroupedNumber(string text)
    {
        if (text.Length is < 9 or > 32)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or '-' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSign(char c) => c is '=' or ':' or '@' or '"' or '\'' or '/' or '\\' or '%' or '&' or '?' or '-';
}
