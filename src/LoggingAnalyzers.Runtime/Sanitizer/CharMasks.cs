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

    /// <summary><c>= : &gt; @ % \ [</c>, and whatever is not printable ASCII.</summary>
    internal uint Sign;

    /// <summary>The colon.</summary>
    internal uint Colon;

    /// <summary>B in any case.</summary>
    internal uint B;

    /// <summary>A, C, Q and S in any case: the third letters of <c>Basic</c> and <c>Bearer</c>, and what the tables add to them.</summary>
    internal uint Third;

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
                Third |= (char)(c | 0x20) is 'a' or 'c' or 'q' or 's' ? bit : 0;
                break;
            case '-':
                Dash |= bit;
                Word |= bit;
                break;
            case '=' or ':' or '>' or '@' or '%' or '\\' or '[' or < ' ' or > '~':
                Sign |= bit;
                Colon |= c == ':' ? bit : 0;
                Word |= c == '\x7F' ? bit : 0;
                break;
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Each character has a bit for each class that both halves of its code allow: two table look-ups for 32 characters.
    /// Classes: 1 and 2 letters and underscore, 16 the third letters, 32 B, 64 dash, 128 digits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ReadWide(ref ushort first, out CharMasks masks)
    {
        var lowTable = Vector256.Create(
            (byte)0x82, 0x93, 0xA3, 0x93, 0x83, 0x83, 0x83, 0x83, 0x83, 0x83, 0x03, 0x01, 0x01, 0x41, 0x01, 0x03,
            0x82, 0x93, 0xA3, 0x93, 0x83, 0x83, 0x83, 0x83, 0x83, 0x83, 0x03, 0x01, 0x01, 0x41, 0x01, 0x03);
        var highTable = Vector256.Create(
            (byte)0, 0, 0x40, 0x80, 0x31, 0x12, 0x31, 0x12, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0x40, 0x80, 0x31, 0x12, 0x31, 0x12, 0, 0, 0, 0, 0, 0, 0, 0);
        // No two signs agree in the lower half of their code: it says which sign a character can be.
        var signTable = Vector256.Create(
            (byte)'@', 128, 128, 128, 128, (byte)'%', 128, 128, 128, 128, (byte)':', (byte)'[', (byte)'\\', (byte)'=', (byte)'>', 128,
            (byte)'@', 128, 128, 128, 128, (byte)'%', 128, 128, 128, 128, (byte)':', (byte)'[', (byte)'\\', (byte)'=', (byte)'>', 128);

        // Characters beyond one byte become FF or 00: odd either way.
        var packed = Avx2.PackUnsignedSaturate(
            Vector256.LoadUnsafe(ref first).AsInt16(), Vector256.LoadUnsafe(ref first, 16).AsInt16());
        var chars = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte();
        var high = Vector256.ShiftRightLogical(chars.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0x0F);
        var classes = Avx2.Shuffle(lowTable, chars) & Avx2.Shuffle(highTable, high);

        // One more, so that DEL and all that lies behind it become negative, and FF becomes a control character.
        var odd = Vector256.LessThan((chars + Vector256<byte>.One).AsSByte(), Vector256.Create((sbyte)(' ' + 1))).AsByte();
        var sign = Vector256.Equals(Avx2.Shuffle(signTable, chars), chars);
        masks.Word = ~Vector256.Equals(classes, Vector256<byte>.Zero).ExtractMostSignificantBits();
        masks.Digit = classes.ExtractMostSignificantBits();
        masks.Dash = (classes + classes).ExtractMostSignificantBits();
        masks.Sign = (odd | sign).ExtractMostSignificantBits();
        masks.Colon = Vector256.Equals(chars, Vector256.Create((byte)':')).ExtractMostSignificantBits();
        masks.B = Vector256.ShiftLeft(classes.AsUInt16(), 2).AsByte().ExtractMostSignificantBits();
        masks.Third = Vector256.ShiftLeft(classes.AsUInt16(), 3).AsByte().ExtractMostSignificantBits();
    }

    /// <summary>Moves the bits of a block that was read too early to where it starts.</summary>
    internal void MoveDown(int count)
    {
        Word >>= count;
        Digit >>= count;
        Dash >>= count;
        Sign >>= count;
        Colon >>= count;
        B >>= count;
        Third >>= count;
    }
#endif
}
