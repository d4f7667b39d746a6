using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Testing;

/// <summary>One log record, as a provider gets it. Immutable.</summary>
public sealed class LogRecord
{
    internal LogRecord(
        string category,
        LogLevel level,
        EventId eventId,
        string message,
        object? state,
        Exception? exception,
        IReadOnlyList<object?> scopes)
    {
        Category = category;
        Level = level;
        EventId = eventId;
        Message = message;
        State = state;
        Fields = state is IEnumerable<KeyValuePair<string, object?>> fields ? [.. fields] : [];
        Exception = exception;
        Scopes = scopes;
    }

    /// <summary>The category of the logger.</summary>
    public string Category { get; }

    /// <summary>The level.</summary>
    public LogLevel Level { get; }

    /// <summary>The event id; of a generated event its name is the event name.</summary>
    public EventId EventId { get; }

    /// <summary>The message, as the formatter of the call wrote it.</summary>
    public string Message { get; }

    /// <summary>The fields, <c>{OriginalFormat}</c> among them; none where the state has no fields.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Fields { get; }

    /// <summary>The state: of a generated event its struct, boxed.</summary>
    public object? State { get; }

    /// <summary>The exception; <see langword="null"/>: none.</summary>
    public Exception? Exception { get; }

    /// <summary>The states of the scopes that were open, the outermost first.</summary>
    public IReadOnlyList<object?> Scopes { get; }

    /// <summary>The value of a field; of several of one name the last.</summary>
    /// <param name="field">The name, in its exact case: <see cref="FieldNames.UserId"/>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The record has no such field.</exception>
    public object? this[string field]
    {
        get
        {
            for (var i = Fields.Count - 1; i >= 0; i--)
            {
                if (Fields[i].Key == field)
                {
                    return Fields[i].Value;
                }
            }

            throw new KeyNotFoundException($"The record has no field '{field}', but {string.Join(", ", Fields.Select(f => f.Key))}.");
        }
    }

    /// <summary>The record as one line: level, category, event id, message and exception.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1}[{2}] {3}{4}",
        Level,
        Category,
        EventId.Id,
        Message,
        Exception is null ? "" : $" ({Exception.GetType().Name}: {Exception.Message})");
}
