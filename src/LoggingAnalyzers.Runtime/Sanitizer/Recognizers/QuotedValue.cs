namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>A quote in front of a value, in any layer: plain, behind backslashes, percent-encoded, <c>\u0022</c>, an HTML entity.</summary>
internal readonly struct QuotedValue
{
    private static readonly string[] s_entities = ["&quot;", "&#34;", "&#39;", "&apos;"];

    private readonly string _text;
    private readonly int _open;
    private readonly int _length;

    private QuotedValue(string text, int open, int length)
    {
        _text = text;
        _open = open;
        _length = length;
    }

    /// <summary>The first character of the value.</summary>
    internal int Start => _open + _length;

    /// <summary>Reads an opening quote.</summary>
    internal static bool TryOpen(string text, int index, out QuotedValue quoted)
    {
        quoted = default;
        if (index >= text.Length)
        {
            return false;
        }

        var length = 0;
        if (text[index] is '"' or '\'' or '`')
        {
            length = 1;
            // A doubled quote, as CSV and SQL write one inside another, unless it is an empty value.
            if (index + 2 < text.Length && text[index + 1] == text[index] && PairFinder.IsNameChar(text[index + 2]))
            {
                length = 2;
            }
        }
        else if (text[index] == '\\')
        {
            var quote = index;
            while (quote < text.Length && text[quote] == '\\')
            {
                quote++;
            }

            if (quote < text.Length && text[quote] is '"' or '\'')
            {
                length = quote + 1 - index;
            }
            else if (TextLayers.Decode(text, quote - 1, out var escape) is '"' or '\'' && escape == 6)
            {
                length = quote - 1 + escape - index;
            }
        }
        else if (text[index] == '%' && TextLayers.Decode(text, index, out var encoded) is '"' or '\'' && encoded > 1)
        {
            length = encoded;
        }
        else if (text[index] == '&')
        {
            foreach (var entity in s_entities)
            {
                length = TextLayers.StartsWith(text, index, entity) ? entity.Length : length;
            }
        }

        quoted = new QuotedValue(text, index, length);
        return length > 0;
    }

    /// <summary>The index of the closing quote; the end of the text where a cut took it away.</summary>
    internal int FindEnd()
    {
        if (_length == 1)
        {
            return FindPlainEnd(_text[_open]);
        }

        var isBackslashed = _text[_open] == '\\' && _text[_open + _length - 1] is '"' or '\'';
        if (isBackslashed)
        {
            return FindBackslashedEnd(_text[_open + _length - 1], _length - 1);
        }

        for (var i = Start; i < _text.Length; i++)
        {
            if (_text[i] == _text[_open] && string.Compare(_text, i, _text, _open, _length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return i;
            }
        }

        return _text.Length;
    }

    /// <summary>The length of a quote's HTML entity that ends at an index, or 0.</summary>
    internal static int EntityBefore(string text, int end)
    {
        foreach (var entity in s_entities)
        {
            if (end >= entity.Length && TextLayers.StartsWith(text, end - entity.Length, entity))
            {
                return entity.Length;
            }
        }

        return 0;
    }

    private int FindPlainEnd(char quote)
    {
        for (var i = Start; i < _text.Length; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == quote)
            {
                // SQL and connection strings double a quote inside the value.
                if (i > Start && i + 1 < _text.Length && _text[i + 1] == quote)
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return _text.Length;
    }

    /// <summary>A quote behind as many backslashes as the opening one, or fewer: then an outer string ends.</summary>
    private int FindBackslashedEnd(char quote, int backslashes)
    {
        var run = 0;
        for (var i = Start; i < _text.Length; i++)
        {
            if (_text[i] == quote && (run <= backslashes || (run - backslashes) % (2 * (backslashes + 1)) == 0))
            {
                return i - Math.Min(run, backslashes);
            }

            run = _text[i] == '\\' ? run + 1 : 0;
        }

        return _text.Length;
    }
}
