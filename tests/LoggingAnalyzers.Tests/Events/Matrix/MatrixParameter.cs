using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Events.Matrix;

/// <summary>A kind of parameter, and a value to call it with.</summary>
/// <param name="Type">The type; <c>?</c> of a reference type is left out where nullable annotations are.</param>
/// <param name="Value">The argument.</param>
/// <param name="Modifier">How it is passed.</param>
/// <param name="IsSequence">The framework's generator puts brackets around it in the message.</param>
/// <param name="Since">The first version of the language that has it.</param>
internal sealed record MatrixParameter(
    string Type, string Value, string Modifier = "", bool IsSequence = false, LanguageVersion Since = LanguageVersion.CSharp9)
{
    public static readonly MatrixParameter[] All =
    [
        new("int", "-7"), new("long", "1234567890123"), new("ushort", "65535"), new("byte", "255"), new("ulong", "ulong.MaxValue"),
        new("bool", "true"), new("char", "'x'"), new("decimal", "12.50m"), new("double", "0.1"), new("float", "-1.5f"), new("nint", "5"),
        new("DateTime", "new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)"), new("DateTimeOffset", "DateTimeOffset.UnixEpoch"),
        new("Guid", "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")"), new("DateOnly", "new DateOnly(2026, 1, 2)"),
        new("DayOfWeek", "DayOfWeek.Friday"), new("Shade", "Shade.Dark"), new("Shade", "(Shade)77"), new("ConsoleColor?", "ConsoleColor.Red"),
        new("int?", "3"), new("int?", "null"), new("Guid?", "Guid.Empty"), new("bool?", "null"), new("decimal?", "-1m"),
        new("string", "\"text\""), new("string", "\"with blanks, 'quotes' and \\\\ {braces}\""), new("string?", "\"set\""), new("string?", "null"), new("string", "\"\""),
        new("object", "42"), new("object?", "null"), new("object", "\"boxed text\""), new("IFormattable", "1.25m"), new("IComparable?", "null"),
        new("Uri", "new Uri(\"https://example.org/a?b=c\")"), new("Version?", "new Version(1, 2)"), new("Type", "typeof(string)"),
        new("(int Number, string? Text)", "(1, \"two\")"), new("Point", "new Point { X = 1, Y = 2 }"), new("Point?", "null"), new("Plain", "new Plain()"), new("Plain?", "null"),
        new("Keyed<string?>", "new Keyed<string?>()"), new("ReadOnlyMemory<int>", "MatrixBase.Memory"), new("Exception", "new InvalidOperationException(\"first\")"),
        new("LogLevel", "LogLevel.Warning"), new("dynamic", "5"), new("dynamic?", "null"),
        new("int[]", "new[] { 1, 2, 3 }", IsSequence: true), new("string[]", "new[] { \"a\", \"b\" }", IsSequence: true),
        new("List<string?>?", "new List<string?> { \"a\", null }", IsSequence: true), new("IEnumerable<int>", "new List<int>()", IsSequence: true),
        new("IReadOnlyList<Guid>?", "null", IsSequence: true), new("int?[]", "new int?[] { 1, null }", IsSequence: true),
        new("Sequence", "new Sequence(2)", IsSequence: true), new("Sequence?", "null", IsSequence: true),
        new("System.Collections.IEnumerable", "new object?[] { 1, \"a\", null }", IsSequence: true), new("HashSet<int>", "new HashSet<int> { 4 }", IsSequence: true),
        new("int", "MatrixBase.Number", "in "), new("string", "\"by reference\"", "in "), new("Guid?", "null", "in "),
        new("int", "ref MatrixBase.Changing", "ref "), new("string?", "ref MatrixBase.Text", "ref "), new("int", "ref MatrixBase.Changing", "scoped ref ", Since: LanguageVersion.CSharp11),
        new("Point", "in MatrixBase.Origin", "ref readonly ", Since: LanguageVersion.CSharp12), new("DateTime", "in MatrixBase.Start", "in "),
    ];

    /// <summary>What only the last parameter can be.</summary>
    public static readonly MatrixParameter[] Last =
    [
        new("int[]", "1, 2", "params ", IsSequence: true), new("object?[]", "\"a\", null", "params ", IsSequence: true),
        new("List<string>", "\"a\", \"b\"", "params ", IsSequence: true, LanguageVersion.CSharp13),
        new("IReadOnlyList<int>", "1", "params ", IsSequence: true, LanguageVersion.CSharp13),
    ];

    /// <summary>The types that the sources declare for the parameters and the hosts.</summary>
    public const string Types = """
        public enum Shade { Light, Dark }
        public struct Point : IEquatable<Point>
        {
            public int X; public int Y;
            public override string ToString() => X + ":" + Y;
            public bool Equals(Point other) => X == other.X && Y == other.Y;
        }
        public sealed class Plain { public override string ToString() => "plain"; public override bool Equals(object? o) => o is Plain; public override int GetHashCode() => 1; }
        public sealed class Keyed<T> { public override bool Equals(object? o) => o is Keyed<T>; public override int GetHashCode() => 1; }
        public readonly struct Sequence : IEnumerable<int>
        {
            private readonly int _count;
            public Sequence(int count) => _count = count;
            public IEnumerator<int> GetEnumerator() { for (var i = 0; i < _count; i++) yield return i; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public class MatrixBase
        {
            public static int Number = 12, Changing = 3; public static string? Text = "referred"; public static Point Origin; public static DateTime Start = DateTime.UnixEpoch; public static readonly ReadOnlyMemory<int> Memory = new int[] { 1, 2 };
            protected readonly ILogger _logger;
            public MatrixBase(ILogger logger) => _logger = logger;
        }
        public class MatrixInternal { internal ILogger Inner { get; } public MatrixInternal(ILogger logger) => Inner = logger; }
        public class MatrixGeneric<T> { private protected ILogger _logger; public MatrixGeneric(ILogger logger) => _logger = logger; }
        public class MatrixShared { public static ILogger Shared = null!; }
        public class MatrixEmpty { }
        public sealed class Typed : ILogger<MatrixBase>
        {
            private readonly ILogger _inner;
            public Typed(ILogger inner) => _inner = inner;
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => _inner.BeginScope(state);
            public bool IsEnabled(LogLevel level) => _inner.IsEnabled(level);
            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> formatter) => _inner.Log(level, id, state, error, formatter);
        }
        """;
}
