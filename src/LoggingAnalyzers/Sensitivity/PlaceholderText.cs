using System.Collections.Immutable;
using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>What stands where a secret would: a hole, a mask, an example that everybody knows.</summary>
internal static class PlaceholderText
{
    // A random key of sixteen characters has seven different ones in all but one of a million.
    private const int MinVariety = 7;
    private const int MinCardVariety = 5;

    private static readonly ImmutableArray<string> Words =
    [
        "example", "xxxx", "your", "redacted", "placeholder", "****", "....", "changeme", "abcdefgh", "12345678", "87654321",
        // The keys of the storage and of the database emulator, the same on every machine.
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPM",
    ];

    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "pass", "pw", "secret", "mypassword", "guest", "changeme", "change_me", "change-me", "redacted",
        "removed", "hidden", "masked", "null", "none", "empty", "true", "false", "yes", "no", "set", "unset", "missing", "present", "value",
    };

    // What payment providers publish; numbers of few different digits and those behind 400000 need no row.
    private static readonly HashSet<string> TestCards = new(StringComparer.Ordinal)
    {
        "4012888888881881", "378282246310005", "371449635398431", "378734493671000", "30569309025904", "38520000023237", "6011000990139424",
        "3530111333300000", "3566002020360505", "5200828282828210", "5105105105105100", "2223003122003222", "4917610000000000",
        "4444333322221111", "5454545454545454", "6304000000000000", "36227206271667", "3056930009020004", "6011981111111113",
        "5406004444444443",
    };

    /// <summary>A key with the word <c>example</c> or <c>xxxx</c> in it, or of too few different characters to be random.</summary>
    public static bool IsKey(string text) => HasWord(text) || text.Distinct().Take(MinVariety).Count() < MinVariety;

    /// <summary>A password that is a hole, a mask, a word that stands for one, or the word for it in brackets.</summary>
    public static bool IsPassword(string text)
    {
        var word = text.TrimEnd('.', ',', ')', '!', ':');
        return word.Length < 3
            || word[0] is '{' or '<' or '[' or '(' or '$' or '%' or '*' or '@' or '•' or '…'
            || Passwords.Contains(word)
            || HasWord(word.Length >= 8 && word.All(TextLayers.IsDigit) ? "" : word)
            || word.Distinct().Take(2).Count() < 2;
    }

    /// <summary>A card number that is nobody's.</summary>
    public static bool IsTestCard(string text)
    {
        var digits = string.Concat(text.Where(TextLayers.IsDigit));
        return digits.StartsWith("400000", StringComparison.Ordinal) || TestCards.Contains(digits)
            || digits.Distinct().Take(MinCardVariety).Count() < MinCardVariety;
    }

    private static bool HasWord(string text)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
