using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>What a generator wrote, compiled with its consumer.</summary>
internal sealed record GeneratedCode(Compilation Compilation, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The text of the only generated file.</summary>
    public string Text => Assert.Single(Files).Value;

    /// <summary>Loads the consumer and calls its <c>Consumer.Run(ILogger)</c>.</summary>
    public IReadOnlyList<LogRecord> Invoke(LogLevel minimum = LogLevel.Trace)
    {
        var logger = new RecordingLogger(minimum);
        Load().GetType("Consumer", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Action<ILogger>>()(logger);
        return logger.Records;
    }

    public System.Reflection.Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(nameof(GeneratedCode), isCollectible: true).LoadFromStream(image);
    }
}
