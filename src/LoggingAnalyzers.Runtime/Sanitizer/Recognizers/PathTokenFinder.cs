namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>Tokens in the path of a URL: behind a segment that is followed by one, and the keys of webhooks and trackers.</summary>
internal static class PathTokenFinder
{
    private const int MaxSegment = 32;
    private const int MinToken = 20;

    private static readonly string[] s_segments =
    [
        "confirm", "confirmation", "reset", "resetpassword", "reset-password", "password-reset", "verify", "verification", "invite",
        "invitation", "invitations", "unsubscribe", "activate", "activation", "announce", "magic", "magic-link", "token", "login", "sso",
        "accept", "rss", "share",
    ];

    /// <summary>Looks at a run behind a slash.</summary>
    internal static bool TryFind(string text, int start, int end, ref FindingBuffer findings, out int after)
    {
        after = end;
        if (start < 2 || text[start - 1] != '/')
        {
            return false;
        }

        var segmentEnd = start - 1;
        var segment = SegmentStart(text, segmentEnd);
        var isToken = end - start >= MinToken && HasDigit(text, start, end)
            && (IsTokenSegment(text, segment, segmentEnd) || TextLayers.StartsWithIgnoreCase(text, end, "/announce"));
        if (!isToken && !IsWebhook(text, segment, segmentEnd))
        {
            return false;
        }

        findings.Add(start, end, FindingKind.Secret);
        return true;
    }

    private static bool IsTokenSegment(string text, int start, int end)
    {
        foreach (var segment in s_segments)
        {
            if (segment.Length == end - start && TextLayers.StartsWithIgnoreCase(text, start, segment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>/webhooks/number/key</c>, <c>/services/T…/B…/key</c>.</summary>
    private static bool IsWebhook(string text, int start, int end)
    {
        if (end <= start || start < 2)
        {
            return false;
        }

        var before = SegmentStart(text, start - 1);
        if (TextLayers.IsDigit(text[start]))
        {
            return TextLayers.StartsWithIgnoreCase(text, before, "webhooks/");
        }

        return text[start] == 'B' && text[before] == 'T' && before >= 9 && TextLayers.StartsWithIgnoreCase(text, before - 9, "services/");
    }

    private static int SegmentStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxSegment && KeyRun.Is(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool HasDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
