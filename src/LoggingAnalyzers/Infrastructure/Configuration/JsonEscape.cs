namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>The escapes in a JSON string.</summary>
internal static class JsonEscape
{
    /// <summary>Reads what follows a backslash; null where it is no escape.</summary>
    public static char? Read(string text, ref int position)
    {
        var c = position < text.Length ? text[position] : '\0';
        position++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 <= text.Length:
                var code = 0;
                for (var i = 0; i < 4; i++)
                {
                    if (Hex(text[position + i]) is not { } digit)
                    {
                        return null;
                    }

                    code = (code << 4) | digit;
                }

                position += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private static int? Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => null,
    };
}
