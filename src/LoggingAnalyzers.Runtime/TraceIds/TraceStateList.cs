namespace LoggingAnalyzers.TraceIds;

/// <summary>The <c>tracestate</c> header (W3C Trace Context, 3.3).</summary>
internal static class TraceStateList
{
    private const int MaxMembers = 32;
    private const int MaxKey = 256;
    private const int MaxValue = 256;

    /// <summary>No member is longer, so that a longer text is not read.</summary>
    private const int MaxLength = MaxMembers * (MaxKey + MaxValue + 4);

    /// <summary>Up to 32 members <c>key=value</c> with different keys; empty members are allowed, an empty list says nothing.</summary>
    internal static bool IsValid(string? value)
    {
        if (string.IsNullOrEmpty(value) || value!.Length > MaxLength)
        {
            return false;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start <= value.Length;)
        {
            var comma = value.IndexOf(',', start);
            var end = comma < 0 ? value.Length : comma;
            var next = end + 1;
            // Optional white space around a member is not part of it.
            while (start < end && value[start] is ' ' or '\t')
            {
                start++;
            }

            while (end > start && value[end - 1] is ' ' or '\t')
            {
                end--;
            }

            if (end > start)
            {
                var sign = value.IndexOf('=', start, end - start);
                if (sign < 0 || !IsKey(value, start, sign) || !IsMemberValue(value, sign + 1, end)
                    || !keys.Add(value.Substring(start, sign - start)) || keys.Count > MaxMembers)
                {
                    return false;
                }
            }

            start = next;
        }

        return keys.Count > 0;
    }

    private static bool IsKey(string value, int start, int end)
    {
        if (end == start || end - start > MaxKey || value[start] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (value[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '*' or '/' or '@'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMemberValue(string value, int start, int end)
    {
        if (end == start || end - start > MaxValue)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (value[i] is < ' ' or > '~' or '=')
            {
                return false;
            }
        }

        return true;
    }
}
