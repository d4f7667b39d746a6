using NLog;
using NLog.Config;
using NLog.Targets;
using Serilog.Core;
using Serilog.Events;

namespace LoggingAnalyzers.Benchmarks;

/// <summary>Other loggers, each with one target that does nothing with a record, or writes its message.</summary>
internal sealed class Peers(bool readsMessage)
{
    public Serilog.ILogger Serilog { get; } = new Serilog.LoggerConfiguration().WriteTo.Sink(new SerilogSink(readsMessage)).CreateLogger();

    public NLog.Logger NLog { get; } = CreateNLog(readsMessage);

    private static NLog.Logger CreateNLog(bool readsMessage)
    {
        var factory = new LogFactory();
        var configuration = new LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(new NLogTarget(readsMessage) { Name = "null" });
        factory.Configuration = configuration;
        return factory.GetLogger("Shop");
    }

    private sealed class SerilogSink(bool readsMessage) : ILogEventSink
    {
        private string? _last;

        public void Emit(LogEvent logEvent) => _last = readsMessage ? logEvent.RenderMessage() : _last;
    }

    private sealed class NLogTarget(bool readsMessage) : Target
    {
        private string? _last;

        protected override void Write(LogEventInfo logEvent) => _last = readsMessage ? logEvent.FormattedMessage : _last;
    }
}
