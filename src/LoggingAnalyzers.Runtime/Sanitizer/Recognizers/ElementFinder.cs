using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>The content of an XML element whose name is sensitive: <c>&lt;password&gt;…&lt;/password&gt;</c>.</summary>
internal static class ElementFinder
{
    /// <summary>
    /// Looks around the bracket that closes a tag: behind a start tag, and in front of an end tag, since a start tag with attributes
    /// is only told from a comparison by what ends it.
    /// </summary>
    internal static bool TryFind(string text, int bracket, NameTest names, out int start, out int end)
    {
        start = end = bracket + 1;
        var nameStart = bracket;
        while (nameStart > 0 && PairFinder.IsNameChar(text[nameStart - 1]))
        {
            nameStart--;
        }

        if (bracket - nameStart < names.MinLength || TagStart(text, nameStart) is not (>= 0 and var tag)
            || names.Classify(text.AsSpan(nameStart, bracket - nameStart)) < NameSensitivity.PersonalStrong)
        {
            return false;
        }

        if (text[tag + 1] == '/')
        {
            end = tag;
            start = ContentStart(text, tag);
        }
        else
        {
            end = text.IndexOf('<', start);
            if (end < 0 || end + 1 >= text.Length || text[end + 1] != '/')
            {
                // Another start tag, a generic type; or the text was cut, which a line break or a quote does not tell from prose.
                return false;
            }
        }

        var first = start;
        while (first < end && TextLayers.IsBreak(text, first))
        {
            first++;
        }

        return first < end && !HarmlessValue.IsAt(text, start, end, names) && !HarmlessValue.IsLiteral(text, start, end);
    }

    /// <summary>The bracket in front of the name, of its prefix, or of the slash of an end tag; -1 where it is no tag.</summary>
    private static int TagStart(string text, int nameStart)
    {
        var i = nameStart - 1;
        if (i >= 0 && text[i] == ':')
        {
            do
            {
                i--;
            }
            while (i >= 0 && PairFinder.IsNameChar(text[i]));
        }

        if (i >= 0 && text[i] == '/')
        {
            i--;
        }

        return i >= 0 && text[i] == '<' ? i : -1;
    }

    /// <summary>Behind the tag in front of an end tag; the end tag itself where it is none, or another element's.</summary>
    private static int ContentStart(string text, int endTag)
    {
        var start = endTag;
        while (start > 0 && text[start - 1] is not ('<' or '>'))
        {
            start--;
        }

        return start > 0 && text[start - 1] == '>' ? start : endTag;
    }
}
