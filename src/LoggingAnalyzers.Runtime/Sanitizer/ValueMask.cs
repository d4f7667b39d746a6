namespace LoggingAnalyzers.Sanitizing;

/// <summary>Masks of fixed length: their length says nothing about the value's.</summary>
internal static class ValueMask
{
    /// <summary>Under this length four characters would be more than a quarter of the value.</summary>
    private const int ShownFrom = 16;
    private const string Whole = "********";
    private const string Half = "****";

    internal static string Mask(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        return value!.Length < ShownFrom || !IsPlain(value, 0, 2) || !IsPlain(value, value.Length - 2, 2)
            ? Whole
            : string.Concat(value.Substring(0, 2), Half, value.Substring(value.Length - 2));
    }

    internal static string Last4(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        return value!.Length < ShownFrom || !IsPlain(value, value.Length - 4, 4)
            ? Whole
            : string.Concat(Half, value.Substring(value.Length - 4));
    }

    /// <summary>Letters, digits and printable ASCII: no half of a surrogate pair, nothing that forges a line.</summary>
    private static bool IsPlain(string value, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            var c = value[i];
            if (c is < ' ' or > '~' && !char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
