using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A private key in PEM (RFC 7468): the label and the start of what it labels. The label alone is spoken of in messages.</summary>
internal static class PrivateKeyText
{
    private const string Begin = "-----BEGIN ";
    private const string Label = "PRIVATE KEY";
    private const string Dashes = "-----";
    private const int MaxLabel = 40;
    private const int MinKey = 32;

    public static bool IsIn(string text)
    {
        for (int i, start = 0; (i = text.IndexOf(Begin, start, StringComparison.Ordinal)) >= 0;)
        {
            start = i + Begin.Length;
            var end = text.IndexOf(Dashes, start, Math.Min(MaxLabel, text.Length - start), StringComparison.Ordinal);
            if (end > start && text.IndexOf(Label, start, end - start, StringComparison.Ordinal) >= 0
                && StartsKey(text, end + Dashes.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsKey(string text, int index)
    {
        var last = '\0';
        var length = 0;
        var isVaried = false;
        while (index < text.Length && length < MinKey)
        {
            var c = text[index];
            if (char.IsWhiteSpace(c))
            {
                index++;
            }
            else if (TextLayers.EscapeLength(text, index) is var escape and > 0)
            {
                index += escape;
            }
            else if (TextLayers.IsAsciiLetter(c) || TextLayers.IsDigit(c) || c is '+' or '/' or '=')
            {
                isVaried |= length > 0 && c != last;
                last = c;
                length++;
                index++;
            }
            else
            {
                return false;
            }
        }

        return length == MinKey && isVaried;
    }
}
