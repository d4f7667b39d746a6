using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>Keys, private keys, account numbers, command lines, elements: what is known by its look or by what stands beside it.</summary>
public sealed class RecognizerTests
{
    private const string Letters36 = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private const string Hex32 = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string, string> Dirty => new()
    {
        // keys by prefix; put together here, so that no scanner of sources takes them for real ones
        { "ghp_" + Letters36, "[redacted]" },
        { "push with github_pat_" + Letters36 + ".", "push with [redacted]." },
        { "a=glpat-" + Letters36, "a=[redacted]" },
        { "npm_" + Letters36 + " used", "[redacted] used" },
        { "AKIA" + "IOSFODNN7EXAMPL1 ok", "[redacted] ok" },
        { "key AIza" + Letters36[..35], "key [redacted]" },
        { "xoxb-" + "123456789012-abcdefABCDEF", "[redacted]" },
        { "sk_live_" + Letters36, "[redacted]" },
        { "sk-proj-" + Letters36, "[redacted]" },
        { "sk-ant-" + "api03-" + Letters36, "[redacted]" },
        { "SG." + Letters36[..22] + "." + Letters36 + "1234567", "[redacted]" },
        { "SK" + Hex32, "[redacted]" },
        { "pypi-" + Letters36, "[redacted]" },
        { "hvs." + Letters36, "[redacted]" },
        { "bot" + "123456789:" + Letters36[..35], "[redacted]" },
        { "line\\nghp_" + Letters36, "line\\n[redacted]" },
        { "token_ghp_" + Letters36, "token_[redacted]" },
        { "https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/" + Letters36[..24],
            "https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/[redacted]" },
        { "POST /api/webhooks/123456789/" + Letters36, "POST /api/webhooks/123456789/[redacted]" },
        { "GET /account/reset/" + Letters36 + "?x=1", "GET /account/reset/[redacted]?x=1" },
        { "GET /" + Hex32 + "/announce?peer=1", "GET /[redacted]/announce?peer=1" },
        // private keys
        { "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----" },
        { "k -----BEGIN PRIVATE KEY-----\\nMIIE, cut", "k -----BEGIN PRIVATE KEY-----[redacted]" },
        // account and social security numbers
        { "to DE89 3704 0044 0532 0130 00 done", "to ****3000 done" },
        { "to DE89370400440532013000.", "to ****3000." },
        { "to gb29nwbk60161331926819,", "to ****6819," },
        { "iban%3DNO9386011117947", "iban%3D[redacted]" },
        { "x\\nNO9386011117947", "x\\n********" },
        { "SSN 123-45-6789 given", "SSN [redacted] given" },
        { "the social security number is 123 45 6789", "the social security number is [redacted]" },
        // command lines
        { "app --password hunter2 --verbose", "app --password [redacted] --verbose" },
        { "app -Password \"hunter 2\" -x", "app -Password \"[redacted]\" -x" },
        { "app --api-key=abc run", "app --api-key=[redacted] run" },
        { "app /password:hunter2 /x", "app /password:[redacted] /x" },
        { "[\"--token\", \"abc\"]", "[\"--token\", \"[redacted]\"]" },
        { "curl -u bob:pw https://h", "curl -u bob:[redacted] https://h" },
        { "sqlcmd -U sa -P s3cr3t! -Q x", "sqlcmd -U sa -P [redacted] -Q x" },
        // elements, name and value apart, codes
        { "<Password>hun ter2</Password>", "<Password>[redacted]</Password>" },
        { "<ns:apiKey>abc</ns:apiKey>", "<ns:apiKey>[redacted]</ns:apiKey>" },
        { "<wsse:Password Type=\"http://h/#PasswordText\">abc</wsse:Password>",
            "<wsse:Password Type=\"http://h/#PasswordText\">[redacted]</wsse:Password>" },
        { "<a><Password xsi:nil='false'>abc</Password></a>", "<a><Password xsi:nil='false'>[redacted]</Password></a>" },
        // pairs as .NET prints them
        { "[Password, hunter2]", "[Password, [redacted]]" },
        { "[User, bob], [X-Api-Key, a1 b, c]", "[User, bob], [X-Api-Key, [redacted]]" },
        { "[Smtp:Password, hunter2], [Cookie, sid=1; a=2]", "[Smtp:Password, [redacted]], [Cookie, [redacted]]" },
        { "[Authorization, Custom abc]", "[Authorization, [redacted]]" },
        { "[Password, hunter2 and no end", "[Password, [redacted] and no end" },
        { "<add key=\"ApiKey\" value=\"abc\" />", "<add key=\"ApiKey\" value=\"[redacted]\" />" },
        { "{\"name\":\"apiKey\",\"value\":\"abc\"}", "{\"name\":\"apiKey\",\"value\":\"[redacted]\"}" },
        { "GET /f?code=abcDEF123456789012== HTTP", "GET /f?code=[redacted] HTTP" },
        { "{\"code\":\"SplxlOBeZQQYbYS6WxSb1A2\"}", "{\"code\":\"[redacted]\"}" },
        { "code=abcDEF123456789012==&grant_type=authorization_code", "code=[redacted]&grant_type=authorization_code" },
        { "client_assertion=abc&x=1", "client_assertion=[redacted]&x=1" },
        { "\"id_token_hint\":\"abc\"", "\"id_token_hint\":\"[redacted]\"" },
        { "X-Api-Key: abc", "X-Api-Key: [redacted]" },
        // names that end in digits, beside times and ports, which are no names
        { "password1:hunter2", "password1:[redacted]" },
        { "10:34:56 token10: a7f", "10:34:56 token10: [redacted]" },
        { "host:8080 pwd12:x 12:3:4", "host:8080 pwd12:[redacted] 12:3:4" },
    };

