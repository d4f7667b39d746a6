using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Where an event may be declared, and where its logger comes from.</summary>
public class EventHostTests
{
    [Theory]
    [InlineData("private readonly ILogger _logger;", "public Host(ILogger logger) => _logger = logger;")]
    [InlineData("protected ILogger? Log { get; }", "public Host(ILogger logger) => Log = logger;")]
    [InlineData("public ILogger? Other { get; set; } private readonly ILogger _logger;", "public Host(ILogger logger) => _logger = logger;")]
    [InlineData("private static ILogger s_static = null!; private ILogger Own => s_static;", "public Host(ILogger logger) => s_static = logger;")]
    public void Instance_method_takes_the_logger_of_its_host(string member, string constructor)
    {
        var record = Assert.Single(EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            public partial class Host
            {
                {{member}}
                {{constructor}}
                [LogEvent("job_started")] public partial void JobStarted(int jobId);
            }

            public static class Consumer { public static void Run(ILogger logger) => new Host(logger).JobStarted(3); }
            """).Invoke());

        Assert.Equal("job_started job_id=3", record.Message);
    }

    [Theory]
    [InlineData("partial class Host(ILogger logger)", "new Host(logger)")]
    [InlineData("partial struct Host(ILogger logger)", "new Host(logger)")]
    [InlineData("partial record Host(ILogger Logger)", "new Host(logger)")]
    [InlineData("partial record struct Host(ILogger Logger)", "new Host(logger)")]
    [InlineData("partial class Host(ILogger logger) : Base(logger)", "new Host(logger)")]
    [InlineData("partial class Host<T>(ILogger logger) where T : class, new()", "new Host<object>(logger)")]
    public void Every_kind_of_type_can_be_a_host(string header, string create)
    {
        var record = Assert.Single(EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            public class Base(ILogger baseLogger) { protected ILogger BaseLogger => baseLogger; }

            public {{header}}
            {
                [LogEvent("job_started")] internal partial void JobStarted(int jobId);
            }

            public static class Consumer { public static void Run(ILogger logger) => {{create}}.JobStarted(3); }
            """).Invoke());

        Assert.Equal("job_started job_id=3", record.Message);
    }

    [Fact]
    public void Hosts_may_be_nested_generic_and_in_namespaces_named_as_keywords()
    {
        var code = EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            namespace Shop.@event.Orders
            {
                public partial struct Outer<TOuter> where TOuter : struct
                {
                    internal static partial class @class
                    {
                        [LogEvent("nested")]
                        private static partial void Nested<T>(ILogger logger, TOuter outer, T? inner) where T : class, IComparable<T>, new();

                        public sealed class Item : IComparable<Item> { public int CompareTo(Item? other) => 0; public override string ToString() => "item"; }
                        public static void Raise(ILogger logger) => Nested<Item>(logger, default, null);
                    }
                }
            }

            public static class Consumer { public static void Run(ILogger logger) => Shop.@event.Orders.Outer<int>.@class.Raise(logger); }
            """);

        Assert.Equal("nested outer=0 inner=(null)", Assert.Single(code.Invoke()).Message);
        Assert.StartsWith("Shop.-event.Orders.Outer{TOuter}+class-", Assert.Single(code.Files).Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_two_files()
    {
        var code = EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            public static partial class Shop { [LogEvent("a")] public static partial void A(ILogger logger); }
            public static partial class SHOP { [LogEvent("b")] public static partial void B(ILogger logger); }
            """);

        Assert.Equal(2, code.Files.Count);
    }

    [Fact]
    public void A_class_may_implement_the_logger_explicitly_and_the_logger_may_be_null()
    {
        var records = EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            public sealed class Forward(ILogger inner) : ILogger
            {
                IDisposable? ILogger.BeginScope<TState>(TState state) => null;
                bool ILogger.IsEnabled(LogLevel level) => inner.IsEnabled(level);
                void ILogger.Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> formatter) =>
                    inner.Log(level, id, state, error, formatter);
            }

            public static partial class Events
            {
                [LogEvent("explicit")] public static partial void Explicit(Forward target, int log, int level);
                [AuditEvent("nothing_logged")] public static partial void Nullable(ILogger? logger, Outcome outcome);
                [LogEvent("generic")] public static partial void Generic<TLogger>(int a, TLogger logger) where TLogger : class, ILogger;
            }

            public static class Consumer
            {
                public static void Run(ILogger logger)
                {
                    Events.Explicit(new Forward(logger), 1, 2);
                    Events.Nullable(null, Outcome.Denied);
                    Events.Generic(1, logger);
                }
            }
            """).Invoke();

        Assert.Equal(["explicit log=1 level=2", "generic a=1"], records.Select(r => r.Message));
    }

    [Fact]
    public void Generated_code_compiles_with_language_version_9()
    {
        var code = new GeneratorVerifier(new LoggingAnalyzers.Events.EventGenerator(), LoggingAnalyzers.Events.TrackingNames.All)
        {
            LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9,
        }.Run(EventTest.Source("""
            [AuditEvent("order_cancelled", Message = "Order {orderId,5:D3} {outcome}")]
            public static partial void OrderCancelled(
                this ILogger logger, string userId, [Target("order")] int orderId, Outcome outcome, in DateTime at);
            [SecurityEvent("authn_login_fail", SecuritySeverity.High)]
            public static partial void Fail<T>(
                this ILogger logger, [Sensitive] T value, IPAddress? address, params string[] tags) where T : notnull;
            [PerformanceEvent("pdf", SlowThresholdMs = 10)] public static partial PdfScope Measure(this ILogger logger, string name);
            static partial void Old(ILogger logger);
            """));

        Assert.Single(code.Files);
    }
}
