using System.Globalization;
using System.Net;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>The kinds of secrets that the threat model promises to find, and the spellings in which it promises to.</summary>
internal sealed class SecretKinds(int seed)
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Func<string, string>[] s_spellings =
    [
        text => text, text => text, text => text,
        text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        text => "\\n" + text, text => "%0A" + text, text => "[" + text + "]", text => "'" + text + "'", text => "(" + text + ")",
        // From here on only what survives encoding as a whole.
        Uri.EscapeDataString, text => Uri.EscapeDataString(Uri.EscapeDataString(text)), text => WebUtility.HtmlEncode(text),
        text => text.Replace("\"", "\\u0022", StringComparison.Ordinal).Replace("&", "\\u0026", StringComparison.Ordinal),
    ];

    private const int OfPlainText = 9;

    private readonly SecretSource _basic = new(seed);
    private readonly Random _random = new(seed);

    internal int Count => Kinds.Length + 7;

    private (Func<(string Text, string Secret)> Make, int Spellings)[] Kinds =>
    [
        (() => Key("ghp_", 36), 13), (() => Key("github_pat_", 40), 13), (() => Key("glpat-", 20), 13), (() => Key("npm_", 36), 13),
        (() => Key("sk_live_", 24), 13), (() => Key("xoxb-", 30), 13), (() => Key("AIza", 35), 13), (() => Key("sk-proj-", 40), 13),
        (() => Key("sk-ant-", 60), 13), (() => Key("pypi-", 60), 13), (() => Key("hvs.", 24), 13), (() => Key("shpat_", 32), 13),
        (() => Upper("AKIA", 16), 13), (() => SendGrid(), 13), (() => Hex("SK", 32), 13), (() => Telegram(), OfPlainText),
        (() => Iban(string.Empty), 13), (() => Iban(" "), 13), (() => Ssn(), OfPlainText), (() => Pem(), OfPlainText),
        (() => Quoted("--{0} {1}"), OfPlainText), (() => Quoted("<{0}>{1}</{0}>"), OfPlainText),
        (() => Quoted("<s:{0} a=\"b\">{1}</s:{0}>"), OfPlainText), (() => Quoted("[{0}, {1}]"), OfPlainText),
        (() => Quoted("{{\"name\":\"{0}\",\"value\":\"{1}\"}}"), OfPlainText), (() => Quoted("Server=db;User Id=sa;{0}={1};Encrypt=true"), 13),
        (() => Quoted("https://h.example.com/p?a=1&{0}={1}&b=2"), 13), (() => Quoted("{0}: {1}"), OfPlainText),
        (() => Quoted("Cookie: sid={1}; theme=dark\n"), 3), (() => Quoted("curl -u bob:{1} https://h.example.com"), OfPlainText),
        (() => Webhook(), OfPlainText),
    ];

    internal (string Text, string Secret) Next()
    {
        var kinds = Kinds;
        var kind = _random.Next(kinds.Length + 7);
        if (kind >= kinds.Length)
        {
            return _basic.Next();
        }

        var (text, secret) = kinds[kind].Make();
        return (s_spellings[_random.Next(kinds[kind].Spellings)](text), secret);
    }

    private (string, string) Key(string prefix, int length)
    {
        var body = Letters(length - 1) + _random.Next(10);
        return (prefix + body, body);
    }

    private (string, string) Upper(string prefix, int length)
    {
        var body = Letters(length - 1).ToUpperInvariant() + _random.Next(10);
        return (prefix + body, body);
    }

    private (string, string) Hex(string prefix, int length)
    {
        var body = string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789abcdef"[_random.Next(16)]));
        return (prefix + body, body);
    }

    private (string, string) SendGrid()
    {
        var body = Letters(42) + "7";
        return ("SG." + Letters(22) + "." + body, body);
    }

    private (string, string) Telegram()
    {
        var body = Letters(35);
        return ($"https://api.example.org/bot{_random.Next(100_000_000, 999_999_999)}:{body}/sendMessage", body);
    }

    private (string, string) Iban(string separator)
    {
        var account = string.Concat(Enumerable.Range(0, 18).Select(_ => (char)('0' + _random.Next(10))));
        // D is 13, E is 14.
        var check = 98 - (int)(decimal.Parse(account + "131400", CultureInfo.InvariantCulture) % 97);
        var iban = $"DE{check:D2}{account}";
        return (string.Join(separator, iban.Chunk(4).Select(group => new string(group))), string.Join(separator, iban[4..8], iban[8..12]));
    }

    private (string, string) Ssn()
    {
        var ssn = $"{_random.Next(100, 899)}-{_random.Next(10, 99)}-{_random.Next(1000, 9999)}";
        return ((_random.Next(2) == 0 ? "SSN " : "Social Security number is ") + ssn, ssn);
    }

    private (string, string) Pem()
    {
        var body = Letters(64);
        return ($"-----BEGIN RSA PRIVATE KEY-----\n{body}\n{Letters(64)}\n-----END RSA PRIVATE KEY-----", body);
    }

    private (string, string) Webhook()
    {
        var body = Letters(24);
        return ($"https://hooks.slack.com/services/T{Letters(9).ToUpperInvariant()}/B{Letters(9).ToUpperInvariant()}/{body}", body);
    }

    private (string, string) Quoted(string shape)
    {
        string[] names = ["password", "Password", "PASSWORD", "client_secret", "ApiKey", "api-key", "access_token", "dbPassword", "pwd"];
        var secret = Letters(12) + _random.Next(100);
        return (string.Format(CultureInfo.InvariantCulture, shape, names[_random.Next(names.Length)], secret), secret);
    }

    private string Letters(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Plain[_random.Next(Plain.Length)]));
}
