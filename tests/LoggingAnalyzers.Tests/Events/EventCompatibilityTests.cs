using System.Globalization;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>
/// What the generators of Microsoft.Extensions.Logging and Microsoft.Extensions.Telemetry are tested to accept, declared as events: the
/// tests that docs/events-compatibility.md names. Few compilations, many declarations.
/// </summary>
public class EventCompatibilityTests
{
    /// <summary>Type parameters and parameters, message, arguments, and the message that is logged.</summary>
    private static readonly (string Parameters, string? Message, string Arguments, string Logged)[] Methods =
    [
        ("(ILogger logger)", "M1", "logger", "M1"),
        ("(ILogger logger, string p1)", "M2 {p1}", "logger, \"arg1\"", "M2 arg1"),
        ("(ILogger logger, InvalidOperationException p1)", "M4", "logger, new(\"A\")", "M4"),
        ("(ILogger logger, Exception p1, InvalidOperationException p2)", "M5 {p2}", "logger, new(\"A\"), new(\"B\")", "M5 System.InvalidOperationException: B"),
        ("(Exception p1, ILogger logger, Exception p2)", "M1 {p2}", "new(\"A\"), logger, new(\"B\")", "M1 System.Exception: B"),
        ("(ILogger logger, int p1, Exception p2)", "M7 {p1}", "logger, 1, new(\"B\")", "M7 1"),
        ("(ILogger logger, int p1, int p2, int p3, int p4, int p5, int p6, int p7)", "M8{p1}{p2}{p3}{p4}{p5}{p6}{p7}", "logger, 1, 2, 3, 4, 5, 6, 7", "M81234567"),
        ("(ILogger logger, string requestId, string first)", "{RequestId} {First}", "logger, \"r\", \"f\"", "r f"),
        ("(ILogger logger, int a1)", "M1 {A1} {A1}", "logger, 1", "M1 1 1"),
        ("(ILogger logger, int a1, int a2)", "M3 {a2} {A1}", "logger, 1, 2", "M3 2 1"),
        ("(ILogger logger)", "", "logger", ""),
        ("(ILogger logger, string p1, int p2)", "", "logger, \"a\", 2", ""),
        ("(ILogger logger, string p1, int p2)", null, "logger, \"a\", 2", "c12 p1=a p2=2"),
        ("(ILogger logger, string value1, string value2)", "\"{Value1}\" -> \"{Value2}\"", "logger, \"p\", \"q\"", "\"p\" -> \"q\""),
        ("(ILogger logger)", "\"\n\r\\", "logger", "\"\n\r\\"),
        ("(ILogger logger)", "M3 {arg1", "logger", "M3 {arg1"),
        ("(ILogger logger)", "M4 arg1} {{a}}", "logger", "M4 arg1} {a}"),
        ("(ILogger logger, string @event)", "M0 {event} {Event} {@event}", "logger, \"e\"", "M0 e e e"),
        ("(ILogger logger, string @class, string param)", "{class} {@param}", "logger, \"c\", \"p\"", "c p"),
        ("(ILogger logger, IEnumerable<int> p1, int[] p2, Dictionary<string, int> p3)", "{p1} | {p2} | {p3}", "logger, [1, 2], [3], new() { [\"k\"] = 4 }", "1, 2 | 3 | [k, 4]"),
        ("(ILogger logger, IEnumerable<int>? @class, System.Collections.IEnumerable any)", "{class} {any}", "logger, null, new[] { \"A\" }", "(null) A"),
        ("(ILogger logger, Numbers p1, Numbers? p2)", "{p1} {p2}", "logger, default, null", "1, 2, 3 (null)"),
        ("(ILogger logger, string? p1, int? p2, DateTime? p3)", "{p1} {p2} {p3}", "logger, null, 2, null", "(null) 2 (null)"),
        ("(ILogger? logger, string? p1)", "{p1}", "logger, null", "(null)"),
        ("(ILogger logger, DateTime p1)", "M0 {p1}", "logger, new(2021, 11, 15)", "M0 11/15/2021 00:00:00"),
        ("(ILogger logger, Formattable p1, Convertible p2, Custom p3)", "{p1} {p2} {p3}", "logger, new(), default, new()", "Formatted! Converted! Custom!"),
        ("(ILogger logger, in Custom s)", "M0 {s}", "logger, new()", "M0 Custom!"),
        ("(ILogger logger, ref readonly Custom s)", "M0 {s}", "logger, in custom", "M0 Custom!"),
        ("(ILogger logger, scoped ref Custom s)", "M0 {s}", "logger, ref custom", "M0 Custom!"),
        ("(this ILogger logger, string p1, string p2 = \"World\")", "{p1} {p2}", "logger, \"Hello\"", "Hello World"),
        ("(ILogger logger, string helper, string state, string text)", "{helper} {state} {text}", "logger, \"h\", \"s\", \"t\"", "h s t"),
        ("(ILogger logger, [System.Runtime.InteropServices.In] string p0)", "{p0}", "logger, \"a\"", "a"),
        ("(ILogger logger, string __foo)", "{__foo}", "logger, \"a\"", "a"),
        ("(ILogger<int> logger)", "Message4", "new Logger<int>(new Factory(logger))", "Message4"),
        ("(ILogger logger, params int[] items)", "{items}", "logger, 1, 2", "1, 2"),
        ("(ILogger logger, params IReadOnlyList<int> items)", "{items}", "logger, 1, 2", "1, 2"),
        ("<T>(ILogger logger, T value)", "M1 {value}", "logger, 5", "M1 5"),
        ("<TCode>(ILogger logger, TCode code) where TCode : struct, Enum", "M2 {code}", "logger, DayOfWeek.Friday", "M2 Friday"),
        ("<T1, T2>(ILogger logger, T1 p1, T2 p2) where T1 : class where T2 : notnull", "M3 {p1} {p2}", "logger, \"a\", 2", "M3 a 2"),
        ("<T>(ILogger logger, T value) where T : new()", "M4 {value}", "logger, 7", "M4 7"),
        ("(LogLevel level, ILogger logger, int p0, Exception ex, int p1)", "M9 {p0}{p1}", "LogLevel.Critical, logger, 0, new(\"Foo\"), 1", "M9 01"),
        ("(ILogger logger, LogLevel level, LogLevel level2)", "{level2}", "logger, LogLevel.Trace, LogLevel.Error", "Error"),
    ];

