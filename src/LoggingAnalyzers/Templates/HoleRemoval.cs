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
    [
        "exception", "ex", "details", "stack trace", "stacktrace", "level", "loglevel", "eventid", "event id", "message", "msg", "error",
        "exception message", "error message", "reason", "cause",
    ];

    private static readonly string[] Tails =
    [
        "with exception", "with the exception", "with error", "with an error", "with message", "with the message", "with", "because of",
        "because", "due to", "caused by", "and", "is", "was", "at", "in", "on", "for",
    ];

    // Words that are not complete without what comes after them: "caught {Exception}", "recovering from {Exception}".
    private static readonly HashSet<string> TakeObject = new(
        ("a an the catch caught catching get got gets getting receive received receiving encounter encountered encountering throw threw "
        + "throws thrown throwing raise raised raises raising hit has had have having ignore ignored ignoring swallow swallowed "
        + "swallowing suppress suppressed suppressing handle handled handling return returned returns returning report reported cause "
        + "caused causes causing produce produced find found see saw by of to from into about after via").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The template without the hole, numbers of a positional one closed up; null where no word would be left.</summary>
    /// <param name="template">The template.</param>
    /// <param name="index">The hole.</param>
    /// <param name="noun">
    /// What the value is, for a sentence of which it is the subject or the object: "caught {Exception} in {Job}" is "caught an exception
    /// in {Job}". Null leaves such a sentence open.
    /// </param>
    public static string? Remove(MessageTemplate template, int index, string? noun = null)
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
        var isEnd = rest.Length == 0 || rest[0] is '.' or ',' or ';' or '!' or '?' or ')';
        string text;
        if (before.Length == 0)
        {
            var isSubject = noun is not null && rest.Length < after.Length && rest.Length > 0 && char.IsLower(rest[0]);
            rest = isSubject ? noun + " " + rest : rest.TrimStart([.. Connectors, '.', '!', ')']);
            text = rest.Length == 0 ? "" : char.ToUpper(rest[0], CultureInfo.InvariantCulture) + rest.Substring(1);
        }
        else
        {
            var lead = WithoutLead(before, isEnd);
            text = WithObject(lead, noun)
                + (!isEnd && after.Length > rest.Length ? " " : "")
                + (rest.Length == 0 ? after.TrimEnd(' ') : rest);
        }

        return text.Any(char.IsLetter) ? text : null;
    }

    private static string WithObject(string lead, string? noun)
    {
        var start = lead.Length;
        while (start > 0 && char.IsLetter(lead[start - 1]))
        {
            start--;
        }

        var last = lead.Substring(start);
        if (noun is null || !TakeObject.Contains(last))
        {
            return lead;
        }

        var isVowel = "aeiou".IndexOf(noun[0]) >= 0;
        return last.ToLowerInvariant() switch
        {
            "the" => lead + " " + noun,
            "a" or "an" => lead.Substring(0, start) + last[0] + (isVowel ? "n " : " ") + noun,
            _ => lead + (isVowel ? " an " : " a ") + noun,
        };
    }

    // What only leads to the hole; a mark that the rest of the text goes on from stays.
    private static string WithoutLead(string before, bool isEnd)
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

        return isEnd ? lead : before;
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
