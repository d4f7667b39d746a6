using LoggingAnalyzers.Sanitizing.Recognizers;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Free text: finds with a scan for the few signs that a secret cannot do without, and looks closely only there.</summary>
internal sealed class TextSanitizer(NameTest names, int maxLength)
{
    /// <summary>What marks a cut. It holds nothing that a recognizer could take for a part of a value.</summary>
    internal const string CutMark = " [cut]";

    /// <summary>How far beyond the cut is read, so that a value that the cut divides is still known for what it is.</summary>
    private const int LookAhead = 1024;

    private const int MaxRounds = 4;

#if NET8_0_OR_GREATER
    /// <summary>Printable ASCII without the signs that <see cref="LookAt"/> knows.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        " !\"#$&'()*+,-./0123456789;<>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");
#endif

    internal string Sanitize(string? text)
    {
        if (text is null || text.Length == 0)
        {
            return string.Empty;
        }

        if (text.Length > maxLength)
        {
            var window = (int)Math.Min(text.Length, (long)maxLength + LookAhead);
            return Cut(Clean(text.Substring(0, window), maxLength));
        }

        // Escapes make a text longer.
        var clean = Clean(text, int.MaxValue);
        return clean.Length <= maxLength ? clean : Cut(clean);
    }

    private string Cut(string result)
    {
        // A cut can leave what was no card before, and a redaction can be longer than what it replaces.
        for (var round = 0; round < 4; round++)
        {
            if (result.Length > maxLength - CutMark.Length)
            {
                var end = maxLength - CutMark.Length;
                result = result.Substring(0, char.IsHighSurrogate(result[end - 1]) ? end - 1 : end);
            }

            var again = Clean(result + CutMark, int.MaxValue);
            if (again.Length <= maxLength)
            {
                return again;
            }

            result = again.Substring(0, again.Length - CutMark.Length);
        }

        return LogSanitizer.Erased + CutMark;
    }

    /// <summary>Sanitizes; what starts at or behind <paramref name="limit"/> is left out.</summary>
    private string Clean(string text, int limit)
    {
        var clean = Pass(text, limit);
        var before = text;
        // A redaction changes what stands beside the next sign: go on until nothing is left to do, as a second call would.
        for (var round = 0; round < MaxRounds && !ReferenceEquals(clean, before); round++)
        {
            before = clean;
            clean = Pass(clean, int.MaxValue);
        }

        return clean;
    }

    private string Pass(string text, int limit)
    {
        var findings = default(FindingBuffer);
        try
        {
            var scan = TextScan.Of(text);
            var hasEncoding = false;
            var firstUnsafe = scan.HasSign ? ScanSigns(text, ref findings, out hasEncoding) : -1;
            CardFinder.Find(text, hasEncoding, ref findings);
            if (scan.HasJwt)
            {
                TokenFinder.FindJwts(text, ref findings);
            }

            if (scan.HasScheme)
            {
                TokenFinder.FindSchemes(text, ref findings);
            }

            if (findings.Count == 0 && firstUnsafe < 0 && limit >= text.Length)
            {
                return text;
            }

            findings.Merge();
            return Rewrite(text, limit, findings.Items);
        }
        finally
        {
            findings.Dispose();
        }
    }

    /// <summary>Visits every sign; the index of the first character to escape, or -1.</summary>
    private int ScanSigns(string text, ref FindingBuffer findings, out bool hasEncoding)
    {
        var firstUnsafe = -1;
        hasEncoding = false;
        for (var i = 0; i < text.Length; i++)
        {
#if NET8_0_OR_GREATER
            var next = text.AsSpan(i).IndexOfAnyExcept(s_plain);
            if (next < 0)
            {
                break;
            }

            i += next;
#endif
            var c = text[i];
            if (c is '=' or ':' or '@')
            {
                i = LookAt(text, i, 1, c, ref findings);
            }
            else if (c is '%' or '\\')
            {
                var decoded = TextLayers.Decode(text, i, out var length);
                hasEncoding |= length > 1;
                if (length > 1 && decoded is '=' or ':' or '@')
                {
                    i = LookAt(text, i, length, decoded, ref findings);
                }
            }
            else if (c is '\uFF1D' or '\uFF1A' or '\uFF20')
            {
                i = LookAt(text, i, 1, (char)(c - 0xFEE0), ref findings);
            }
            else if (c is < ' ' or > '~' && firstUnsafe < 0)
            {
                // A pair of surrogates is judged as a whole.
                var length = char.IsHighSurrogate(c) && i + 1 < text.Length ? 2 : 1;
                firstUnsafe = ControlCharacters.FirstUnsafe(text, i, i + length);
                i += firstUnsafe < 0 ? length - 1 : 0;
            }
        }

        return firstUnsafe;
    }

    /// <summary>Looks around a sign; the index of the last character that needs no further look.</summary>
    private int LookAt(string text, int index, int width, char sign, ref FindingBuffer findings)
    {
        int start;
        int end;
        if (sign == '@')
        {
            if (!EmailFinder.TryFind(text, index, width, out start, out end))
            {
                return index;
            }

            findings.Add(start, end, FindingKind.Email);
        }
        else if ((sign == ':' && UserInfoFinder.TryFind(text, index + width, out start, out end))
            || PairFinder.TryFind(text, index, width, sign, names, out start, out end))
        {
            findings.Add(start, end, FindingKind.Secret);
        }
        else
        {
            return index;
        }

        return Math.Max(index, end - 1);
    }

    private static string Rewrite(string text, int limit, ReadOnlySpan<Finding> findings)
    {
        var result = new TextBuffer(text.Length + 16);
        var copied = 0;
        foreach (var finding in findings)
        {
            if (finding.Start >= limit)
            {
                break;
            }

            result.AppendVisible(text, copied, finding.Start);
            switch (finding.Kind)
            {
                case FindingKind.Email:
                    result.Append("***@***");
                    break;
                case FindingKind.Card:
                    AppendCard(text, finding, ref result);
                    break;
                default:
                    result.Append(LogSanitizer.Erased);
                    break;
            }

            copied = finding.End;
        }

        result.AppendVisible(text, copied, Math.Max(copied, Math.Min(text.Length, limit)));
        return result.Finish();
    }

    /// <summary>The last four digits from 16 on: never more than a quarter.</summary>
    private static void AppendCard(string text, Finding card, ref TextBuffer result)
    {
        result.Append("****");
        Span<char> last = ['*', '*', '*', '*'];
        if (card.End - card.Start >= 16)
        {
            var shown = 4;
            for (var i = card.End - 1; i >= card.Start && shown > 0; i--)
            {
                if (TextLayers.IsDigit(text[i]))
                {
                    last[--shown] = text[i];
                }
            }
        }

        foreach (var c in last)
        {
            result.Append(c);
        }
    }
}
