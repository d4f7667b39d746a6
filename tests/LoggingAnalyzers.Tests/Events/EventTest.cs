using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Runs the event generator over declarations, and what it wrote over a recording logger.</summary>
internal static class EventTest
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Threading.Tasks;
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;

        """;

    public static GeneratorVerifier Verifier => new(new EventGenerator(), TrackingNames.All);

    /// <summary>Declares events in <c>static partial class Events</c> and raises them.</summary>
    public static IReadOnlyList<LogRecord> Raise(string declarations, string calls) => Generate(declarations, calls).Invoke();

    public static GeneratedCode Generate(string declarations, string calls) => Verifier.Run(Source(declarations, calls));

    public static string Source(string declarations, string calls = "") => $$"""
        {{Usings}}
        public static partial class Events
        {
        {{declarations}}
        }

        public static class Consumer
        {
            public static void Run(ILogger logger)
            {
                {{calls}}
            }
        }
        """;
}
