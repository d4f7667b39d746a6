using System.Text;

namespace LoggingAnalyzers.Templates;

/// <summary>The words of a message, as a reader of the log sees them: labels, calls and prefixes in brackets apart. Pure.</summary>
internal sealed class EventText
{
    private const char Hole = '\u0001';

    private readonly List<string> words = [];

    private EventText(IReadOnlyList<string?> holes) => Holes = holes;

    /// <summary>The words of the sentence, as they are written.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The names that the values go by; null where a name is not known.</summary>
    public IReadOnlyList<string?> Holes { get; }

    /// <summary>The text is in a script that has no blanks between its words.</summary>
    public bool IsUnspaced { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="template">The template.</param>
    /// <param name="names">What the values are called, by the index of the value; null where that is not known.</param>
    public static EventText Read(MessageTemplate template, Func<int, string?> names)
    {
        var plain = new StringBuilder(template.Text.Length);
        var holes = new List<string?>();
        var end = 0;
        for (var i = 0; i < template.Holes.Length; i++)
        {
            var hole = template.Holes[i];
            plain.Append(template.Text, end, hole.Start - end).Append(Hole);
            holes.Add(hole.Number < 0 ? hole.Name : names(template.ArgumentOf(i)));
            end = hole.End;
        }

        plain.Append(template.Text, end, template.Text.Length - end);
        var text = new EventText(holes);
        text.ReadWords(plain.ToString());
        return text;
    }

    private void ReadWords(string text)
    {
        var i = AfterPrefix(text);
        var isFirst = true; // Of its clause.
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                isFirst |= text[i] is Hole or ',' or ';' or '.' or '|' or '\n' or ':' or '-' or '/' or '(';
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordPart(text, i))
            {
                IsUnspaced |= text[i] > '\u2E80' && char.IsLetter(text[i]);
                i++;
            }

            // Foo() is the name of a method, Total={Total} and MovieId: {Id} are the names of values; Task.WaitAll() says more.
            var isCall = i + 1 < text.Length && text[i] == '(' && text[i + 1] == ')' && text.IndexOf('.', start, i - start) < 0;
            var word = text.Substring(start, i - start);
            if (!isCall && (!IsLabel(text, i, isFirst) || IsPath(word)) && char.IsLetter(word[0]))
            {
                words.Add(word);
            }

            isFirst = false;
        }
    }

    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || text[i] == '_'
        || (text[i] is '\'' or '’' or '-' or '.' or '#' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && i > 0
            && char.IsLetterOrDigit(text[i - 1]));

    // Import.Files.total={Total} says of what the value is.
    private static bool IsPath(string word) => word.IndexOf('.') is > 0 and var dot && word.IndexOf('.', dot + 1) > 0;

    private static bool IsLabel(string text, int end, bool isFirst)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end == text.Length || !(text[end] == '=' || (text[end] == ':' && isFirst)))
        {
            return false;
        }

        for (end++; end < text.Length; end++)
        {
            if (text[end] == Hole)
            {
                // "Secret: {Description} is null" goes on behind the value: a sentence.
                return !(end + 2 < text.Length && text[end + 1] == ' ' && char.IsLower(text[end + 2]));
            }

            if (text[end] is not (' ' or '"' or '\'' or '`' or '[' or '(' or '<' or '>' or '=' or '{'))
            {
                return false;
            }
        }

        return true;
    }

    // [Program.Main], SMTP: and their like say where, not what.
    private static int AfterPrefix(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (text[start] == '[' && text.IndexOf(']', start) is > 0 and var close)
            {
                start = close + 1;
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            else if (EndOfCapitals(text, start) is > 0 and var end)
            {
                start = end;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // Behind the colon of "SMTP: "; 0 where there is none, or nothing follows.
    private static int EndOfCapitals(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsUpper(text[end]))
        {
            end++;
        }

        return end > start + 1 && end + 2 < text.Length && text[end] == ':' && text[end + 1] == ' ' ? end + 1 : 0;
    }
}
