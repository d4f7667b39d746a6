using System.Text;
using System.Text.Json;
using LoggingAnalyzers.Infrastructure.Configuration;

namespace LoggingAnalyzers.Tests.Configuration;

/// <summary>The reader against the one of the base class library, which the compiler's target does not have.</summary>
public class JsonReaderTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e9", "\\n", "\\x", "true", "false", "null", "nul", "0", "-", "12", ".5", "e+3", "1.", "01",
        " ", "\n", "\t", "\u00a0", "\"a\"", "\"b c\"", "\"a\":", "[]", "{}", "\u0001", "é", "/*", "//", "'",
    ];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonReader.MaxDepth };

    [Fact]
    public void It_takes_what_is_JSON_and_nothing_else()
    {
        var random = new Random(4711);
        var valid = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = i % 2 == 0 ? Generate(random, 0) : Soup(random);
            var mine = JsonReader.Read(text, out var problem);
            Assert.Equal(mine is null, problem is not null);
            Assert.True(mine is not null == IsJson(text), text);
            if (mine is not null)
            {
                valid++;
                using var theirs = JsonDocument.Parse(text, Strict);
                Assert.Equal(Show(theirs.RootElement), Show(mine));
                Assert.Equal(text.Trim(' ', '\n', '\t', '\r'), text.Substring(mine.Span.Start, mine.Span.Length));
            }
            else
            {
                Assert.InRange(problem!.Span.End, 0, text.Length);
            }
        }

        Assert.InRange(valid, 5_000, 19_000);
    }

    [Theory]
    [InlineData("[", JsonReader.MaxDepth + 1)]
    [InlineData("{\"a\":", JsonReader.MaxDepth + 1)]
    [InlineData("[", 100_000)]
    public void It_goes_no_deeper_than_its_limit(string opening, int depth)
    {
        Assert.Null(JsonReader.Read(string.Concat(Enumerable.Repeat(opening, depth)), out var problem));
        Assert.Equal("more than 32 levels", problem!.What);
        Assert.Equal(opening.Length * JsonReader.MaxDepth, problem.Span.Start);
    }

    [Fact]
    public void It_reads_no_file_that_is_longer_than_its_limit()
    {
        Assert.NotNull(JsonReader.Read("1" + new string(' ', JsonReader.MaxLength - 1), out _));
        Assert.Null(JsonReader.Read("1" + new string(' ', JsonReader.MaxLength), out var problem));
        Assert.Equal("the file is longer than 1048576 characters", problem!.What);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Show(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "{" + string.Join(",", node.Names.Zip(node.Items, (n, v) => n.Text + ":" + Show(v))) + "}",
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(Show)) + "]",
        JsonKind.String => "'" + node.Text + "'",
        _ => node.Text,
    };

    private static string Show(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(p => p.Name + ":" + Show(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Show)) + "]",
        JsonValueKind.String => "'" + element.GetString() + "'",
        _ => element.GetRawText(),
    };

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Generate(Random random, int depth)
    {
        string Blank() => random.Next(4) == 0 ? " \n" : "";
        string Value() => Generate(random, depth + 1);
        string Text() => "\"" + random.Next(5) switch { 0 => "\\u0041\\\"", 1 => "é\\/", 2 => "", 3 => "a b", _ => "\\t\\\\" } + "\"";
        return Blank() + random.Next(depth > 3 ? 4 : 6) switch
        {
            0 => Text(),
            1 => random.Next(-50, 50).ToString(System.Globalization.CultureInfo.InvariantCulture) + (random.Next(2) == 0 ? ".50e-2" : ""),
            2 => "true",
            3 => "null",
            4 => "[" + Blank() + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value())) + "]",
            _ => "{" + Blank() + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Blank() + Text() + Blank() + ":" + Value())) + "}",
        } + Blank();
    }
}
