using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>A logger factory with the sanitizer and one capturing provider.</summary>
internal sealed class SanitizedPipeline : IDisposable
{
    private readonly ServiceProvider _services;

    internal SanitizedPipeline(Action<ILoggingBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder =>
        {
            builder.AddProvider(Provider).AddSanitizer().SetMinimumLevel(LogLevel.Trace);
            configure?.Invoke(builder);
        });
        _services = services.BuildServiceProvider();
        Logger = Factory.CreateLogger("Shop.Orders");
    }

    internal CapturingProvider Provider { get; } = new();

    internal ILoggerFactory Factory => _services.GetRequiredService<ILoggerFactory>();

    internal LoggingSanitizer Status => _services.GetRequiredService<LoggingSanitizer>();

    internal ILogger Logger { get; }

    internal CapturingProvider.Record Record => Provider.Single;

    public void Dispose() => _services.Dispose();
}
