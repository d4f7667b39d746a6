using LoggingAnalyzers.Sanitizing;
using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Secrets that a constant text holds, recognised by their shape alone. Pure and linear. What is only an example of a secret is none:
/// placeholders, the tokens and keys of documentation and emulators, the card numbers that payment providers publish for tests.
/// </summary>
internal static class SecretText
{
    // The shortest secret of all: a URL with a user and a password.
    private const int MinLength = 12;
    private const int MinCardDigits = 13;
    private const int MinRun = 16;

    // The subject 1234567890: the token that everybody pastes from jwt.io.
    private const string SampleSubject = "eyJzdWIiOiIxMjM0NTY3ODkwIi";

    /// <summary>What the text holds, with its article ("a private key"), or null.</summary>
    public static string? KindOf(string text)
    {
        if (text.Length < MinLength || !CanHoldSecret(text, out var digits))
        {
            return null;
        }

        return HoldsToken(text) ? "a JSON web token"
            : PrivateKeyText.IsIn(text) ? "a private key"
            : ServiceKeys.KindOf(text) is { } key ? key
            : ConnectionSecret.KindOf(text) is { } connection ? connection
            : digits >= MinCardDigits && HoldsCard(text) ? "a card number"
            : null;
    }

    // One pass that nearly every message ends with: no long word, no sign of a pair, no row of digits.
    private static bool CanHoldSecret(string text, out int digits)
    {
        digits = 0;
        var run = 0;
        var longest = 0;
        var hasSign = false;
        foreach (var c in text)
        {
            if (TextLayers.IsDigit(c))
            {
                digits++;
                run++;
            }
            else if (TextLayers.IsAsciiLetter(c) || c is '_' or '-' or '.' or '+' or '/')
            {
                run++;
            }
            else
            {
                hasSign |= c is '=' or '@';
                run = 0;
            }

            longest = Math.Max(longest, run);
        }

        return hasSign || longest >= MinRun || digits >= MinCardDigits;
    }

    private static bool HoldsToken(string text)
    {
        for (var i = text.IndexOf(TokenFinder.JwtStart, StringComparison.Ordinal); i >= 0;)
        {
            var next = TokenFinder.SegmentEnd(text, i);
            if (TextLayers.StartsWord(text, i) && TokenFinder.JwtEnd(text, i, next) is var end and > 0)
            {
                if (IsWhole(text.Substring(i, end - i)))
                {
                    return true;
                }

                next = end;
            }

            i = next < text.Length ? text.IndexOf(TokenFinder.JwtStart, next, StringComparison.Ordinal) : -1;
        }

        return false;
    }

    // Header, claims and signature, or the five parts of an encrypted token.
    private static bool IsWhole(string token)
    {
        var parts = token.Split('.');
        return parts.Length switch
        {
            3 => parts[1].StartsWith("eyJ", StringComparison.Ordinal) && parts[2].Length >= MinRun
                && !parts[1].StartsWith(SampleSubject, StringComparison.Ordinal) && !PlaceholderText.IsKey(parts[2]),
            5 => parts[3].Length >= MinRun && !PlaceholderText.IsKey(parts[3]),
            _ => false,
        };
    }

    private static bool HoldsCard(string text)
    {
        var findings = default(FindingBuffer);
        try
        {
            CardFinder.FindAll(text, ref findings);
            foreach (var finding in findings.Items)
            {
                if (!PlaceholderText.IsTestCard(text.Substring(finding.Start, finding.End - finding.Start)))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            findings.Dispose();
        }
    }
}
