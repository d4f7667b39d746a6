namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>What a key may be made of behind its prefix.</summary>
internal enum KeyAlphabet
{
    /// <summary>Letters, digits, dash, underscore.</summary>
    Word,

    /// <summary>The same and dots.</summary>
    Dotted,

    /// <summary>Letters and digits.</summary>
    Plain,

    /// <summary>Capitals and digits.</summary>
    Upper,

    /// <summary>Lower-case hex digits.</summary>
    Hex,
}

/// <summary>The prefix that an issuer gives its keys, and how many characters follow it.</summary>
internal sealed class KeyShape(
    string issuer, string prefix, int minimum, KeyAlphabet alphabet = KeyAlphabet.Word, int maximum = int.MaxValue)
{
    /// <summary>Random characters hold a digit long before; where none is, reading on would cost more than linear time.</summary>
    private const int DigitWithin = 64;

    /// <summary>Who gives the keys out.</summary>
    internal string Issuer => issuer;

    internal string Prefix => prefix;

    /// <summary>The end of a key that starts at an index, or -1.</summary>
    internal int End(string text, int index)
    {
        if (!TextLayers.StartsWith(text, index, prefix))
        {
            return -1;
        }

        var start = index + prefix.Length;
        var end = start;
        var hasDigit = false;
        while (end < text.Length && IsPart(text[end]) && (hasDigit || end - start < DigitWithin))
        {
            hasDigit |= TextLayers.IsDigit(text[end]);
            end++;
        }

        // A dot ends a sentence as well.
        while (end > start && text[end - 1] == '.')
        {
            end--;
        }

        var length = end - start;
        return hasDigit && length >= minimum && length <= maximum && (end == text.Length || !KeyRun.Is(text[end])) ? end : -1;
    }

    private bool IsPart(char c) => alphabet switch
    {
        KeyAlphabet.Word => KeyRun.Is(c),
        KeyAlphabet.Dotted => KeyRun.Is(c) || c == '.',
        KeyAlphabet.Plain => TextLayers.IsAsciiLetter(c) || TextLayers.IsDigit(c),
        KeyAlphabet.Upper => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'),
        _ => c is (>= 'a' and <= 'f') or (>= '0' and <= '9'),
    };
}
