using System.Collections;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class NamedValueTests
{
    private static object? Sanitize(string name, object? value) => LogSanitizer.Default.SanitizeValue(name, value);

    [Theory]
    [InlineData("Password", "hunter2", "[redacted]")]
    [InlineData("client_secret", "abc", "[redacted]")]
    [InlineData("api-key", "abc", "[redacted]")]
    [InlineData("pin", "1234", "1234")]
    [InlineData("userPin", "1234", "[redacted]")]
    [InlineData("Email", "alice.smith@example.com", "al****om")]
    [InlineData("CardNumber", "4111111111111111", "41****11")]
    [InlineData("ssn", "123-45-6789", "********")]
    [InlineData("OrderId", "A-42", "A-42")]
    [InlineData("note", "call alice@example.com\n", "call ***@***\\n")]
    [InlineData("passwordHash", "abc", "abc")]
    [InlineData("", "password=x", "password=[redacted]")]
    public void Text_is_judged_by_name_and_then_by_content(string name, string value, string expected) =>
        Assert.Equal(expected, Sanitize(name, value));

    [Fact]
    public void What_is_clean_is_the_same_object()
    {
        object[] values =
        [
            "A-42", 42, 4.2m, true, 'c', Guid.NewGuid(), DateTime.UnixEpoch, TimeSpan.FromSeconds(1), DayOfWeek.Monday, new Version(1, 2),
            new Uri("https://host/path?x=1"), new List<string> { "a", "b" }, new Dictionary<string, int> { ["a"] = 1 }, new[] { 1, 2 },
            new object(), Array.Empty<string>(),
        ];

        Assert.All(values, value => Assert.Same(value, Sanitize("OrderState", value)));
        Assert.Null(Sanitize("password", null));
        Assert.Equal(string.Empty, Sanitize("password", string.Empty));
        Assert.Equal("x", LogSanitizer.Default.SanitizeValue(null!, "x"));
    }

    [Fact]
    public void Numbers_declassify_a_token_but_neither_digits_that_are_the_secret_nor_personal_numbers()
    {
        Assert.Equal(7, Sanitize("token", 7));
        Assert.Equal(true, Sanitize("password", true));
        Assert.Equal(LogSanitizer.Erased, Sanitize("cvv", 123));
        Assert.Equal(LogSanitizer.Erased, Sanitize("otp", 123456));
        Assert.Equal("41****11", Sanitize("cardNumber", 4111111111111111L));
        Assert.Equal("********", Sanitize("dateOfBirth", new DateOnly(2000, 1, 2)));
    }

    [Fact]
    public void Secrets_inside_objects_sequences_and_dictionaries_are_found()
    {
        Assert.Equal("https://[redacted]@host/", Sanitize("endpoint", new Uri("https://bob:pw@host/")));
        Assert.Equal(new object?[] { "a", "***@***" }, Sanitize("items", new List<string> { "a", "alice@example.com" }));
        Assert.Equal(new object?[] { "***@***" }, Sanitize("items", Lazy("alice@example.com")));
        var pairs = Assert.IsType<Dictionary<string, object?>>(
            Sanitize("headers", new Dictionary<string, string> { ["Accept"] = "*/*", ["Password"] = "hunter2" }));
        Assert.Equal("*/*", pairs["Accept"]);
        Assert.Equal(LogSanitizer.Erased, pairs["Password"]);
        var table = Assert.IsType<Dictionary<string, object?>>(Sanitize("table", new Hashtable { [1] = "alice@example.com" }));
        Assert.Equal("***@***", table["1"]);
        Assert.Equal(LogSanitizer.Erased, Sanitize("passwords", new[] { "a", "b" }));
        Assert.Equal(LogSanitizer.Erased, Sanitize("password", "hunter2".ToCharArray()));
    }

    [Fact]
    public void Deep_long_and_endless_values_are_cut()
    {
        var self = new List<object>();
        self.Add(self);

        Assert.NotNull(Sanitize("self", self));
        var numbers = Assert.IsType<object?[]>(Sanitize("numbers", Endless()));
        Assert.Equal(257, numbers.Length);
        Assert.Equal(" [cut]", numbers[^1]);
    }

    [Fact]
    public void What_throws_is_erased()
    {
        Assert.Equal(LogSanitizer.Erased, Sanitize("x", new Throwing()));
        Assert.Equal(LogSanitizer.Erased, Sanitize("x", Fails()));
        Assert.Equal("********", Sanitize("email", new Throwing()));
    }

    [Fact]
    public void Personal_data_can_be_hashed_to_stay_correlatable()
    {
        var sanitizer = new LogSanitizer(new LogSanitizerOptions { PersonalData = Redaction.Hash });

        Assert.Equal(LogSanitizer.Hash("alice@example.com"), sanitizer.SanitizeValue("email", "alice@example.com"));
        Assert.Equal(LogSanitizer.Erased, sanitizer.SanitizeValue("password", "hunter2"));
    }

    private static IEnumerable<string> Lazy(string text)
    {
        yield return text;
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static IEnumerable<string> Fails()
    {
        yield return "a";
        throw new InvalidOperationException("secret");
    }

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException("secret");
    }
}
