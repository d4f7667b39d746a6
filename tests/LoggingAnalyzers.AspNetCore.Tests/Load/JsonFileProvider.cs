using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Load;

/// <summary>A file provider as people write them: one JSON object a line, written by one task behind a queue.</summary>
internal sealed class JsonFileProvider : ILoggerProvider, ISupportExternalScope
{
    private readonly Channel<byte[]> _lines = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly Task _writer;
    private IExternalScopeProvider? _scopes;

    internal JsonFileProvider(string path) => _writer = Task.Run(() => WriteAsync(path));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _lines.Writer.TryComplete();
        _writer.GetAwaiter().GetResult();
    }

    private async Task WriteAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            await file.WriteAsync(line);
        }
    }

    private sealed class Logger(JsonFileProvider provider, string category) : ILogger
    {
        [ThreadStatic]
        private static MemoryStream? t_buffer;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var buffer = t_buffer ??= new MemoryStream();
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("level", logLevel.ToString());
                json.WriteString("category", category);
                json.WriteString("message", formatter(state, exception));
                provider._scopes?.ForEachScope(static (scope, writer) => WriteFields(scope, writer), json);
                WriteFields(state, json);
                json.WriteEndObject();
            }

            buffer.WriteByte((byte)'\n');
            var line = buffer.ToArray();
            // No record is lost: a full queue makes the caller wait.
            while (!provider._lines.Writer.TryWrite(line))
            {
                provider._lines.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult();
            }
        }

        private static void WriteFields(object? state, Utf8JsonWriter json)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> fields)
            {
                for (var i = 0; i < fields.Count; i++)
                {
                    json.WriteString(fields[i].Key, Convert.ToString(fields[i].Value, System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        }
    }
}
