using System.Runtime.CompilerServices;
using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>
/// The few places of a text where a recognizer has to look: bits for the 32 characters of a block, each at the character that
/// completes what the recognizer cannot do without. Chosen so that times, GUIDs, trace ids, paths and prose hold next to none.
/// </summary>
internal struct Triggers
{
    /// <summary>The shortest run of letters, digits, dashes and underscores that is looked at as a key.</summary>
    internal const int RunLength = TokenFinder.MinHeader;

    /// <summary>A sign between name and value, of an address, or of an encoding; what is not printable ASCII.</summary>
    internal uint Sign;

    /// <summary>The third letter of a word that may be <c>Bearer</c> or <c>Basic</c>.</summary>
    internal uint Scheme;

    /// <summary>The second of two dashes, or a letter behind a dash that starts a word.</summary>
    internal uint Switch;

    /// <summary>The fifteenth character of a run.</summary>
    internal uint Run;

    /// <summary>The second of two digits behind two letters that no digit stands in front of.</summary>
    internal uint Account;

    /// <summary>The eighth digit of ddd-dd-dddd, which a date does not have.</summary>
    internal uint NationalId;

    /// <summary>The last of four digits that follow four digits at the distance of a card's groups.</summary>
    internal uint Card;

    /// <summary>The characters of names in the block, in the upper half, and in the one before it.</summary>
    internal ulong Names;

    // The block before.
    private uint _word;
    private uint _digit;
    private uint _dash;
    private uint _sign;
    private uint _b;

    /// <summary>Whether there is anything in the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Next(in CharMasks now)
    {
        // The block in the upper half, and the one before it in the lower half: a shift looks back.
        var word = ((ulong)now.Word << 32) | _word;
        var sign = ((ulong)now.Sign << 32) | _sign;
        var dash = ((ulong)now.Dash << 32) | _dash;
        var run = word & (word << 1);
        run &= run << 2;
        run &= run << 4;
        run &= run << 7;

        // A word also starts behind an escape: \n, %3D, \u003D.
        var escaped = (sign << 2) | (sign << 3) | (sign << 6);
        var start = ~(word << 1) | escaped;
        Scheme = now.Third & Upper(((((ulong)now.B << 32) | _b) & start) << 2);
        Run = Upper(run & ~(run << 1));
        Sign = now.Sign;
        Switch = 0;
        Account = 0;
        NationalId = 0;
        Card = 0;
        if (now.Digit != 0)
        {
            var digit = ((ulong)now.Digit << 32) | _digit;
            var letter = word & ~(digit | dash);
            var two = digit & (digit << 1);
            var four = two & (two << 2);
            var near = four | (four << 1);
            var gap = (dash | ~word) & ~((ulong)now.Colon << 32);
            Card = Upper(four & ((near | (near << 2)) << 4));
            var country = letter & (~(digit << 1) | escaped | (sign << 10));
            Account = Upper(two & ((letter & (country << 1)) << 2));
            NationalId = Upper(two & (digit << 2) & (two << 4) & ((gap & (gap << 3)) << 3) & (digit << 7));
        }

        if (now.Colon != 0)
        {
            // Behind one or two digits that no name and no escape comes before: by far the most colons in a log.
            var digit = ((ulong)now.Digit << 32) | _digit;
            var free = ~(word | (sign & ~((ulong)now.Colon << 32)));
            Sign &= ~(now.Colon & Upper((digit << 1) & ((free | (digit & (free << 1))) << 2)));
        }

        if (dash >> 31 != 0)
        {
            Switch = Upper((dash << 1) & (dash | (word & ~(((ulong)now.Digit << 32) | (word << 2)))));
        }

        Names = word & ~sign;
        _word = now.Word;
        _digit = now.Digit;
        _dash = now.Dash;
        _sign = now.Sign;
        _b = now.B;
        return (Sign | Scheme | Switch | Run | Account | NationalId | Card) != 0;
    }

    private static uint Upper(ulong mask) => (uint)(mask >> 32);
}
