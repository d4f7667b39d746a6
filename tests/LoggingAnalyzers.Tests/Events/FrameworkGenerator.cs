using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The generator of <c>[LoggerMessage]</c>, to compare with.</summary>
internal static class FrameworkGenerator
{
    public static IIncrementalGenerator Create()
    {
        var path = typeof(FrameworkGenerator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "LoggerMessageGenerator").Value!;
        var type = Assembly.LoadFrom(path).GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }
}
