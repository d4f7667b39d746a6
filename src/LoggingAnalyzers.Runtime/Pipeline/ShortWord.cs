#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace LoggingAnalyzers.Pipeline;

/// <summary>Text too short and too plain for any secret that is recognised by its look.</summary>
internal static class ShortWord
{
    /// <summary>A payment card has 13 digits, every other kind is longer or has a sign or a blank in it.</summary>
    private const int MaxLength = 12;

    /// <summary>Whether the text has nothing but letters, digits, dots and underscores of ASCII, and few of them.</summary>
    internal static bool Is(string text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && text.Length >= 4)
        {
            // Two loads that overlap, and together are the whole text.
            ref var first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.AsSpan()));
            return text.Length >= 8
                ? ArePlain(Load(ref first, 0)) && ArePlain(Load(ref first, text.Length - 8))
                : ArePlain(Vector128.Create(Half(ref first, 0), Half(ref first, text.Length - 4)).AsUInt16());
        }
#endif
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_'))
            {
                return false;
            }
        }

        return true;
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(ref byte first, int index) =>
        Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref first, 2 * index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Half(ref byte first, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 2 * index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ArePlain(Vector128<ushort> chars)
    {
        // What lies below the first of a range wraps around to the top.
        var lower = chars | Vector128.Create((ushort)0x20);
        var letters = Vector128.LessThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
        var digits = Vector128.LessThan(chars - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
        var signs = Vector128.Equals(chars, Vector128.Create((ushort)'.')) | Vector128.Equals(chars, Vector128.Create((ushort)'_'));
        return Vector128.EqualsAll(letters | digits | signs, Vector128<ushort>.AllBitsSet);
    }
#endif

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
