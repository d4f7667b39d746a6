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

    /// <summary>A word that starts with B: <c>Bearer</c>, <c>Basic</c>.</summary>
    internal uint Scheme;

    /// <summary>The second of two dashes, or a letter behind a dash that starts a word.</summary>
    internal uint Switch;

    /// <summary>The fifteenth character of a run.</summary>
    internal uint Run;

    /// <summary>The second of two digits behind two letters.</summary>
    internal uint Account;

    /// <summary>The eighth digit of ddd-dd-dddd, which a date does not have.</summary>
    internal uint NationalId;

    /// <summary>The last of four digits that follow four digits at the distance of a card's groups.</summary>
    internal uint Card;

    // The blocks read: this one in the upper half, the one before it in the lower half.
    private ulong _word;
    private ulong _digit;
    private ulong _dash;
    private ulong _sign;

    /// <summary>Whether there is anything in the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Next(in CharMasks now)
    {
        var word = _word = (_word >> 32) | ((ulong)now.Word << 32);
        var digit = _digit = (_digit >> 32) | ((ulong)now.Digit << 32);
        var dash = _dash = (_dash >> 32) | ((ulong)now.Dash << 32);
        var sign = _sign = (_sign >> 32) | ((ulong)now.Sign << 32);

        var run = word & (word << 1);
        run &= run << 2;
        run &= run << 4;
        run &= run << 7;
        Sign = now.Sign;

        // A word also starts behind an escape: \n, %3D, \u003D.
        Scheme = now.B & ~Upper((word << 1) & ~((sign << 2) | (sign << 3) | (sign << 6)));
        Run = Upper(run & ~(run << 1));
        Switch = 0;
        Account = 0;
        NationalId = 0;
        Card = 0;
        if (now.Digit != 0)
        {
            var letter = word & ~digit & ~dash;
            var gap = dash | ~word;
            var two = digit & (digit << 1);
            var four = two & (two << 2);
            NationalId = Upper(two & (digit << 2) & (gap << 3) & (two << 4) & (gap << 6) & (digit << 7));
            Card = Upper(four & ((four << 4) | (four << 5) | (four << 6) | (four << 7)));
            Account = Upper(two & (letter << 2) & (letter << 3));
        }

        if (dash >> 31 != 0)
        {
            Switch = Upper((dash & (dash << 1)) | (word & ~digit & (dash << 1) & ~(word << 2)));
        }

        return (Sign | Scheme | Switch | Run | Account | NationalId | Card) != 0;
    }

    private static uint Upper(ulong mask) => (uint)(mask >> 32);
}
