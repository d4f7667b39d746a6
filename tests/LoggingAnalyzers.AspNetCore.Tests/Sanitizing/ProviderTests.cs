#pragma warning disable CA1848, CA2254, CA1873 // Log calls as people write them.
using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NLog.Extensions.Logging;
using NLog.Targets;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace LoggingAnalyzers.AspNetCore.Tests.Sanitizing;

/// <summary>The same records through every provider that people use: none of them gets to see a secret.</summary>
public sealed class ProviderTests
{
    private static readonly string[] s_secrets = ["hunter2", "4111", "alice@", "k-4711-secret", "\nforged", "scope-secret"];

    [Theory]
    [InlineData(ConsoleFormatterNames.Simple)]
    [InlineData(ConsoleFormatterNames.Json)]
    [InlineData(ConsoleFormatterNames.Systemd)]
    public void Console(string formatter)
    {
        // The provider writes from a thread of its own; its formatters are what turns a record into text.
        var services = new ServiceCollection();
        services.AddLogging(b => b.AddConsole(o => o.FormatterName = formatter)
            .AddSimpleConsole(o => o.IncludeScopes = true).AddJsonConsole(o => o.IncludeScopes = true)
            .AddSystemdConsole(o => o.IncludeScopes = true));
        using var formatters = services.BuildServiceProvider();
        var output = new FormattingProvider(formatters.GetServices<ConsoleFormatter>().Single(f => f.Name == formatter));

        LogAll(b => b.AddProvider(output));

        AssertClean(output.Text.Replace("\n      ", " ").Replace("\n", " "));
    }

    [Fact]
    public void EventSource()
    {
        using var listener = new TextListener();

        LogAll(b => b.AddEventSourceLogger());

        AssertClean(listener.Text);
    }

    [Fact]
    public void OpenTelemetryLogs()
    {
        var exporter = new TextExporter();

        LogAll(b => b.AddOpenTelemetry(o =>
        {
            o.IncludeFormattedMessage = true;
            o.IncludeScopes = true;
            o.ParseStateValues = true;
            o.AddProcessor(new SimpleLogRecordExportProcessor(exporter));
        }));

        AssertClean(exporter.Text);
    }

    [Fact]
    public void SerilogAsProvider()
    {
        var sink = new JsonSink();
        using var logger = new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().WriteTo.Sink(sink).CreateLogger();

        LogAll(b => b.AddSerilog(logger));

        AssertClean(sink.Text);
    }

    [Fact]
    public void NLogAsProvider()
    {
        var target = new MemoryTarget { Layout = "${message}|${all-event-properties}|${scopenested}|${exception:format=tostring,data}" };
        using var factory = new NLog.LogFactory();
        var configuration = new NLog.Config.LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(target);
        factory.Configuration = configuration;

        LogAll(b => b.AddProvider(new NLogLoggerProvider(new NLogProviderOptions { IncludeScopes = true }, factory)));

        AssertClean(string.Join(' ', target.Logs));
    }

    private static void LogAll(Action<ILoggingBuilder> add)
    {
        using var factory = LoggerFactory.Create(b =>
        {
            b.SetMinimumLevel(LogLevel.Trace);
            add(b);
            b.AddSanitizer();
        });
        var logger = factory.CreateLogger("Shop");
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Order"] = 7, ["ApiKey"] = "scope-secret" });
        using var inner = logger.BeginScope("token={Token}", "scope-secret");
        logger.LogInformation("Login of {Customer} with {Password} and {@Card}", "alice@example.com", "hunter2", new Card());
        var key = "k-4711-secret";
        logger.LogWarning($"api_key={key}\nforged");
        var error = new InvalidOperationException("password=hunter2", new ArgumentException("mail alice@example.com"));
        error.Data["ApiKey"] = key;
        logger.LogError(error, "card {Number} of marker-7", "4111 1111 1111 1111");
    }

    private static void AssertClean(string text)
    {
        Assert.Contains("marker-7", text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", text, StringComparison.Ordinal);
        Assert.Contains("[redacted]", text, StringComparison.Ordinal);
        Assert.All(s_secrets, secret => Assert.DoesNotContain(secret, text.Replace("****1111", ""), StringComparison.Ordinal));
    }

    private sealed class Card
    {
        public string Number { get; } = "4111 1111 1111 1111";

        public override string ToString() => $"Card {Number}";
    }

    private sealed class FormattingProvider(ConsoleFormatter formatter) : ILoggerProvider, ISupportExternalScope, Microsoft.Extensions.Logging.ILogger
    {
        private readonly StringWriter _text = new();
        private IExternalScopeProvider? _scopes;

        internal string Text => _text.ToString();

        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter1) =>
            formatter.Write(new LogEntry<TState>(logLevel, "Shop", eventId, state, exception, formatter1), _scopes, _text);

        public void Dispose() => _text.Dispose();
    }

    private sealed class TextListener : EventListener
    {
        private readonly ConcurrentQueue<string> _texts = new();

        internal string Text => string.Join(' ', _texts);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Extensions-Logging")
            {
                EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The source is one for the process: other tests write to it too.
            if (eventData.Payload is { } payload && payload.Contains("Shop"))
            {
                _texts.Enqueue(string.Join(' ', payload.Select(Flat)));
            }
        }

        private static string Flat(object? value) => value switch
        {
            string text => text,
            System.Collections.IEnumerable items => string.Join(' ', items.Cast<object?>().Select(Flat)),
            _ => value?.ToString() ?? "",
        };
    }

    private sealed class TextExporter : BaseExporter<LogRecord>
    {
        private readonly StringWriter _text = new();

        internal string Text => _text.ToString();

        public override ExportResult Export(in Batch<LogRecord> batch)
        {
            foreach (var record in batch)
            {
                _text.Write($"{record.FormattedMessage} {record.Body} {record.Exception} {record.Exception?.Data["ApiKey"]} ");
                _text.Write(string.Join(' ', record.Attributes?.Select(a => $"{a.Key}={a.Value}") ?? []));
                record.ForEachScope(static (scope, text) => text.Write(string.Join(' ', scope.Scope, string.Join(' ', scope))), _text);
            }

            return ExportResult.Success;
        }
    }

    private sealed class JsonSink : ILogEventSink
    {
        private readonly JsonFormatter _formatter = new(renderMessage: true);
        private readonly StringWriter _text = new();

        internal string Text => _text.ToString().ReplaceLineEndings(" ");

        public void Emit(LogEvent logEvent) => _formatter.Format(logEvent, _text);
    }
}
