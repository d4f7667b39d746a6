#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <summary>The classes of up to 32 characters, a bit for each: what the first look at a text is made of.</summary>
internal struct CharMasks
{
    internal const int Width = 32;

    /// <summary>Letters, digits, dash and underscore of ASCII (and DEL, which does no harm).</summary>
    internal uint Word;

    /// <summary>The ten digits.</summary>
    internal uint Digit;

    /// <summary>The dash.</summary>
    internal uint Dash;

    /// <summary><c>= : &gt; @ % \</c>, and whatever is not printable ASCII.</summary>
    internal uint Sign;

    /// <summary>B in any case.</summary>
    internal uint B;

    /// <summary>Reads the characters from an index on; behind the end of the text all bits are clear.</summary>
    internal static CharMasks Read(string text, int start)
    {
        var masks = default(CharMasks);
        for (var i = 0; i < Math.Min(text.Length - start, Width); i++)
        {
            masks.Add(text[start + i], i);
        }

        return masks;
    }

    private void Add(char c, int place)
    {
        var bit = 1u << place;
        switch (c)
        {
            case >= '0' and <= '9':
                Digit |= bit;
                Word |= bit;
                break;
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_':
                Word |= bit;
                B |= c is 'b' or 'B' ? bit : 0;
                break;
            case '-':
                Dash |= bit;
                Word |= bit;
                break;
            case '=' or ':' or '>' or '@' or '%' or '\\' or < ' ' or > '~':
                Sign |= bit;
                Word |= c == '\x7F' ? bit : 0;
                break;
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Each character has a bit for each class that both halves of its code allow: two table look-ups for 32 characters.
    /// Classes: 1 digits, 2 and 4 letters and underscore, 8 <c>: = &gt;</c>, 16 <c>@</c>, 32 <c>\</c>, 64 <c>%</c>, 128 dash.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ReadWide(ref ushort first, out CharMasks masks)
    {
        var lowTable = Vector256.Create(
            (byte)(1 | 4 | 16), 7, 7, 7, 7, 7 | 64, 7, 7, 7, 7, 2 | 4 | 8, 2, 2 | 32, 2 | 8 | 128, 2 | 8, 2 | 4,
            1 | 4 | 16, 7, 7, 7, 7, 7 | 64, 7, 7, 7, 7, 2 | 4 | 8, 2, 2 | 32, 2 | 8 | 128, 2 | 8, 2 | 4);
        var highTable = Vector256.Create(
            (byte)0, 0, 64 | 128, 1 | 8, 2 | 16, 4 | 32, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 64 | 128, 1 | 8, 2 | 16, 4 | 32, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0);

        // Characters beyond one byte become FF or 00: odd either way.
        var packed = Avx2.PackUnsignedSaturate(
            Vector256.LoadUnsafe(ref first).AsInt16(), Vector256.LoadUnsafe(ref first, 16).AsInt16());
        var chars = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte();
        var high = Vector256.ShiftRightLogical(chars.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0x0F);
        var classes = Avx2.Shuffle(lowTable, chars) & Avx2.Shuffle(highTable, high);

        // One more, so that DEL and all that lies behind it become negative, and FF becomes a control character.
        var odd = Vector256.LessThan((chars + Vector256<byte>.One).AsSByte(), Vector256.Create((sbyte)(' ' + 1))).AsByte();
        var sign = Vector256.Equals(classes & Vector256.Create((byte)(8 | 16 | 32 | 64)), Vector256<byte>.Zero);
        masks.Sign = (odd | ~sign).ExtractMostSignificantBits();
        masks.Word = ~Vector256.Equals(classes & Vector256.Create((byte)(1 | 2 | 4 | 128)), Vector256<byte>.Zero)
            .ExtractMostSignificantBits();
        masks.Digit = Vector256.ShiftLeft(classes.AsUInt16(), 7).AsByte().ExtractMostSignificantBits();
        masks.Dash = classes.ExtractMostSignificantBits();
        masks.B = Vector256.Equals(chars | Vector256.Create((byte)0x20), Vector256.Create((byte)'b')).ExtractMostSignificantBits();
    }

    /// <summary>Moves the bits of a block that was read too early to where it starts.</summary>
    internal void MoveDown(int count)
    {
        Word >>= count;
        Digit >>= count;
        Dash >>= count;
        Sign >>= count;
        B >>= count;
    }
#endif
}
