using System.Text.RegularExpressions;

namespace LoggingAnalyzers.Benchmarks;

/// <summary>Seven kinds of secrets, each found by a regular expression that the compiler generates: what teams write for themselves.</summary>
internal static partial class Regexes
{
    public static string Replace(string text)
    {
        text = Email().Replace(text, "***");
        text = Card().Replace(text, "***");
        text = Jwt().Replace(text, "***");
        text = Iban().Replace(text, "***");
        text = Bearer().Replace(text, "$1***");
        text = Password().Replace(text, "$1***");
        return ConnectionString().Replace(text, "$1***");
    }

    [GeneratedRegex(@"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:\d[ -]?){12,18}\d\b")]
    private static partial Regex Card();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"(\bBearer\s+)[A-Za-z0-9._~+/-]+=*", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();

    [GeneratedRegex("""(\b(?:password|passwd|pwd|secret|token|api_?key)"?\s*[=:]\s*"?)[^\s"&;,]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"(\b(?:AccountKey|SharedAccessKey|User Id|Uid)\s*=\s*)[^;""\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionString();
}
