using System.Collections.Specialized;
using System.Text.Json;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class DeepValueTests
{
    private static object? Sanitize(object? value) => LogSanitizer.Default.SanitizeValue("value", value);

    [Fact]
    public void Requests_become_their_fields_without_credentials()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://bob:pw@host/x?access_token=abc");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer abc");
        request.Headers.TryAddWithoutValidation("Cookie", "sid=1");
        request.Headers.TryAddWithoutValidation("X-Api-Key", "abc");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        var fields = Assert.IsType<Dictionary<string, object?>>(Sanitize(request));

        Assert.Equal("GET", fields["Method"]);
        Assert.Equal("https://[redacted]@host/x?access_token=[redacted]", fields["RequestUri"]);
        Assert.Equal(LogSanitizer.Erased, fields["Authorization"]);
        Assert.Equal(LogSanitizer.Erased, fields["Cookie"]);
        Assert.Equal(LogSanitizer.Erased, fields["X-Api-Key"]);
        Assert.Equal("text/html", fields["Accept"]);
        Assert.IsType<Dictionary<string, object?>>(Sanitize(request.Headers));
    }

    [Fact]
    public void Responses_lose_their_cookies()
    {
        using var response = new HttpResponseMessage(System.Net.HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation("Set-Cookie", "sid=1; Path=/");

        var fields = Assert.IsType<Dictionary<string, object?>>(Sanitize(response));

        Assert.Equal(200, fields["StatusCode"]);
        Assert.Equal(LogSanitizer.Erased, fields["Set-Cookie"]);
    }

    [Fact]
    public void Pairs_of_any_type_are_judged_by_their_key()
    {
        var form = new NameValueCollection { ["user"] = "bob", ["password"] = "hunter2" };
        var fields = Assert.IsType<Dictionary<string, object?>>(Sanitize(form));
        Assert.Equal(("bob", LogSanitizer.Erased), (fields["user"], fields["password"]));

        Assert.Equal(
            new KeyValuePair<string, object?>("password", LogSanitizer.Erased), Sanitize(new KeyValuePair<string, object?>("password", "x")));
        Assert.Equal(
            new KeyValuePair<string, object?>("Password", LogSanitizer.Erased), Sanitize(KeyValuePair.Create("Password", new Version(1, 2))));
        object clean = KeyValuePair.Create("Level", new Version(1, 2));
        Assert.Same(clean, Sanitize(clean));
    }

    [Fact]
    public void Exceptions_keep_type_and_stack_and_lose_secrets()
    {
        var text = Assert.IsType<string>(Sanitize(Thrown("login with password=hunter2")));
        Assert.StartsWith("System.InvalidOperationException: outer ---> System.FormatException: login with password=[redacted]",
            text.Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), text, StringComparison.Ordinal);

        var clean = new InvalidOperationException("nothing in it");
        Assert.Same(clean, Sanitize(clean));
        clean.Data["ApiKey"] = "abc";
        Assert.IsType<string>(Sanitize(clean));
    }

    [Fact]
    public void Json_is_judged_by_its_text()
    {
        using var json = JsonDocument.Parse("{\"user\":\"bob\",\"password\":\"hunter2\",\"deep\":{\"pin\":[1],\"email\":\"a.b@example.com\"}}");

        Assert.Equal(
            "{\"user\":\"bob\",\"password\":\"[redacted]\",\"deep\":{\"pin\":[1],\"email\":\"***@***\"}}", Sanitize(json.RootElement));
        Assert.IsType<JsonElement>(Sanitize(json.RootElement.GetProperty("user")));
    }

    [Theory]
    [InlineData("code", "SplxlOBeZQQYbYS6WxSb1A2", "[redacted]")]
    [InlineData("code", "404", "404")]
    [InlineData("Cookie", "sid=1; theme=dark", "[redacted]")]
    [InlineData("Cookie", ".AspNetCore.Session", ".AspNetCore.Session")]
    [InlineData("NPM_TOKEN", "abc", "[redacted]")]
    [InlineData("NEXT_TOKEN", "abc", "abc")]
    [InlineData("client_assertion", "abc", "[redacted]")]
    public void Names_of_protocols_count(string name, string value, string expected) =>
        Assert.Equal(expected, LogSanitizer.Default.SanitizeValue(name, value));

    [Fact]
    public void Known_secrets_are_erased_in_every_spelling()
    {
        const string Secret = "p\"w/x+y&z <1>";
        var options = new LogSanitizerOptions();
        options.KnownSecrets.Add(Secret);
        options.KnownSecrets.Add("ab");
        var sanitizer = new LogSanitizer(options);

        string[] spellings =
        [
            Secret, Uri.EscapeDataString(Secret), JsonSerializer.Serialize(Secret), System.Net.WebUtility.HtmlEncode(Secret),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Secret)),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("u:" + Secret + ":z")),
        ];
        foreach (var spelling in spellings)
        {
            var clean = sanitizer.Sanitize("value " + spelling + " end");

            Assert.Contains(LogSanitizer.Erased, clean, StringComparison.Ordinal);
            Assert.Same(clean, sanitizer.Sanitize(clean));
        }

        Assert.Equal("about", sanitizer.Sanitize("about"));
    }

    [Fact]
    public void Addresses_and_home_directories_are_found_on_demand()
    {
        const string Line = "10:34:56 from 203.0.113.7:443, 2001:db8::8a2e:370:7334. C:\\Users\\bob\\x and /home/bob/x took 0:00:01";
        var options = new LogSanitizerOptions();
        options.FreeTextKinds.Add(DataKind.IpAddress);
        options.FreeTextKinds.Add(DataKind.PersonName);

        Assert.Same(Line, LogSanitizer.Default.Sanitize(Line));
        Assert.Equal(
            "10:34:56 from [redacted]:443, [redacted]. C:\\Users\\[redacted]\\x and /home/[redacted]/x took 0:00:01",
            new LogSanitizer(options).Sanitize(Line));
    }

    private static Exception Thrown(string message)
    {
        try
        {
            throw new InvalidOperationException("outer", new FormatException(message));
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
