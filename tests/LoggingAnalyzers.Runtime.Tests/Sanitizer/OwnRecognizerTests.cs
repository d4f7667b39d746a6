namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class OwnRecognizerTests
{
    [Theory]
    [InlineData("employee EMP-004711 left", "employee [redacted] left")]
    [InlineData("EMP-1 EMP-22, EMP-333", "[redacted] [redacted], [redacted]")]
    [InlineData("EMP-1@example.com", "[redacted]")]
    [InlineData("password=hunter2 of EMP-1\n", @"password=[redacted] of [redacted]\n")]
    [InlineData("EMP- and an emp-1", "EMP- and an emp-1")]
    public void What_a_recognizer_finds_is_erased_beside_what_is_found_anyway(string text, string expected)
    {
        var sanitizer = With(new Employees());

        Assert.Equal(expected, sanitizer.Sanitize(text));
        Assert.Same(expected, sanitizer.Sanitize(expected));
    }

    [Theory]
    [InlineData(DataKind.PaymentCard, "****1234")]
    [InlineData(DataKind.BankAccount, "****1234")]
    [InlineData(DataKind.Email, "***@***")]
    [InlineData(DataKind.Health, "[redacted]")]
    public void The_kind_says_what_stands_in_its_place(DataKind kind, string expected) =>
        Assert.Equal($"a {expected}.", With(new Employees(kind)).Sanitize("a EMP-000000001234."));

    /// <summary>What stands for an erased value is found as well: it stays, and the text is the same one.</summary>
    [Fact]
    public void What_is_erased_is_not_erased_again()
    {
        var sanitizer = With(new Everything("redacted"));

        Assert.Equal("x [redacted] y [redacted]", sanitizer.Sanitize("x redacted y [redacted]"));
        var clean = "x [redacted] y";
        Assert.Same(clean, sanitizer.Sanitize(clean));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(3, 9)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void An_answer_outside_of_the_text_erases_it(int start, int length) =>
        Assert.Equal("[redacted]", With(new Constant(start, length)).Sanitize("some text"));

    [Fact]
    public void A_recognizer_that_throws_erases_the_text()
    {
        var sanitizer = With(new Throwing());

        Assert.Equal("[redacted]", sanitizer.Sanitize("some text"));
        Assert.Equal("[redacted]", sanitizer.SanitizeValue("Note", "some text"));
    }

    [Fact]
    public void Numbers_are_looked_at_as_text()
    {
        var sanitizer = With(new Everything("4711"));

        Assert.Equal("[redacted]", sanitizer.SanitizeValue("Id", 4711));
        Assert.Equal("[redacted].5", sanitizer.SanitizeValue("Id", 4711.5m));
        object other = 4712;
        Assert.Same(other, sanitizer.SanitizeValue("Id", other));
    }

    [Fact]
    public void None_of_them_may_be_null()
    {
        var options = new LogSanitizerOptions();
        options.Recognizers.Add(null!);

        Assert.Throws<ArgumentException>(() => new LogSanitizer(options));
    }

    [Theory]
    [InlineData(DataKind.Email, "mail alice@example.com")]
    [InlineData(DataKind.Email, "mail alice%40example.com")]
    [InlineData(DataKind.PaymentCard, "card 4111 1111 1111 1111")]
    [InlineData(DataKind.PaymentCard, "card 4111\u00A01111\u00A01111\u00A01111")]
    [InlineData(DataKind.BankAccount, "account DE89370400440532013000")]
    [InlineData(DataKind.NationalId, "ssn 123-45-6789")]
    [InlineData(DataKind.PersonalData, "iban=AB12345")]
    public void A_kind_that_is_excluded_stays(DataKind kind, string text)
    {
        var options = new LogSanitizerOptions();
        options.ExcludedKinds.Add(kind);
        var sanitizer = new LogSanitizer(options);

        Assert.NotEqual(text, LogSanitizer.Default.Sanitize(text));
        Assert.Same(text, sanitizer.Sanitize(text));
        Assert.Equal("password=[redacted]", sanitizer.Sanitize("password=hunter2"));
    }

    [Fact]
    public void Names_of_persons_say_nothing_where_personal_data_is_excluded()
    {
        var options = new LogSanitizerOptions();
        options.ExcludedKinds.Add(DataKind.PersonalData);
        var sanitizer = new LogSanitizer(options);

        Assert.Equal("Alice", sanitizer.SanitizeValue("FirstName", "Alice"));
        Assert.Equal("[redacted]", sanitizer.SanitizeValue("Password", "hunter2"));
        // By its look it is one still.
        Assert.Equal("***@***", sanitizer.SanitizeValue("Email", "alice@example.com"));
    }

    [Theory]
    [InlineData(DataKind.Credential)]
    [InlineData(DataKind.Unspecified)]
    [InlineData(DataKind.IpAddress)]
    public void Other_kinds_cannot_be_excluded(DataKind kind)
    {
        var options = new LogSanitizerOptions();
        options.ExcludedKinds.Add(kind);

        Assert.Throws<ArgumentException>(() => new LogSanitizer(options));
    }

    private static LogSanitizer With(ITextRecognizer recognizer)
    {
        var options = new LogSanitizerOptions();
        options.Recognizers.Add(recognizer);
        return new LogSanitizer(options);
    }

    /// <summary>The number of an employee: <c>EMP-</c> and digits.</summary>
    private sealed class Employees(DataKind kind = DataKind.PersonalData) : ITextRecognizer
    {
        private const string Prefix = "EMP-";

        public DataKind Kind => kind;

        public bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
        {
            for (start = from; text[start..].IndexOf(Prefix, StringComparison.Ordinal) is var next and >= 0; start += Prefix.Length)
            {
                start += next;
                length = Prefix.Length;
                while (start + length < text.Length && char.IsAsciiDigit(text[start + length]))
                {
                    length++;
                }

                if (length > Prefix.Length)
                {
                    return true;
                }
            }

            length = 0;
            return false;
        }
    }

    private sealed class Everything(string word) : ITextRecognizer
    {
        public DataKind Kind => DataKind.Unspecified;

        public bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
        {
            length = word.Length;
            start = from + text[from..].IndexOf(word, StringComparison.Ordinal);
            return start >= from;
        }
    }

    private sealed class Constant(int answer, int size) : ITextRecognizer
    {
        public DataKind Kind => DataKind.Unspecified;

        public bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
        {
            (start, length) = (answer, size);
            return true;
        }
    }

    private sealed class Throwing : ITextRecognizer
    {
        public DataKind Kind => DataKind.Unspecified;

        public bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length) => throw new FormatException();
    }
}
