namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>The value behind the sign of a pair whose name is sensitive: where it starts and where it ends.</summary>
internal readonly ref struct PairValue
{
    /// <summary>How far a connection string is searched for the semicolon behind a value with blanks.</summary>
    private const int MaxConnectionValue = 128;

    private const int MinKey = 16;

    private static readonly string[] s_schemes =
    [
        "Bearer", "Basic", "Negotiate", "NTLM", "Token", "ApiKey", "DPoP", "SharedKey", "SharedAccessSignature",
        "Digest", "OAuth", "Hawk", "AWS4-HMAC-SHA256", "Signature", "MAC", "HMAC", "GoogleLogin", "PoP",
    ];

    private readonly string _text;
    private readonly int _start;
    private readonly bool _isColon;
    private readonly bool _isEncoded;

    internal PairValue(string text, int start, char sign, bool isEncoded)
    {
        _text = text;
        _isColon = sign == ':';
        _isEncoded = isEncoded;
        // := == => and blanks
        while (start < text.Length && text[start] is '=' or '>' && start - 1 >= 0 && text[start - 1] is ':' or '=')
        {
            start++;
        }

        _start = SkipBlanks(start);
    }

    internal bool TryRead(NameTest names, bool extendOverGroups, int nameStart, out int start, out int end)
    {
        start = _start;
        if (start + 1 < _text.Length && _text[start] is 'N' or '@' or '$' && _text[start + 1] is '"' or '\'')
        {
            start++;
        }

        if (QuotedValue.TryOpen(_text, start, out var quoted))
        {
            // The end is looked for only where a finding skips to it: that keeps the whole linear.
            start = end = quoted.Start;
            if (HarmlessValue.IsAt(_text, start, _text.Length, names))
            {
                return false;
            }

            end = quoted.FindEnd();
            return end > start;
        }

        end = start;
        if (start >= _text.Length || HarmlessValue.IsAt(_text, start, _text.Length, names) || IsObject(start))
        {
            return false;
        }

        if (_text[start] == '[' && TryReadArray(start, out end))
        {
            return true;
        }

        var firstBreak = UnquotedValue.EndOf(_text, start, _isEncoded, stopAtEscape: true);
        if (firstBreak == start || HarmlessValue.IsLiteral(_text, start, firstBreak)
            || (_isColon && HarmlessValue.IsProse(_text, start, firstBreak)))
        {
            return false;
        }

        end = UnquotedValue.EndOf(_text, firstBreak, _isEncoded, stopAtEscape: false);
        end = extendOverGroups ? ExtendOverGroups(end) : _isColon ? end : ExtendInConnectionString(nameStart, end);
        return true;
    }

    /// <summary>A value that looks like a key: long, of the characters of base64, with letters and digits.</summary>
    internal bool TryReadKey(out int start, out int end)
    {
        start = QuotedValue.TryOpen(_text, _start, out var quoted) ? quoted.Start : _start;
        return IsKey(_text, start, out end);
    }

    /// <summary>Whether what starts at an index looks like a key; also where it ends.</summary>
    internal static bool IsKey(string text, int start, out int end)
    {
        var digits = 0;
        var letters = 0;
        for (end = start; end < text.Length; end++)
        {
            var c = text[end];
            digits += TextLayers.IsDigit(c) ? 1 : 0;
            letters += TextLayers.IsAsciiLetter(c) ? 1 : 0;
            if (!PairFinder.IsNameChar(c) && c is not ('+' or '/' or '=' or '%' or '.' or '~'))
            {
                break;
            }
        }

        return end - start >= MinKey && digits > 1 && letters > 3;
    }

    /// <summary>Everything behind the scheme; a value without a known scheme is one word.</summary>
    internal bool TryReadAuthorization(int nameStart, out int start, out int end)
    {
        var isQuoted = QuotedValue.TryOpen(_text, _start, out var quoted);
        start = end = isQuoted ? quoted.Start : _start;
        var hasParameters = false;
        foreach (var scheme in s_schemes)
        {
            if (TextLayers.StartsWithIgnoreCase(_text, start, scheme)
                && SkipBlanks(start + scheme.Length) is var credential && credential > start + scheme.Length)
            {
                start = credential;
                // Parameters (RFC 9110, 11.4) go to the end of the line, a single credential to the next blank.
                hasParameters = scheme is "Digest" or "OAuth" or "Hawk" or "AWS4-HMAC-SHA256" or "Signature" or "MAC" or "HMAC";
                break;
            }
        }

        if (start >= _text.Length || IsErased(start) || IsObject(start))
        {
            return false;
        }

        var firstBreak = UnquotedValue.EndOf(_text, start, _isEncoded, stopAtEscape: true);
        if (firstBreak == start || HarmlessValue.IsLiteral(_text, start, firstBreak) || HarmlessValue.IsProse(_text, start, firstBreak))
        {
            return false;
        }

        end = isQuoted ? quoted.FindEnd()
            : hasParameters ? LineEnd(nameStart, start)
            : UnquotedValue.EndOf(_text, firstBreak, _isEncoded, stopAtEscape: false);
        return end > start;
    }

    /// <summary>All cookies of the header: their names can hold an identity too.</summary>
    internal bool TryReadCookie(int nameStart, out int start, out int end)
    {
        var isQuoted = QuotedValue.TryOpen(_text, _start, out var quoted);
        start = end = isQuoted ? quoted.Start : _start;
        // Prose goes on with a word, a header with name=value.
        while (end < _text.Length && (PairFinder.IsNameChar(_text[end]) || _text[end] is '.'))
        {
            end++;
        }

        if (end == start || end == _text.Length || _text[end] != '=')
        {
            return false;
        }

        end = isQuoted ? quoted.FindEnd() : LineEnd(nameStart, start);
        return end > start;
    }

    private bool IsErased(int index) => TextLayers.StartsWith(_text, index, LogSanitizer.Erased);

    /// <summary>A JSON object or a record's ToString: its members are judged by their own names.</summary>
    private bool IsObject(int index) =>
        _text[index] == '{' && (index + 1 == _text.Length || _text[index + 1] is '"' or '}' or ' ' or '\\' or '\'' or '\r' or '\n');

    private int SkipBlanks(int index)
    {
        while (index < _text.Length)
        {
            if (_text[index] is ' ' or '\t')
            {
                index++;
            }
            else if (TextLayers.StartsWith(_text, index, "%20"))
            {
                index += 3;
            }
            else
            {
                break;
            }
        }

        return index;
    }

    private bool TryReadArray(int start, out int end)
    {
        end = start + 1;
        while (end < _text.Length && _text[end] != ']')
        {
            // A run of backslashes belongs to the quote behind it, or to nothing.
            var next = end + 1;
            while (_text[end] == '\\' && next < _text.Length && _text[next] == '\\')
            {
                next++;
            }

            end = QuotedValue.TryOpen(_text, end, out var quoted) ? Math.Min(_text.Length, quoted.FindEnd() + 1) : next;
        }

        end = Math.Min(_text.Length, end + 1);
        return true;
    }

    /// <summary>The end of a header: that of the line, or the quote that stands in front of its name too.</summary>
    private int LineEnd(int nameStart, int index)
    {
        var quote = nameStart > 0 && _text[nameStart - 1] is '"' or '\'' ? _text[nameStart - 1] : '\n';
        while (index < _text.Length && _text[index] is not ('\r' or '\n') && _text[index] != quote
            && !(_text[index] == '\\' && index + 1 < _text.Length && (_text[index + 1] is 'r' or 'n' || _text[index + 1] == quote)))
        {
            index++;
        }

        return index;
    }

    /// <summary>A password with blanks reaches to the semicolon where another pair follows it.</summary>
    private int ExtendInConnectionString(int nameStart, int end)
    {
        if (end >= _text.Length || _text[end] != ' ' || !StartsConnectionPart(nameStart))
        {
            return end;
        }

        var limit = Math.Min(_text.Length, end + MaxConnectionValue);
        for (var i = end; i < limit && _text[i] is not ('"' or '\r' or '\n' or '=' or ':' or '|'); i++)
        {
            if (_text[i] == ';')
            {
                return IsPairBehind(i + 1) ? i : end;
            }
        }

        return end;
    }

    /// <summary>A name of one or more words and an equals sign.</summary>
    private bool IsPairBehind(int index)
    {
        var i = index;
        while (i < _text.Length && i < index + MaxConnectionValue && (PairFinder.IsNameChar(_text[i]) || _text[i] is ' ' or '.'))
        {
            i++;
        }

        return i > index && i < _text.Length && _text[i] == '=';
    }

    private bool StartsConnectionPart(int nameStart)
    {
        while (nameStart > 0 && _text[nameStart - 1] == ' ')
        {
            nameStart--;
        }

        return nameStart == 0 || _text[nameStart - 1] is ';' or '"' or '\'';
    }

    /// <summary>Numbers written in groups: <c>DE89 3704 0440</c>, <c>123 45 6789</c>.</summary>
    private int ExtendOverGroups(int end)
    {
        while (end + 1 < _text.Length && _text[end] is ' ' or '\u00A0')
        {
            var group = end + 1;
            var hasDigit = false;
            while (group < _text.Length && (TextLayers.IsDigit(_text[group]) || _text[group] is (>= 'A' and <= 'Z') or '-'))
            {
                hasDigit |= TextLayers.IsDigit(_text[group]);
                group++;
            }

            if (!hasDigit || group - end - 1 > 8 || (group < _text.Length && PairFinder.IsNameChar(_text[group])))
            {
                break;
            }

            end = group;
        }

        return end;
    }
}
