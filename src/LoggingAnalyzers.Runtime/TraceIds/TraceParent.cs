namespace LoggingAnalyzers.TraceIds;

/// <summary>The <c>traceparent</c> header (W3C Trace Context, 3.2).</summary>
internal static class TraceParent
{
    internal const int Length = 55;
    internal const int TraceIdStart = 3;
    internal const int TraceIdLength = 32;
    internal const int SpanIdStart = 36;
    internal const int SpanIdLength = 16;
    private const int FlagsStart = 53;

    /// <summary>The flags of version 00: sampled, random trace id. Others must be zero when sent.</summary>
    private const byte KnownFlags = 3;

    internal static bool TryParse(string? value, out byte flags)
    {
        flags = 0;
        if (value is null || value.Length < Length || value[2] != '-' || value[35] != '-' || value[52] != '-'
            || !IsHex(value, 0, 2) || !IsHex(value, TraceIdStart, TraceIdLength) || !IsHex(value, SpanIdStart, SpanIdLength)
            || !IsHex(value, FlagsStart, 2)
            || IsZero(value, TraceIdStart, TraceIdLength) || IsZero(value, SpanIdStart, SpanIdLength))
        {
            return false;
        }

        var version = HexByte(value, 0);
        if (version == 0xFF || (version == 0 ? value.Length > Length : value.Length > Length && value[Length] != '-'))
        {
            return false;
        }

        flags = (byte)(HexByte(value, FlagsStart) & KnownFlags);
        return true;
    }

    internal static string Format(string traceId, string spanId, byte flags) =>
        string.Concat("00-", traceId, "-", spanId) + "-0" + (char)('0' + (flags & KnownFlags));

    private static bool IsHex(string value, int start, int count) => LowerHex.Is(value.AsSpan(start, count));

    private static bool IsZero(string value, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (value[i] != '0')
            {
                return false;
            }
        }

        return true;
    }

    private static byte HexByte(string value, int start) => (byte)((Digit(value[start]) << 4) | Digit(value[start + 1]));

    private static int Digit(char c) => c <= '9' ? c - '0' : c - 'a' + 10;
}
