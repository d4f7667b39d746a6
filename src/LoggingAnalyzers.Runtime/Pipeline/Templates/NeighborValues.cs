namespace LoggingAnalyzers.Pipeline.Templates;

/// <summary>Two clean values that stand in neighboring holes: what they may say only together.</summary>
internal static class NeighborValues
{
    /// <summary>What comes in front of a credential.</summary>
    private static readonly string[] s_schemes = ["Bearer", "Basic", "PLAIN"];

    /// <summary>
    /// Whether the second may be a credential by the scheme in front of it, or the rest of a number. Where the text of a value is not
    /// at hand, it may.
    /// </summary>
    internal static bool MayJoin(object? first, object? second) =>
        EndsInScheme(first) || (EndsInDigits(first) && StartsWithDigit(second));

    private static bool EndsInScheme(object? value)
    {
        if (value is not string text)
        {
            return value is Enum;
        }

        foreach (var scheme in s_schemes)
        {
            if (text.AsSpan().TrimEnd().EndsWith(scheme.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No group of a card or an account number has fewer than four digits but for its last.</summary>
    private static bool EndsInDigits(object? value) => value switch
    {
        null or bool or Enum => false,
        int number => number is < -999 or > 999,
        long number => number is < -999 or > 999,
        string text => text.AsSpan().TrimEnd() is { Length: > 3 } trimmed && IsDigit(trimmed[trimmed.Length - 1]),
        _ => true,
    };

    private static bool StartsWithDigit(object? value) => value switch
    {
        null or bool or Enum => false,
        string text => text.AsSpan().TrimStart() is { Length: > 0 } trimmed && IsDigit(trimmed[0]),
        _ => true,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
