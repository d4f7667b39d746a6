#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>User and password in the authority of a URL (RFC 3986, 3.2.1), behind <c>://</c>.</summary>
internal static class UserInfoFinder
{
    /// <summary>How far a password that holds a slash is followed.</summary>
    private const int MaxPassword = 256;

    /// <summary>A user without password is taken for a token from this length on.</summary>
    private const int TokenLength = 16;

#if NET8_0_OR_GREATER
    /// <summary>What ends a host, and what makes it more than one.</summary>
    private static readonly SearchValues<char> s_signs = SearchValues.Create("@:%\\/?#\"'<>`& \r\n\t");
#endif

    /// <summary>Whether slashes can start here, as they are or encoded.</summary>
    internal static bool MayStart(string text, int afterColon) => afterColon < text.Length && text[afterColon] is '/' or '\\' or '%';

    /// <summary>Looks behind a colon; both may be encoded.</summary>
    internal static bool TryFind(string text, int afterColon, out int start, out int end)
    {
        start = end = 0;
        if (!MayStart(text, afterColon) || !TrySkipSlashes(text, afterColon, out start))
        {
            return false;
        }

#if NET8_0_OR_GREATER
        // Nearly every authority is a host alone.
        var sign = text.AsSpan(start).IndexOfAny(s_signs);
        if (sign < 0 || text[start + sign] is not ('@' or ':' or '%' or '\\'))
        {
            return false;
        }
#endif

        var lastAt = -1;
        var colon = -1;
        var portIsNumber = true;
        var beyond = int.MaxValue;
        for (var i = start; i < text.Length && i <= beyond && !IsEnd(text, i);)
        {
            var c = TextLayers.Decode(text, i, out var length);
            if (c == '@')
            {
                lastAt = i;
            }
            else if (c == ':' && colon < 0)
            {
                colon = i;
            }
            else if (c == ':' && TextLayers.StartsWith(text, i, "://"))
            {
                // The next URL, which is looked at by itself.
                break;
            }
            else if (c is '/' or '?' or '#')
            {
                // https://host:8080/@user is clean; amqp://user:p/w@host holds a password with a slash.
                if (beyond == int.MaxValue)
                {
                    if (lastAt >= 0 || colon < 0 || portIsNumber)
                    {
                        break;
                    }

                    beyond = i + MaxPassword;
                }
            }
            else if (colon >= 0 && lastAt < 0 && !TextLayers.IsDigit(c))
            {
                portIsNumber = false;
            }

            i += length;
        }

        end = lastAt;
        return lastAt > start
            && (colon >= 0 && colon < lastAt ? true : lastAt - start >= TokenLength && HasDigit(text, start, lastAt))
            && !TextLayers.StartsWith(text, start, LogSanitizer.Erased);
    }

    private static bool TrySkipSlashes(string text, int index, out int end)
    {
        end = index;
        for (var slash = 0; slash < 2; slash++)
        {
            while (end < text.Length && text[end] == '\\' && end + 1 < text.Length && text[end + 1] is '/' or '\\')
            {
                end++;
            }

            if (end >= text.Length || TextLayers.Decode(text, end, out var length) != '/')
            {
                return false;
            }

            end += length;
        }

        return true;
    }

    private static bool IsEnd(string text, int index) =>
        text[index] is '"' or '\'' or '<' or '>' or '`' or '&' || TextLayers.IsBreak(text, index);

    private static bool HasDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
