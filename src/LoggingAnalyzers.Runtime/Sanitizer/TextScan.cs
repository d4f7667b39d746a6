#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <summary>
/// The first look at a text: whether it holds what each recognizer needs at all, sixteen characters at a time. It may say yes
/// where nothing is found later, never no.
/// </summary>
internal readonly struct TextScan
{
    private TextScan(bool hasSign, bool hasJwt, bool hasScheme)
    {
        HasSign = hasSign;
        HasJwt = hasJwt;
        HasScheme = hasScheme;
    }

    /// <summary><c>= : @ % \</c> or a character outside printable ASCII.</summary>
    internal bool HasSign { get; }

    /// <summary><c>eyJ</c>.</summary>
    internal bool HasJwt { get; }

    /// <summary>Bearer or Basic.</summary>
    internal bool HasScheme { get; }

    internal static TextScan Of(string text)
    {
#if NET8_0_OR_GREATER
        if (Vector256.IsHardwareAccelerated && text.Length >= Width + Reach)
        {
            return OfWide(text);
        }
#endif
        return new TextScan(true, true, true);
    }

#if NET8_0_OR_GREATER
    private const int Width = 16;

    /// <summary>Letters that are read behind a start: up to the sixth of <c>Bearer</c>.</summary>
    private const int Reach = 5;

    private static TextScan OfWide(string text)
    {
        var signs = Vector256<ushort>.Zero;
        var jwts = Vector256<ushort>.Zero;
        var schemes = Vector256<ushort>.Zero;
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var last = text.Length - Width - Reach;

        // The last block overlaps the one before it; behind it there is room for a sign, not for a credential.
        for (var i = 0; ; i = Math.Min(i + Width, last))
        {
            var block = Vector256.LoadUnsafe(ref first, (nuint)i);
            signs |= Signs(block);
            var second = Vector256.LoadUnsafe(ref first, (nuint)i + 1);
            var third = Vector256.LoadUnsafe(ref first, (nuint)i + 2);
            jwts |= Vector256.Equals(second, Vector256.Create((ushort)'y')) & Vector256.Equals(third, Vector256.Create((ushort)'J'));

            // bea..r and bas.c in any case; the fold also turns a few signs into letters, which does no harm.
            var fold = Vector256.Create((ushort)0x20);
            var fifth = Vector256.LoadUnsafe(ref first, (nuint)i + 4) | fold;
            var sixth = Vector256.LoadUnsafe(ref first, (nuint)i + 5) | fold;
            third |= fold;
            schemes |= Vector256.Equals(block | fold, Vector256.Create((ushort)'b'))
                & ((Vector256.Equals(third, Vector256.Create((ushort)'a')) & Vector256.Equals(sixth, Vector256.Create((ushort)'r')))
                    | (Vector256.Equals(third, Vector256.Create((ushort)'s')) & Vector256.Equals(fifth, Vector256.Create((ushort)'c'))));
            if (i == last)
            {
                break;
            }
        }

        signs |= Signs(Vector256.LoadUnsafe(ref first, (nuint)(text.Length - Width)));
        return new TextScan(signs != Vector256<ushort>.Zero, jwts != Vector256<ushort>.Zero, schemes != Vector256<ushort>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Signs(Vector256<ushort> block) =>
        Vector256.GreaterThan(block - Vector256.Create((ushort)' '), Vector256.Create((ushort)('~' - ' ')))
        | Vector256.Equals(block, Vector256.Create((ushort)'='))
        | Vector256.Equals(block, Vector256.Create((ushort)':'))
        | Vector256.Equals(block, Vector256.Create((ushort)'@'))
        | Vector256.Equals(block, Vector256.Create((ushort)'%'))
        | Vector256.Equals(block, Vector256.Create((ushort)'\\'));
#endif
}
