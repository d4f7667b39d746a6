using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Templates;

/// <summary>Takes a hole out of a template and the words and marks that only led to it.</summary>
internal static class HoleRemoval
{
    private static readonly char[] Connectors = [' ', '\t', ':', '=', '-', '–', '—', ',', ';', '|', '('];

    // What ends a clause before a label: "failed. Exception: {Exception}" loses the label, "unhandled exception: {Exception}" does not.
    private static readonly char[] ClauseEnds = ['.', ',', ';', ':', '|', '-', '(', '}', '!', '\n'];

    private static readonly string[] Labels =
        ["exception", "ex", "details", "stack trace", "stacktrace", "level", "loglevel", "eventid", "event id"];

    private static readonly string[] Tails =
    [
        "with exception", "with the exception", "with error", "with an error", "with", "because of", "because", "due to", "caused by",
        "and", "is", "was",
    ];

    /// <summary>The template without the hole, numbers of a positional one closed up; null where no word would be left.</summary>
    public static string? Remove(MessageTemplate template, int index)
    {
        var hole = template.Holes[index];
        var before = Renumber(template, 0, hole.Start, hole.Number);
        var after = Renumber(template, hole.End, template.Text.Length, hole.Number);
        if (before.Length > 0 && after.Length > 0 && Closing(before[before.Length - 1]) == after[0])
        {
            before = before.Substring(0, before.Length - 1);
            after = after.Substring(1);
        }

        var rest = after.TrimStart();
        before = before.TrimEnd();
        string text;
        if (before.Length == 0)
        {
            rest = rest.TrimStart([.. Connectors, '.', '!', ')']);
            text = rest.Length == 0 ? "" : char.ToUpper(rest[0], CultureInfo.InvariantCulture) + rest.Substring(1);
        }
        else if (rest.Length == 0 || rest[0] is '.' or ',' or ';' or '!' or '?' or ')')
        {
            text = WithoutLead(before) + (rest.Length == 0 ? after.TrimEnd(' ') : rest);
        }
        else
        {
            text = before + (after.Length == rest.Length ? "" : " ") + rest;
        }

        return text.Any(char.IsLetter) ? text : null;
    }

    private static string WithoutLead(string before)
    {
        var lead = before.TrimEnd(Connectors);
        var assigned = before.EndsWith("=", StringComparison.Ordinal);
        foreach (var label in Labels)
        {
            if (EndsWithWord(lead, label))
            {
                var owner = lead.Substring(0, lead.Length - label.Length).TrimEnd(' ');
                if (owner.Length > 0 && (assigned || ClauseEnds.Contains(owner[owner.Length - 1])))
                {
                    return owner.TrimEnd(Connectors);
                }
            }
        }

        foreach (var tail in Tails)
        {
            if (EndsWithWord(lead, tail) && lead.Length > tail.Length)
            {
                return lead.Substring(0, lead.Length - tail.Length).TrimEnd(Connectors);
            }
        }

        return lead;
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[text.Length - word.Length - 1]));

    private static char Closing(char open) => open switch
    {
        '(' => ')',
        '[' => ']',
        '<' => '>',
        '\'' or '"' or '`' => open,
        _ => '\0',
    };

    // Where every name is a number, those behind the one that goes move up.
    private static string Renumber(MessageTemplate template, int start, int end, int removed)
    {
        var text = new StringBuilder(template.Text, start, end - start, end - start + 16);
        if (removed < 0 || template.Holes.Any(static h => h.Number < 0))
        {
            return text.ToString();
        }

        for (var i = template.Holes.Length - 1; i >= 0; i--)
        {
            var hole = template.Holes[i];
            if (hole.Start >= start && hole.End <= end && hole.Number > removed)
            {
                text.Remove(hole.NameStart - start, hole.Name.Length)
                    .Insert(hole.NameStart - start, (hole.Number - 1).ToString(CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
