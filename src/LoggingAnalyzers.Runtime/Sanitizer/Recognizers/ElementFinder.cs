using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>The content of an XML element whose name is sensitive: <c>&lt;password&gt;…&lt;/password&gt;</c>.</summary>
internal static class ElementFinder
{
    /// <summary>Looks around the bracket that closes a start tag.</summary>
    internal static bool TryFind(string text, int bracket, NameTest names, out int start, out int end)
    {
        start = end = bracket + 1;
        var nameStart = bracket;
        while (nameStart > 0 && PairFinder.IsNameChar(text[nameStart - 1]))
        {
            nameStart--;
        }

        if (bracket - nameStart < names.MinLength || nameStart == 0 || !IsTag(text, nameStart)
            || names.Classify(text.AsSpan(nameStart, bracket - nameStart)) < NameSensitivity.PersonalStrong)
        {
            return false;
        }

        end = text.IndexOf('<', start);
        if (end < 0 || end + 1 >= text.Length || text[end + 1] != '/')
        {
            // Another start tag, a generic type; or the text was cut, which a line break or a quote does not tell from prose.
            return false;
        }

        var first = start;
        while (first < end && TextLayers.IsBreak(text, first))
        {
            first++;
        }

        return first < end && !HarmlessValue.IsAt(text, start, end, names) && !HarmlessValue.IsLiteral(text, start, end);
    }

    /// <summary>A bracket in front of the name or of its prefix.</summary>
    private static bool IsTag(string text, int nameStart)
    {
        var i = nameStart - 1;
        if (text[i] == ':')
        {
            while (i > 0 && PairFinder.IsNameChar(text[i - 1]))
            {
                i--;
            }

            i--;
        }

        return i >= 0 && text[i] == '<';
    }
}
