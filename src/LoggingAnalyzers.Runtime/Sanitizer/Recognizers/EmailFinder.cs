namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>E-mail addresses around an at sign: a dot-atom (RFC 5322, without the rare signs) at a domain with a top level.</summary>
internal static class EmailFinder
{
    /// <summary>Last labels that make it a file (<c>logo@2x.png</c>).</summary>
    private static readonly string[] s_fileEndings =
        ["png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "css", "js", "map", "json", "dll", "exe"];

    /// <summary>Whether the characters beside an at sign can be those of an address.</summary>
    internal static bool MayBeAround(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsLocal(text[at - 1]) && (IsLabel(text[at + 1]) || text[at + 1] == '.');

    /// <summary>Looks around the at sign, which is longer than a character where it is encoded.</summary>
    internal static bool TryFind(string text, int at, int width, out int start, out int end)
    {
        end = at;
        start = LocalStart(text, at);
        if (start == at || IsUserOfUrl(text, start) || (at - start == 3 && TextLayers.StartsWith(text, start, "git")))
        {
            return false;
        }

        end = DomainEnd(text, at + width);
        return end > 0;
    }

    private static int LocalStart(string text, int at)
    {
        var start = at;
        while (start > 0 && IsLocal(text[start - 1]))
        {
            start--;
        }

        start = TextLayers.WordStart(text, start, at);
        while (start < at && text[start] is '.' or '-' or '+')
        {
            start++;
        }

        return start;
    }

    private static bool IsLocal(char c) => TextLayers.IsNameChar(c) || c is '.' or '+';

    private static bool IsUserOfUrl(string text, int start) =>
        start >= 3 && text[start - 1] == '/' && text[start - 2] == '/' && text[start - 3] == ':';

    /// <summary>The end of the domain, or -1 where there is none with a top level.</summary>
    private static int DomainEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsLabel(text[end]) || text[end] == '.'))
        {
            end++;
        }

        // The last label that can be a top level ends the domain: alice@example.com.7 is an address and a number.
        while (end > start)
        {
            var label = end;
            while (label > start && text[label - 1] != '.')
            {
                label--;
            }

            if (label <= start + 1)
            {
                return -1;
            }

            var letters = label;
            while (letters < end && (TextLayers.IsAsciiLetter(text[letters]) || text[letters] > '~'))
            {
                letters++;
            }

            if (letters - label >= 2)
            {
                return text[label - 2] != '.' && !IsVersion(text, start, label) && !IsFile(text, label, letters) ? letters : -1;
            }

            end = label - 1;
        }

        return -1;
    }

    private static bool IsLabel(char c) => TextLayers.IsNameChar(c) && c != '_';

    /// <summary><c>package@1.0.0-beta.rc</c>: digits, a dot and a digit.</summary>
    private static bool IsVersion(string text, int start, int topLevel)
    {
        var i = start;
        while (i < topLevel && TextLayers.IsDigit(text[i]))
        {
            i++;
        }

        return i > start && i + 1 < topLevel && text[i] == '.' && TextLayers.IsDigit(text[i + 1]);
    }

    private static bool IsFile(string text, int label, int end)
    {
        foreach (var ending in s_fileEndings)
        {
            if (ending.Length == end - label && TextLayers.StartsWithIgnoreCase(text, label, ending))
            {
                return true;
            }
        }

        return false;
    }
}
