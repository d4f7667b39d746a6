#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// What is a secret by its own look, in runs of letters, digits, dashes and underscores: JSON web tokens, keys with the prefix
/// of their issuer, and tokens in the path of a URL.
/// </summary>
internal static class KeyFinder
{
    private const int MaxWord = 16;
    private const string Login = "AUTH PLAIN ";

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_hex = SearchValues.Create("-0123456789ABCDEFabcdef");
#endif

    /// <summary>Looks at a run from its start; returns where reading ended.</summary>
    internal static int Find(string text, int start, ref FindingBuffer findings)
    {
        var end = KeyRun.End(text, start + Triggers.RunLength);
        var first = TextLayers.WordStart(text, start, end);
        var dotted = DottedStart(text, first);
        if (TryFindAt(text, dotted, dotted < first ? first - 1 : end, ref findings, out var after)
            || PathTokenFinder.TryFind(text, start, end, ref findings, out after)
            || TryFindLogin(text, start, ref findings, out after))
        {
            return after;
        }

        // A key may stand behind a dash or an underscore, as in token_ghp_… and prod-sk_live_….
        if (!HasDigit(text, first, end) && text.IndexOf(TokenFinder.JwtStart, first, end - first, StringComparison.Ordinal) < 0)
        {
            return end;
        }

        for (var i = dotted < first ? first : NextPart(text, first, end); i < end; i = NextPart(text, i, end))
        {
            if (TryFindAt(text, i, end, ref findings, out after))
            {
                return after;
            }
        }

        return end;
    }

    /// <summary>
    /// GUIDs, hashes and trace ids, by far the most runs in a log: no prefix of a key is hex, so that only what stands around them
    /// could make them one. <see cref="KeyShapes.Prefixes"/> says so for each.
    /// </summary>
    internal static bool TrySkipHex(string text, int start, out int end)
    {
        end = start;
        var isAfterWord = start > 1 && text[start - 2] is 'N' or 'n';
        if (isAfterWord || (start > 0 && text[start - 1] is not (' ' or '"' or '\'' or '(' or '[' or '{' or '=' or ',')))
        {
            // A path, a dotted prefix, an escape, the end of AUTH PLAIN.
            return false;
        }

        end = HexEnd(text, start);
        return end == text.Length || (!KeyRun.Is(text[end]) && text[end] != ':');
    }

    /// <summary>Behind the next dash or underscore.</summary>
    private static int NextPart(string text, int index, int end)
    {
        var sign = text.AsSpan(index, end - index).IndexOfAny('-', '_');
        return sign < 0 ? end : index + sign + 1;
    }

    /// <summary>User and password behind <c>AUTH PLAIN</c> (RFC 4616), as mail servers are sent them.</summary>
    private static bool TryFindLogin(string text, int start, ref FindingBuffer findings, out int end)
    {
        end = start;
        if (start < Login.Length || text[start - 1] != ' ' || !TextLayers.StartsWithIgnoreCase(text, start - Login.Length, Login))
        {
            return false;
        }

        end = TokenFinder.CredentialEnd(text, start);
        findings.Add(start, end, FindingKind.Secret);
        return true;
    }

    private static bool TryFindAt(string text, int index, int runEnd, ref FindingBuffer findings, out int end)
    {
        end = text[index] == 'e' ? TokenFinder.JwtEnd(text, index, runEnd) : -1;
        if (end < 0)
        {
            end = KeyShapes.TryFind(text, index, runEnd, out _, out var keyEnd) ? keyEnd : -1;
        }

        if (end < 0)
        {
            return false;
        }

        findings.Add(index, end, FindingKind.Secret);
        return true;
    }

    /// <summary>The start of a short word that a dot joins to the run: <c>SG.</c>, <c>hvs.</c>, a number in front of a colon.</summary>
    private static int DottedStart(string text, int start)
    {
        if (start == 0 || text[start - 1] is not ('.' or ':'))
        {
            return start;
        }

        var word = start - 1;
        while (word > 0 && start - word < MaxWord && (TextLayers.IsAsciiLetter(text[word - 1]) || TextLayers.IsDigit(text[word - 1])))
        {
            word--;
        }

        return TextLayers.WordStart(text, word, start);
    }

    /// <summary>Keys are random and hold digits; names in code and paths mostly do not.</summary>
    private static bool HasDigit(string text, int start, int end)
    {
#if NET8_0_OR_GREATER
        return text.AsSpan(start, end - start).ContainsAnyInRange('0', '9');
#else
        for (var i = start; i < end; i++)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
#endif
    }

    private static int HexEnd(string text, int index)
    {
#if NET8_0_OR_GREATER
        var length = text.AsSpan(index).IndexOfAnyExcept(s_hex);
        return length < 0 ? text.Length : index + length;
#else
        while (index < text.Length && (TextLayers.IsHex(text[index]) || text[index] == '-'))
        {
            index++;
        }

        return index;
#endif
    }
}