    private const string Types =
        """

        public readonly struct Numbers : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)[1, 2, 3]).GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public struct Formattable : IFormattable { public readonly string ToString(string? format, IFormatProvider? provider) => "Formatted!"; }
        public struct Custom { public override readonly string ToString() => "Custom!"; }
        public struct Convertible : IConvertible
        {
            public readonly TypeCode GetTypeCode() => TypeCode.Object;
            public readonly bool ToBoolean(IFormatProvider? provider) => false;
            public readonly byte ToByte(IFormatProvider? provider) => 0;
            public readonly char ToChar(IFormatProvider? provider) => 'c';
            public readonly DateTime ToDateTime(IFormatProvider? provider) => default;
            public readonly decimal ToDecimal(IFormatProvider? provider) => 0;
            public readonly double ToDouble(IFormatProvider? provider) => 0;
            public readonly short ToInt16(IFormatProvider? provider) => 0;
            public readonly int ToInt32(IFormatProvider? provider) => 0;
            public readonly long ToInt64(IFormatProvider? provider) => 0;
            public readonly sbyte ToSByte(IFormatProvider? provider) => 0;
            public readonly float ToSingle(IFormatProvider? provider) => 0;
            public readonly object ToType(Type type, IFormatProvider? provider) => type;
            public readonly ushort ToUInt16(IFormatProvider? provider) => 0;
            public readonly uint ToUInt32(IFormatProvider? provider) => 0;
            public readonly ulong ToUInt64(IFormatProvider? provider) => 0;
            public readonly string ToString(IFormatProvider? provider) => "Converted!";
        }
        public sealed class Factory(ILogger logger) : ILoggerFactory
        {
            public void AddProvider(ILoggerProvider provider) { }
            public ILogger CreateLogger(string name) => logger;
            public void Dispose() { }
        }
        """;

