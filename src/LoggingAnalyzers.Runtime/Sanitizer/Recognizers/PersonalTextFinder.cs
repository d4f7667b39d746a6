using System.Net;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>Personal data that only some applications want out of free text: IP addresses, and user names in home directories.</summary>
internal static class PersonalTextFinder
{
    private const int MaxAddress = 45;

    private static readonly string[] s_homes = ["/home/", "/Users/", "\\Users\\", "\\\\Users\\\\"];

    internal static void FindAddresses(string text, ref FindingBuffer findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i]) || (i > 0 && PairFinder.IsNameChar(text[i - 1])))
            {
                continue;
            }

            var end = i;
            var dots = 0;
            var colons = 0;
            while (end < text.Length && IsPart(text[end]) && !(text[end] == ':' && dots == 3 && colons == 0))
            {
                dots += text[end] == '.' ? 1 : 0;
                colons += text[end] == ':' ? 1 : 0;
                end++;
            }

            var last = end;
            while (last > i && text[last - 1] == '.')
            {
                last--;
                dots--;
            }

            if (last - i <= MaxAddress && (dots == 3 || colons >= 2) && (end == text.Length || !PairFinder.IsNameChar(text[end]))
                && IsAddress(text, i, last))
            {
                findings.Add(i, last, FindingKind.Secret);
            }

            i = end;
        }
    }

    internal static void FindHomes(string text, ref FindingBuffer findings)
    {
        foreach (var home in s_homes)
        {
            for (var i = text.IndexOf(home, StringComparison.Ordinal); i >= 0;)
            {
                var start = i + home.Length;
                var end = start;
                while (end < text.Length && (PairFinder.IsNameChar(text[end]) || text[end] is '.' or ' ' && text[end - 1] != ' '))
                {
                    end++;
                }

                if (end > start && end < text.Length && text[end] == home[0])
                {
                    findings.Add(start, end, FindingKind.Secret);
                }

                i = end < text.Length ? text.IndexOf(home, end, StringComparison.Ordinal) : -1;
            }
        }
    }

    private static bool IsAddress(string text, int start, int end) =>
#if NET8_0_OR_GREATER
        IPAddress.TryParse(text.AsSpan(start, end - start), out _);
#else
        IPAddress.TryParse(text.Substring(start, end - start), out _);
#endif

    private static bool IsPart(char c) => TextLayers.IsHex(c) || c is '.' or ':';
}
