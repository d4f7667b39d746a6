using System.Text;
using LoggingAnalyzers.Sanitizing;

namespace LoggingAnalyzers.Pipeline;

/// <summary>Takes the raw text of a redacted value out of a message that somebody else formatted.</summary>
internal static class RawText
{
    internal static string Replace(string message, object? raw, object? clean)
    {
        var secret = InvariantText.Of(raw);
        if (string.IsNullOrEmpty(secret) || ReferenceEquals(secret, LogSanitizer.Erased))
        {
            return message;
        }

        var replacement = clean as string ?? LogSanitizer.Erased;
        var start = message.IndexOf(secret!, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return message;
        }

        var result = new StringBuilder(message.Length);
        var copied = 0;
        for (; start >= 0; start = message.IndexOf(secret!, copied, StringComparison.OrdinalIgnoreCase))
        {
            result.Append(message, copied, start - copied).Append(replacement);
            copied = start + secret!.Length;
        }

        return result.Append(message, copied, message.Length - copied).ToString();
    }
}