    [Fact]
    public void Methods_log_their_messages()
    {
        var declarations = Methods.Select((m, i) =>
        {
            var message = m.Message is null ? "" : ", Message = " + SymbolDisplay.FormatLiteral(m.Message, quote: true);
            return $"[LogEvent(\"c{i}\"{message})] public static partial void C{i}{m.Parameters};";
        });
        var calls = Methods.Select((m, i) => $"Events.C{i}({m.Arguments});");

        var records = EventTest.Verifier.Run(
            EventTest.Source(string.Join('\n', declarations), "var custom = new Custom();\n" + string.Join('\n', calls)) + Types).Invoke();

        Assert.Equal(Methods.Select((m, i) => $"c{i}: {m.Logged}"), records.Select(r => $"{r.Id.Name}: {r.Message}"));
        Assert.All(records, (r, i) => Assert.Equal(Methods[i].Parameters.Contains("Exception p", StringComparison.Ordinal)
            || Methods[i].Parameters.Contains("Exception ex", StringComparison.Ordinal), r.Exception is not null));
        Assert.Equal(LogLevel.Critical, records.Single(r => r.Message == "M9 01").Level);
    }

    [Fact]
    public void Levels_ids_and_names_are_the_declared_ones()
    {
        var levels = new[] { "LogLevel.Trace", "LogLevel.Debug", "LogLevel.Information", "LogLevel.Warning", "LogLevel.Error", "LogLevel.Critical", "LogLevel.None", "(LogLevel)42" };
        var declarations = string.Concat(levels.Select((l, i) => $"[LogEvent(\"l{i}\", {l})] public static partial void L{i}(ILogger logger);\n"));
        var records = EventTest.Raise(
            declarations + """
            [LogEvent("CustomName", EventId = int.MinValue)] public static partial void M0(ILogger logger);
            [LogEvent("EN1", LogLevel.Trace, EventId = 42, Message = "M8", SkipEnabledCheck = true)] public static partial void M0(ILogger logger, string p0);
            [LogEvent("two", SkipEnabledCheck = false)] public static partial void M0(ILogger logger, LogLevel level, string p1);
            """,
            string.Concat(levels.Select((_, i) => $"Events.L{i}(logger);")) + "Events.M0(logger); Events.M0(logger, \"a\"); Events.M0(logger, LogLevel.Error, \"b\");");

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 42, 2, 0, 4], records.Select(r => (int)r.Level));
        Assert.Equal([("CustomName", int.MinValue), ("EN1", 42)], records.Skip(8).Take(2).Select(r => (r.Id.Name, r.Id.Id)));
    }

    [Fact]
    public void Hosts_and_loggers_are_found_wherever_they_stand()
    {
        const string Event = "[LogEvent(\"e_{0}\")] ";
        const string Source =
            """
            namespace Level1 { namespace Level2 { internal static partial class Two { # public static partial void M(ILogger logger); } } }
            namespace Nested
            {
                public class Abc;
                internal static partial class Outer<T> where T : Abc
                {
                    internal partial class Middle { internal static partial class Inner { # public static partial void M(ILogger logger); } }
                    public static T Foo(T x) => x;
                }
                public partial struct InStruct { internal static partial class Inner { # public static partial void M(ILogger logger); } }
                public partial record InRecord(string Name) { internal static partial class Inner { # public static partial void M(ILogger logger); } }
                internal readonly partial struct Whole { # public static partial void M(ILogger logger); }
                internal partial record Record(string Name) { # public static partial void M(ILogger logger); }
                internal static partial class C1<T> where T : class { # public static partial void M(ILogger logger, int p0); }
                internal static partial class C2<T> where T : unmanaged { # public static partial void M(ILogger logger, int p0); }
                internal static partial class C3<T> where T : Attribute { # public static partial void M(ILogger logger, T? p0); }
                internal partial class C4<T> where T : notnull { # private protected static partial void M(ILogger logger, T p0); public static void Run(ILogger logger, T p0) => M(logger, p0); }
                internal partial class C5<T> where T : class, new() { # protected internal static partial void M(ILogger logger, T p0); }
                public partial class Split(ILogger logger);
                public partial class Split { # public partial void M(); }
                public partial class Kept(ILogger logger) { private readonly ILogger _logger = logger; # public partial void M(); }
                public partial record InPositions(ILogger Logger) { # public partial void M(); }
                public partial class InProperty { public ILogger? Logger { get; set; } # public partial void M(); }
                public partial class Derived : InProperty { private readonly ILogger<Derived> logger; public Derived(ILogger<Derived> logger) => this.logger = logger; # private partial void N(); public void Run() => N(); }
                public partial class Base(ILogger<Base> logger) { protected readonly ILogger<Base> _logger = logger; # private partial void M(); public void RunBase() => M(); }
                public partial class FromBase(ILogger<FromBase> logger) : Base(logger) { # private partial void N(); public void Run() => N(); }
                public partial class Instance { # public partial void __M(ILogger logger); }
                public partial class WithParameter(ILogger logger, int p) { # public partial void M(int p); public int P => p; }
            }
            public static class Consumer
            {
                public static void Run(ILogger logger)
                {
                    Level1.Level2.Two.M(logger); Nested.Outer<Nested.Abc>.Middle.Inner.M(logger); Nested.InStruct.Inner.M(logger); Nested.InRecord.Inner.M(logger);
                    Nested.Whole.M(logger); Nested.Record.M(logger); Nested.C1<string>.M(logger, 1); Nested.C2<int>.M(logger, 1); Nested.C3<FlagsAttribute>.M(logger, null);
                    Nested.C4<int>.Run(logger, 1); Nested.C5<object>.M(logger, new()); new Nested.Split(logger).M(); new Nested.Kept(logger).M();
                    new Nested.InPositions(logger).M(); new Nested.InProperty { Logger = logger }.M(); new Nested.InProperty().M();
                    new Nested.Derived(new Logger<Nested.Derived>(new Factory(logger))).Run();
                    new Nested.Base(new Logger<Nested.Base>(new Factory(logger))).RunBase();
                    new Nested.FromBase(new Logger<Nested.FromBase>(new Factory(logger))).Run();
                    new Nested.Instance().__M(logger);
                    new Nested.WithParameter(logger, 1).M(2);
                }
            }
            """;
        var parts = Source.Split('#');
        var source = string.Concat(parts.Select((p, i) => p + (i < parts.Length - 1 ? string.Format(CultureInfo.InvariantCulture, Event, i) : "")));

        var records = EventTest.Verifier.Run(
            EventTest.Usings + source + Types,
            EventTest.Usings + "namespace FileScoped;\ninternal static partial class Log { [LogEvent(\"file_scoped\")] public static partial void M(ILogger logger, string hostName); }").Invoke();

        Assert.Equal(Enumerable.Range(0, parts.Length - 1).Select(i => $"e_{i}"), records.Select(r => r.Id.Name));
    }

    [Fact]
    public void Objects_show_what_a_reader_of_them_sees()
    {
        var record = Assert.Single(EventTest.Verifier.Run(
            EventTest.Source(
                """
                [LogEvent("seen", Message = "{record}")]
                internal static partial void Seen(
                    this ILogger logger, [LogProperties] Derived derived, [LogProperties] in Custom2? custom, [LogProperties] IShape shape,
                    [LogProperties] ReadOnlyRecord record, [LogProperties] Generic<int> generic, [LogProperties] Empty empty,
                    [LogProperties] Guid id, [LogProperties] TimeSpan? timeout, [LogProperties] string text, [LogProperties] int[] numbers, [LogProperties] Action action,
                    string generic_prop, [LogProperties(OmitReferenceName = true)] Custom2 own, [LogProperties] Looped looped, Leaking leaking, Silent silent,
                    [LogProperties] Exception error, [LogProperties] LogLevel level);
                """,
                """
                logger.Seen(new(), new Custom2(), new Shape(), new(1, "a"), new() { Prop = 3 }, new(), default, null, "t", [1], () => { }, "x", new(), new(), new("pw"), new(), new("E"), LogLevel.Error);
                """).Replace("public static partial class Events", "internal static partial class Events", StringComparison.Ordinal)
            + """

            namespace Microsoft.Extensions.Logging
            {
                internal sealed class LogPropertiesAttribute : Attribute { public bool OmitReferenceName { get; set; } }
            }
            internal class Base
            {
                public virtual string Virtual => "base";
                public int Hidden => 1;
                public string? Plain { get; set; }
                protected int Protected { get; set; }
                internal int Internal { get; set; }
                public int PrivateGet { private get; set; }
                public int SetOnly { set { } }
                public static int Static => 1;
                public double Field = 1;
                public Action? Callback => null;
            }
            internal class Interim : Base { public override string Virtual => "interim"; }
            internal sealed class Derived : Interim { public override string Virtual => "derived"; public new string Hidden => "new"; [LogProperties] public Generic<string> Inner => new() { Prop = "p" }; }
            internal struct Custom2 { public Custom2() { } public long Long => long.MaxValue; [LogProperties] public Custom3? Next => null; }
            internal struct Custom3 { public int Deep => 1; }
            internal interface IShape { int Sides { get; } [LogProperties] Generic<int>? Next { get; } }
            internal sealed class Shape : IShape { public int Sides => 4; public Generic<int>? Next => null; public string Own => ""; }
            internal readonly record struct ReadOnlyRecord(int Value, string @class) { public long Next => Value + 1L; }
            internal sealed class Generic<T> { public T? Prop { get; set; } public string this[int index] => ""; }
            internal sealed class Empty { private int Nothing { get; set; } public override string ToString() => "empty"; }
            internal sealed class Looped { [LogProperties] public Looped? Next => null; public int Value => 1; }
            internal sealed record Leaking { public Leaking(string secret) => Secret = secret; [Sensitive] public readonly string Secret; }
            internal sealed record Silent { [Sensitive] internal string Hidden { get; } = "pw"; [Sensitive] private readonly string _field = "pw"; public int Length => _field.Length; }
            """).Invoke());

        Assert.Equal(
            [
                ("derived.virtual", "derived"), ("derived.hidden", "new"), ("derived.inner.prop", "p"), ("derived.plain", null),
                ("custom.long", long.MaxValue), ("custom.next.deep", null), ("shape.sides", 4), ("shape.next.prop", null),
                ("record", null), ("record.value", 1), ("record.class", "a"), ("record.next", 2L), ("generic.prop", 3), ("empty", null),
                ("id", Guid.Empty), ("timeout", null), ("text", "t"), ("numbers", null), ("action", null), ("generic_prop", "x"), ("long", long.MaxValue), ("next.deep", null),
                ("looped.value", 1), ("leaking", LogSanitizer.Erased), ("silent", null),
            ],
            record.Fields.Skip(1).SkipLast(1).Select(f => (f.Key, f.Key is "record" or "empty" or "numbers" or "action" or "silent" ? null : f.Value)));
        Assert.Equal("ReadOnlyRecord { Value = 1, class = a, Next = 2 }", record.Message);
        Assert.Equal("Silent { Length = 2 }", record["silent"]!.ToString());
        Assert.Equal(("E", LogLevel.Error), (record.Exception?.Message, record.Level));
    }

    [Fact]
    public void Types_of_these_names_in_another_assembly_are_no_trouble()
    {
        var other = Compile("Other", """
            namespace LoggingAnalyzers { internal class LogEventAttribute; internal class SensitiveAttribute; }
            namespace Microsoft.Extensions.Logging { internal interface ILogger; internal enum LogLevel; }
            """);
        using var image = new MemoryStream();
        Assert.True(other.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var consumer = Compile("Consumer", EventTest.Source("[LogEvent(\"seen\")] public static partial void Seen(this ILogger logger, [Sensitive] string text);"))
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        CSharpGeneratorDriver.Create(new EventGenerator())
            .RunGeneratorsAndUpdateCompilation(consumer, out var completed, out _, TestContext.Current.CancellationToken);

        Assert.Empty(completed.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Contains("LogSanitizer.Redact(text", completed.SyntaxTrees.Last().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_names_tests_that_exist()
    {
        var page = Meta.Repository.Read("docs/events-compatibility.md");
        var named = Regex.Matches(page, "^\\| .* \\| ([A-Za-z, ]+) \\|$", RegexOptions.Multiline).SelectMany(m => m.Groups[1].Value.Split(", ")).Distinct()
            .Where(n => n != "test").ToList();
        var tests = GetType().Assembly.GetTypes().Select(t => t.Name).ToHashSet();

        Assert.Contains("Compatibility", named);
        Assert.DoesNotContain(named, n => !tests.Contains(n + "Tests") && !tests.Contains("Event" + n + "Tests"));
    }

    private static CSharpCompilation Compile(string assembly, string source) => CSharpCompilation.Create(
        assembly, [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)], ReferenceSets.Of(ReferenceSet.Microsoft),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
