using Microsoft.Extensions.Logging;

namespace Repairs;

/// <summary>Prints each record as <c>level category (message of the exception): text [fields]</c>.</summary>
public sealed class PrintingFactory : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new PrintingLogger(categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class PrintingLogger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Console.WriteLine($"scope: {state}");
            return new Scope();
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.WriteLine($"{logLevel} {category} ({exception?.Message}): {formatter(state, exception)} [{string.Join(", ", Fields(state))}]");

        // Without what the framework and the generator add: the template and the identity of the event.
        private static IEnumerable<string> Fields<TState>(TState state) =>
            from field in state as IReadOnlyList<KeyValuePair<string, object?>> ?? []
            where field.Key != "{OriginalFormat}" && !field.Key.StartsWith("event.", StringComparison.Ordinal)
            select $"{field.Key}={field.Value}";
    }

    private sealed class Scope : IDisposable
    {
        public void Dispose() => Console.WriteLine("scope ended");
    }
}
