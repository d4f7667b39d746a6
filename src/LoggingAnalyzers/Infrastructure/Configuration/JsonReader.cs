using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>
/// Reads a JSON text (RFC 8259) strictly, in one pass, and tells where it is none. What the compiler loads has no other reader on
/// netstandard2.0.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many characters are read.</summary>
    public const int MaxLength = 1 << 20;

    private readonly string text;
    private int position;
    private SettingsProblem? problem;

    private JsonReader(string text) => this.text = text;

    private char Current => position < text.Length ? text[position] : '\0';

    /// <summary>Reads a text; null with the first problem where it is no JSON.</summary>
    public static JsonNode? Read(string text, out SettingsProblem? problem)
    {
        if (text.Length > MaxLength)
        {
            problem = new SettingsProblem(new TextSpan(0, 0), $"the file is longer than {MaxLength} characters");
            return null;
        }

        var reader = new JsonReader(text);
        reader.SkipBlanks();
        var value = reader.ReadValue(depth: 0);
        reader.SkipBlanks();
        if (value is not null && reader.position < text.Length)
        {
            value = reader.Fail("nothing may follow the value");
        }

        problem = reader.problem;
        return value;
    }

    private JsonNode? ReadValue(int depth) => Current switch
    {
        '{' or '[' when depth >= MaxDepth => Fail($"more than {MaxDepth} levels"),
        '{' => ReadObject(depth),
        '[' => ReadArray(depth),
        '"' => ReadString(),
        't' => ReadWord("true", JsonKind.True),
        'f' => ReadWord("false", JsonKind.False),
        'n' => ReadWord("null", JsonKind.Null),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        _ => Fail("a value is expected"),
    };

    private JsonNode? ReadObject(int depth)
    {
        var start = position++;
        var names = ImmutableArray.CreateBuilder<JsonNode>();
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        SkipBlanks();
        while (Current != '}' || names.Count > 0)
        {
            if (Current != '"')
            {
                return Fail("a name in double quotes is expected");
            }

            if (ReadString() is not { } name)
            {
                return null;
            }

            SkipBlanks();
            if (!Take(':'))
            {
                return Fail("':' is expected");
            }

            SkipBlanks();
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            names.Add(name);
            items.Add(value);
            SkipBlanks();
            if (Current == '}')
            {
                break;
            }

            if (!Take(','))
            {
                return Fail("',' or '}' is expected");
            }

            SkipBlanks();
        }

        position++;
        return Node(JsonKind.Object, start, "", items.ToImmutable(), names.ToImmutable());
    }

    private JsonNode? ReadArray(int depth)
    {
        var start = position++;
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        SkipBlanks();
        while (Current != ']' || items.Count > 0)
        {
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            items.Add(value);
            SkipBlanks();
            if (Current == ']')
            {
                break;
            }

            if (!Take(','))
            {
                return Fail("',' or ']' is expected");
            }

            SkipBlanks();
        }

        position++;
        return Node(JsonKind.Array, start, "", items.ToImmutable(), []);
    }

    private JsonNode? ReadString()
    {
        var start = position++;
        var content = new StringBuilder();
        while (true)
        {
            if (position >= text.Length)
            {
                return Fail("the string has no end");
            }

            var c = text[position];
            if (c < ' ')
            {
                return Fail("a control character in a string has to be escaped");
            }

            position++;
            if (c == '"')
            {
                return Node(JsonKind.String, start, content.ToString(), [], []);
            }

            if (c != '\\')
            {
                content.Append(c);
            }
            else if (JsonEscape.Read(text, ref position) is { } escaped)
            {
                content.Append(escaped);
            }
            else
            {
                position--;
                return Fail("this escape is none of JSON's");
            }
        }
    }

    private JsonNode? ReadNumber()
    {
        var start = position;
        Take('-');
        if (!Take('0') && !TakeDigits())
        {
            return Fail("a digit is expected");
        }

        if (Take('.') && !TakeDigits())
        {
            return Fail("a digit is expected");
        }

        if (Current is 'e' or 'E')
        {
            position++;
            position += Current is '+' or '-' ? 1 : 0;
            if (!TakeDigits())
            {
                return Fail("a digit is expected");
            }
        }

        return Node(JsonKind.Number, start, text.Substring(start, position - start), [], []);
    }

    private JsonNode? ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
        {
            return Fail("a value is expected");
        }

        position += word.Length;
        return Node(kind, position - word.Length, word, [], []);
    }

    private bool TakeDigits()
    {
        var start = position;
        while (Current is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private bool Take(char expected)
    {
        if (Current != expected || position >= text.Length)
        {
            return false;
        }

        position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }
    }

    private JsonNode Node(
        JsonKind kind, int start, string content, ImmutableArray<JsonNode> items, ImmutableArray<JsonNode> names) =>
        new(kind, TextSpan.FromBounds(start, position), content, items, names);

    private JsonNode? Fail(string what)
    {
        problem ??= new SettingsProblem(TextSpan.FromBounds(position, Math.Min(position + 1, text.Length)), what);
        return null;
    }
}
