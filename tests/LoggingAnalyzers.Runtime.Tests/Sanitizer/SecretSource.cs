using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>Seeded secrets and the ways in which log lines carry them.</summary>
internal sealed class SecretSource(int seed)
{
    private const string Word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] s_names =
        ["password", "Password", "pwd", "client_secret", "ApiKey", "x-api-key", "AccountKey", "refreshToken",
            "access_token", "USER_PASSWORD", "jwt"];

    private static readonly string[] s_shapes =
    [
        "{0}={1}", "{0}: {1}", "{0} = {1}", "\"{0}\":\"{1}\"", "'{0}': '{1}'", "?{0}={1}&x=1", "a=1&{0}={1}&b=2", ";{0}={1};Encrypt=true",
        "\\\"{0}\\\":\\\"{1}\\\"", "%22{0}%22%3A%22{1}%22", "{0}%3D{1}%26x%3D1", "{{ {0} = {1} }}", "({0}={1})",
        "\\n{0}={1}\\n", "\n{0}={1}\n",
        "\"{0}\" : \"{1}\"", "[{0}={1}]", "&quot;{0}&quot;:&quot;{1}&quot;", "\\u0022{0}\\u0022:\\u0022{1}\\u0022", "--{0}={1}",
    ];

    private static readonly string[] s_separators = ["", " ", "-", "\u00A0", "\u2009", "\u200B", "\u2011", "%20"];

    private readonly Random _random = new(seed);

    /// <summary>A piece of text and the part of it that must not survive.</summary>
    internal (string Text, string Secret) Next() => _random.Next(7) switch
    {
        0 => Card(),
        1 => Jwt(),
        2 => Bearer(),
        3 => Basic(),
        4 => Email(),
        5 => UserInfo(),
        _ => Pair(),
    };

    internal string Clean() => CleanLines.Texts[_random.Next(CleanLines.Texts.Length)];

    internal string Glue() => _random.Next(6) switch
    {
        0 => ", ",
        1 => "\r\n",
        2 => " | ",
        3 => "\t",
        4 => "; ",
        _ => " ",
    };

    internal string Noise(int length)
    {
        const string Signs = "=:@%\\\"' {}[]()&;,.-_/?#<>|*+u0026n\n\r\t\u200B\u00A0\u202E\uD83Dpasswordtoken411111bearer eyJ@x.co";
        var noise = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            noise.Append(Signs[_random.Next(Signs.Length)]);
        }

        return noise.ToString();
    }

    private (string, string) Card()
    {
        string[] prefixes = ["4", "51", "55", "2221", "2720", "6011", "65", "3528", "62"];
        var digits = new StringBuilder(prefixes[_random.Next(prefixes.Length)]);
        while (digits.Length < 15)
        {
            digits.Append((char)('0' + _random.Next(10)));
        }

        for (var check = 0; check < 10; check++)
        {
            if (IsLuhn(digits.ToString() + check))
            {
                digits.Append(check);
                break;
            }
        }

        var separator = s_separators[_random.Next(s_separators.Length)];
        var card = digits.ToString();
        return (
            string.Join(separator, card[..4], card[4..8], card[8..12], card[12..]),
            card[..4] + separator + card[4..8] + separator + card[8..12]);
    }

    private (string, string) Jwt()
    {
        var jwt = Base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + Base64Url($"{{\"sub\":\"{Letters(8)}\"}}") + "." + Letters(43);
        return (jwt, jwt[..^4]);
    }

    private (string, string) Bearer()
    {
        var token = Letters(20) + _random.Next(10);
        return ((_random.Next(3) switch { 0 => "Bearer ", 1 => "bearer ", _ => "Authorization: Bearer " }) + token, token);
    }

    private (string, string) Basic()
    {
        var credential = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Letters(5)}:{Letters(9)}"));
        return ("Basic " + credential, credential.TrimEnd('='));
    }

    private (string, string) Email()
    {
        var local = Letters(6);
        return ($"{local}{(_random.Next(2) == 0 ? "@" : "%40")}{Letters(7).ToLowerInvariant()}.example.com", local);
    }

    private (string, string) UserInfo()
    {
        var password = Letters(10);
        return ($"postgres://app:{password}@db.internal:5432/shop", password);
    }

    private (string, string) Pair()
    {
        var secret = Letters(12) + _random.Next(100);
        var shape = s_shapes[_random.Next(s_shapes.Length)];
        return (string.Format(null, shape, s_names[_random.Next(s_names.Length)], secret), secret);
    }

    private string Letters(int length)
    {
        var letters = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            letters.Append(Word[_random.Next(Word.Length)]);
        }

        return letters.ToString();
    }

    private static string Base64Url(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            digit *= 1 + (i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
