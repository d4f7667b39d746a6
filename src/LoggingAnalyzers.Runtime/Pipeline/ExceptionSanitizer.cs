using System.Collections;
using System.Text;

namespace LoggingAnalyzers.Pipeline;

/// <summary>Exceptions of records: message, inner ones and <c>Data</c> are sanitized; type and stack stay.</summary>
internal sealed class ExceptionSanitizer(FieldSanitizer fields, LoggingSanitizer status)
{
    private const int MaxDepth = 8;
    private const int MaxInner = 16;
    private const int MaxData = 64;

    internal static SanitizedException Erased(Exception exception)
    {
        var type = exception.GetType().FullName ?? nameof(Exception);
        return new SanitizedException(type, LogSanitizer.Erased, null, $"{type}: {LogSanitizer.Erased}", null, 0);
    }

    internal Exception? Clean(Exception? exception, ForeignCode guard)
    {
        if (exception is null or SanitizedException)
        {
            return exception;
        }

        if (!guard.IsAllowed)
        {
            return Erased(exception);
        }

        try
        {
            return IsClean(exception, MaxDepth) && IsCleanText(exception.ToString()) ? exception : Copy(exception, MaxDepth);
        }
#pragma warning disable CA1031 // Message, Data and ToString may be anybody's code.
        catch (Exception)
#pragma warning restore CA1031
        {
            status.CountFault();
            return Erased(exception);
        }
    }

    private static IEnumerable<Exception> InnerOf(Exception exception) => exception switch
    {
        AggregateException aggregate => aggregate.InnerExceptions,
        { InnerException: { } inner } => [inner],
        _ => [],
    };

    private bool IsClean(Exception exception, int depth)
    {
        if (depth == 0 || !IsSame(exception.Message) || !IsCleanData(exception))
        {
            return false;
        }

        foreach (var inner in InnerOf(exception))
        {
            if (!IsClean(inner, depth - 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCleanData(Exception exception)
    {
        // Data makes its dictionary when it is first asked for; most exceptions never had one.
        foreach (DictionaryEntry entry in exception.Data)
        {
            if (entry.Key is not string key || !IsSame(key) || (entry.Value is not null && !FieldSanitizer.IsFinished(entry.Value))
                || !ReferenceEquals(fields.Value(key, entry.Value, ForeignCode.Allowed), entry.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An exception may print more than its message. Its line breaks stand between the frames, and are its own.</summary>
    private bool IsCleanText(string text)
    {
        foreach (var line in Lines(text))
        {
            if (!IsSame(line))
            {
                return false;
            }
        }

        return true;
    }

    private SanitizedException Copy(Exception exception, int depth)
    {
        var type = exception.GetType().FullName ?? nameof(Exception);
        var message = fields.Text(exception.Message);
        var stack = exception.StackTrace is { } trace ? string.Join("\n", Lines(trace).Select(fields.Text)) : null;
        var copies = depth == 0 ? [] : InnerOf(exception).Take(MaxInner).Select(inner => Copy(inner, depth - 1)).ToList();
        var text = new StringBuilder(type).Append(": ").Append(message);
        foreach (var inner in copies)
        {
            text.Append("\n ---> ").Append(inner).Append("\n   --- End of inner exception ---");
        }

        if (stack is not null)
        {
            text.Append('\n').Append(stack);
        }

        var first = copies.Count > 0 ? copies[0] : null;
        var copy = new SanitizedException(type, message, stack, text.ToString(), first, exception.HResult);
        CopyData(exception, copy);
        return copy;
    }

    private void CopyData(Exception exception, SanitizedException copy)
    {
        var guard = ForeignCode.Allowed;
        foreach (DictionaryEntry entry in exception.Data)
        {
            if (copy.Data.Count == MaxData)
            {
                break;
            }

            var key = fields.Value(null, entry.Key, guard)?.ToString() ?? string.Empty;
            copy.Data[key] = fields.Value(entry.Key as string ?? key, entry.Value, guard);
        }
    }

    private bool IsSame(string? text) => string.IsNullOrEmpty(text) || ReferenceEquals(fields.Text(text), text);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(static line => line.TrimEnd('\r'));
}