    [Theory]
    [MemberData(nameof(Dirty))]
    public void Secrets_are_replaced(string text, string expected)
    {
        var once = LogSanitizer.Default.Sanitize(text);

        Assert.Equal(expected, once);
        Assert.Same(once, LogSanitizer.Default.Sanitize(once));
    }

    /// <summary>The text is read in blocks of 32 characters: what a secret is known by may lie on either side of an edge.</summary>
    [Theory]
    [MemberData(nameof(Dirty))]
    public void Secrets_are_replaced_wherever_a_block_ends(string text, string expected)
    {
        for (var length = 1; length <= 66; length++)
        {
            var before = string.Concat(Enumerable.Repeat(". ", 34)).AsSpan(68 - length).ToString();

            Assert.Equal(before + expected, LogSanitizer.Default.Sanitize(before + text));
        }
    }

    [Fact]
    public void No_prefix_of_a_key_is_hex() => Assert.All(
        KeyShapes.Prefixes, prefix => Assert.Contains(prefix, c => c != '-' && !char.IsAsciiHexDigit(c)));

    [Theory]
    [InlineData("DE88 3704 0044 0532 0130 00 has a wrong check digit")]
    [InlineData("ticket 123-45-6789 closed")]
    [InlineData("docker run -p 8080:80 -u root image")]
    [InlineData("ssh -p 22 --user bob")]
    [InlineData("mkdir -p /var/log --mode 755")]
    [InlineData("app --password-file /run/pw --max-tokens 5 --token-count 3")]
    [InlineData("----- done ----- -- - x -----BEGIN CERTIFICATE-----MIIE-----END CERTIFICATE-----")]
    [InlineData("sk-spinner-fading-circle-container-element-inner")]
    [InlineData("List<Password> and <secret></secret> and <token/>")]
    [InlineData("columns [Password, Email, Phone], [Token, expired], [Password, {Password}], [Password,1] and [passwordLength, 8]")]
    [InlineData("<label for=\"password\">Password</label> <a href='/reset'>Forgot your password?</a> <Password a=\"b\"></Password>")]
    [InlineData("code=404&key=users:42 {\"code\":\"E1234\"}")]
    [InlineData("/api/invite/9b2f4111-page and /share/summer-holiday")]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted[20101]")]
    [InlineData("0123456789abcdef0123456789abcdef 41111111-1111-1111-1111-111111111111 20261121103456")]
    public void What_only_looks_like_one_stays(string text) => Assert.Same(text, LogSanitizer.Default.Sanitize(text));
}
