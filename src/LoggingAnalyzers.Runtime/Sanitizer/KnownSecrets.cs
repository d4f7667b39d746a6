using System.Text;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Values that the host knows to be secret, in the spellings that they take on their way into a log.</summary>
internal sealed class KnownSecrets
{
    /// <summary>Shorter values would be found everywhere.</summary>
    private const int MinLength = 6;

    private readonly string[] _spellings;

    internal KnownSecrets(IEnumerable<string> secrets)
    {
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var secret in secrets)
        {
            if (secret is { Length: >= MinLength })
            {
                Add(secret, spellings);
            }
        }

        _spellings = [.. spellings.Where(spelling => spelling.Length >= MinLength && !LogSanitizer.Erased.Contains(spelling))];
    }

    internal void Find(string text, ref FindingBuffer findings)
    {
        foreach (var spelling in _spellings)
        {
            for (var i = text.IndexOf(spelling, StringComparison.Ordinal); i >= 0;)
            {
                var end = i + spelling.Length;
                findings.Add(i, end, FindingKind.Secret);
                i = end < text.Length ? text.IndexOf(spelling, end, StringComparison.Ordinal) : -1;
            }
        }
    }

    private static void Add(string secret, HashSet<string> spellings)
    {
        spellings.Add(secret);
        spellings.Add(LogSanitizer.Neutralize(secret));
        spellings.Add(secret.Trim());
        spellings.Add(secret.Replace("\\", "\\\\").Replace("\"", "\\\""));
        spellings.Add(secret.Replace("\\", "\\\\").Replace("\"", "\\u0022").Replace("'", "\\u0027").Replace("&", "\\u0026")
            .Replace("<", "\\u003C").Replace(">", "\\u003E").Replace("+", "\\u002B"));
        spellings.Add(secret.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;"));
        spellings.Add(secret.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;"));
        try
        {
            var escaped = Uri.EscapeDataString(secret);
            spellings.Add(escaped);
            spellings.Add(escaped.Replace("%20", "+"));
            spellings.Add(Uri.EscapeDataString(escaped));
        }
        catch (FormatException)
        {
            // Half of a surrogate pair has no such spelling.
        }

        AddBase64(Encoding.UTF8.GetBytes(secret), spellings);
    }

    /// <summary>Three bytes make four characters, so that a secret inside a longer text has three spellings, by where it starts.</summary>
    private static void AddBase64(byte[] secret, HashSet<string> spellings)
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var bytes = new byte[shift + secret.Length];
            secret.CopyTo(bytes, shift);
            var text = Convert.ToBase64String(bytes);
            // The characters at both ends also hold bits of what stands beside the secret.
            var start = shift == 0 ? 0 : shift + 1;
            var end = bytes.Length % 3 == 0 ? text.Length : (bytes.Length / 3 * 4) + (bytes.Length % 3);
            spellings.Add(text.Substring(start, end - start));
            spellings.Add(text.Substring(start, end - start).Replace('+', '-').Replace('/', '_'));
        }
    }
}
